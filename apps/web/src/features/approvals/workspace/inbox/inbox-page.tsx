import { countWaiting } from '@atrium/contracts/approvals';
import { countText, Empty, Icon } from '@atrium/ui';
import { ArrowLeft, Expand, MousePointerClick, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe } from '../../../../shared/me.js';
import { Loaded } from '../../../../shared/parts/loaded.js';
import { useRead } from '../../../../shared/use-call.js';
import { RequestDetail } from '../request/request-detail.js';
import { requestTopics, useRequest } from '../request/use-request.js';
import { usePageKeys } from '../use-page-keys.js';
import { BulkBar } from './bulk-bar.js';
import { type InboxAddress, inboxTabs, useInboxAddress } from './inbox-address.js';
import { InboxFilters } from './inbox-filters.js';
import { InboxList } from './inbox-list.js';
import { useInbox } from './use-inbox.js';
import { useSelection } from './use-selection.js';
import './inbox.css';

/** Everything that waits for the reader, and what they decided, handed in and got to read; one request beside the list. */
export function InboxPage() {
  const { t } = useTranslation('approvals');
  const { company } = useMe();
  const address = useInboxAddress();
  const inbox = useInbox(address);
  const items = inbox.items ?? [];
  const selection = useSelection(items);
  const at = items.findIndex(({ request }) => request.id === address.requestId);
  const step = (by: number) => {
    const next = items[at < 0 ? 0 : at + by];
    if (next) address.go(next.request.id);
  };
  const current = items[at];
  usePageKeys({
    j: () => step(1),
    k: () => step(-1),
    ...(current && { x: () => selection.turn(current) }),
  });
  const goOn = () => {
    const next = isNarrow() ? undefined : (items[at + 1] ?? items[at - 1]);
    address.go(next?.request.id ?? null);
  };
  return (
    <div className="inbox" data-screen={address.requestId ? 'request' : 'list'}>
      <section className="pane inbox-list" aria-label={t('inbox')}>
        <div className="pane-bar">
          <h1 className="grow">{t('inbox')}</h1>
          <Link to={`/c/${company.slug}/requests`} className="button soft small">
            <Icon of={Plus} small />
            {t('gallery.open')}
          </Link>
        </div>
        <Tabs address={address} />
        <InboxFilters address={address} />
        <BulkBar selection={selection} />
        <div className="scroll">
          <InboxList {...{ address, inbox, selection }} />
        </div>
        <Keys />
      </section>
      {address.requestId ? (
        <Opened key={address.requestId} id={address.requestId} address={address} onDecided={goOn} />
      ) : (
        <section className="pane grow request nothing-opened">
          <Empty icon={MousePointerClick} title={t('choose_one')}>
            {t('choose_help')}
          </Empty>
        </section>
      )}
    </div>
  );
}

const isNarrow = () => globalThis.matchMedia('(max-width: 767px)').matches;

function Tabs({ address }: { readonly address: InboxAddress }) {
  const { t } = useTranslation('approvals');
  const count = useRead(countWaiting, {}, { topics: requestTopics });
  const waiting = count.data?.waiting ?? 0;
  return (
    <nav className="inbox-tabs" aria-label={t('tabs.label')}>
      {inboxTabs.map((tab) => (
        <Link key={tab} to={address.tabAddress(tab)} aria-current={tab === address.tab ? 'page' : undefined}>
          {t(`tabs.${tab}`)}
          {tab === 'waiting' && waiting > 0 ? <span className="quiet num"> {countText(waiting)}</span> : null}
        </Link>
      ))}
    </nav>
  );
}

interface OpenedProps {
  readonly id: NonNullable<InboxAddress['requestId']>;
  readonly address: InboxAddress;
  readonly onDecided: () => void;
}

function Opened({ id, address, onDecided }: OpenedProps) {
  const { t } = useTranslation('approvals');
  const { company } = useMe();
  const request = useRequest(id);
  return (
    <section className="pane grow request" aria-label={request.data?.title ?? t('request')}>
      <div className="pane-bar">
        <Link to={address.open(null)} className="icon-button phone-only" aria-label={t('to_list')}>
          <Icon of={ArrowLeft} />
        </Link>
        <h2 className="ellipsis">{request.data?.title}</h2>
        <span className="quiet grow">{request.data?.serial}</span>
        <Link to={`/c/${company.slug}/requests/${id}`} className="icon-button" aria-label={t('own_page')}>
          <Icon of={Expand} />
        </Link>
      </div>
      <Loaded of={request}>{(view) => <RequestDetail view={view} onDecided={onDecided} />}</Loaded>
    </section>
  );
}

/** Which keys do what here; those who have none do not see it. */
function Keys() {
  const { t } = useTranslation('approvals');
  const keys = [
    ['J', 'K', 'move'],
    ['A', 'approve'],
    ['R', 'reject'],
    ['X', 'select'],
  ] as const;
  return (
    <p className="inbox-keys wide-only" aria-label={t('keys.label')}>
      {keys.map((line) => (
        <span key={line[0]}>
          {line.slice(0, -1).map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{' '}
          {t(`keys.${line.at(-1) ?? ''}`)}
        </span>
      ))}
    </p>
  );
}
