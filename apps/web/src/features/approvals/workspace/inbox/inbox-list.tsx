import { Bones, Button, Empty } from '@atrium/ui';
import { Inbox, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { NotLoaded } from '../../../../shared/parts/not-loaded.js';
import type { InboxAddress } from './inbox-address.js';
import { InboxRow } from './inbox-row.js';
import type { useInbox } from './use-inbox.js';
import type { Selection } from './use-selection.js';

export interface InboxListProps {
  readonly address: InboxAddress;
  readonly inbox: ReturnType<typeof useInbox>;
  readonly selection: Selection;
}

/** The lines of one tab, and what stands there instead of them. */
export function InboxList({ address, inbox, selection }: InboxListProps) {
  const { t } = useTranslation('approvals');
  const { tab, q, status, templateId, requestId } = address;
  const { items } = inbox;
  if (!items)
    return inbox.error ? (
      <NotLoaded error={inbox.error} onAgain={() => void inbox.refetch()} />
    ) : (
      <Bones label={t('common:loading')} rows={8} />
    );
  if (items.length === 0 && (q.trim() || status || templateId))
    return (
      <Empty
        icon={SearchX}
        title={q.trim() ? t('nothing_found', { q }) : t('nothing_fits')}
        action={<Button onClick={() => address.filter({ q: null, status: null, template: null })}>{t('clear')}</Button>}
      />
    );
  if (items.length === 0)
    return (
      <Empty icon={Inbox} title={t(`empty.${tab}`)}>
        {t(`empty.${tab}_help`)}
      </Empty>
    );
  return (
    <>
      <ul className="inbox-rows">
        {items.map((item) => (
          <InboxRow
            key={item.key}
            item={item}
            isOpen={item.request.id === requestId}
            address={address.open(item.request.id)}
            selection={selection}
          />
        ))}
      </ul>
      {inbox.hasNextPage ? (
        <div className="inbox-more">
          <Button
            size="small"
            busy={inbox.isFetchingNextPage ? t('common:loading') : undefined}
            onClick={() => void inbox.fetchNextPage()}
          >
            {t('more')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
