import { Button, Empty, Icon, IconButton } from '@atrium/ui';
import { MessageCircle, Plus, SearchX, WifiOff } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { SearchBox } from '../../../../shared/parts/search-box.js';
import { useConversationName } from '../../parts/conversation-face.js';
import { useConversations, useIsReady } from '../session/chat-context.js';
import { useIsCutOff } from '../session/use-is-cut-off.js';
import { ConversationList } from './conversation-list.js';
import { FoundMessages } from './found-messages.js';

const BeginDialog = lazy(async () => ({ default: (await import('./begin-dialog.js')).BeginDialog }));

/** Who one talks with: what is newest first, found by name, and the way to begin another. */
export function ListPane({ selected }: { readonly selected: string | null }) {
  const { t } = useTranslation('chat');
  const [begins, setBegins] = useState(false);
  const [search, setSearch] = useSearchParams();
  const q = search.get('q') ?? '';
  const begin = () => setBegins(true);
  const find = (words: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (words) next.set('q', words);
        else next.delete('q');
        return next;
      },
      { replace: true },
    );
  return (
    <section className="pane conversations" aria-label={t('list')}>
      <div className="pane-bar">
        <h2 className="grow" aria-hidden="true">
          {t('title')}
        </h2>
        <IconButton icon={Plus} label={t('begin.open')} onClick={begin} />
      </div>
      <SearchBox className="search-box conversations-search" label={t('search')} value={q} onChange={find} />
      <CutOffNote />
      <Rows q={q.trim()} selected={selected} onBegin={begin} onClear={() => find('')} />
      {begins ? (
        <Suspense>
          <BeginDialog onClose={() => setBegins(false)} />
        </Suspense>
      ) : null}
    </section>
  );
}

interface RowsProps {
  readonly q: string;
  readonly selected: string | null;
  readonly onBegin: () => void;
  readonly onClear: () => void;
}

function Rows({ q, selected, onBegin, onClear }: RowsProps) {
  const { t } = useTranslation('chat');
  const isReady = useIsReady();
  const rows = useConversations().filter(({ view }) => view.member);
  const nameOf = useConversationName();
  const fits = (name: string) => name.toLocaleLowerCase().includes(q.toLocaleLowerCase());
  const found = q ? rows.filter(({ view }) => fits(nameOf(view))) : rows;
  if (rows.length === 0 && !isReady) return <RowBones />;
  if (rows.length === 0)
    return (
      <Empty
        icon={MessageCircle}
        title={t('empty.title')}
        action={
          <Button tone="primary" onClick={onBegin}>
            {t('empty.step')}
          </Button>
        }
      >
        {t('empty.detail')}
      </Empty>
    );
  return (
    <div className="scroll">
      {found.length > 0 ? <ConversationList rows={found} selected={selected} /> : null}
      {q ? (
        <FoundMessages
          q={q}
          nothing={
            found.length > 0 ? null : (
              <Empty
                icon={SearchX}
                title={t('nothing_found', { q })}
                action={<Button onClick={onClear}>{t('clear')}</Button>}
              />
            )
          }
        />
      ) : null}
    </div>
  );
}

function RowBones() {
  const { t } = useTranslation();
  return (
    <div className="conversation-bones" role="status" aria-label={t('loading')}>
      {Array.from({ length: 8 }, (_, row) => (
        <div key={row} className="conversation-bone">
          <span className="bone-face" />
          <span className="bone-lines" />
        </div>
      ))}
    </div>
  );
}

function CutOffNote() {
  const { t } = useTranslation('chat');
  if (!useIsCutOff()) return null;
  return (
    <p className="cut-off" role="status">
      <Icon of={WifiOff} small />
      {t('cut_off')}
    </p>
  );
}
