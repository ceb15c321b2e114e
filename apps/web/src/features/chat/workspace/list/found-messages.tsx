import type { MessageView } from '@atrium/contracts/chat';
import { searchMessages } from '@atrium/contracts/chat';
import { Bones, Button } from '@atrium/ui';
import { type ReactNode, useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe } from '../../../../shared/me.js';
import { NotLoaded } from '../../../../shared/parts/not-loaded.js';
import { usePages } from '../../../../shared/use-pages.js';
import { rowTime } from '../../../../shared/times.js';
import { ConversationFace, useConversationName } from '../../parts/conversation-face.js';
import { useReader } from '../../../../shared/use-reader.js';
import { useConversations, useName } from '../session/chat-context.js';
import { wordsOfBody } from '../../parts/words-of-body.js';

export interface FoundMessagesProps {
  readonly q: string;
  /** Shown when no message was found either. */
  readonly nothing: ReactNode;
}

/** Messages that say the words, the newest first; a press goes to where it was said. */
export function FoundMessages({ q, nothing }: FoundMessagesProps) {
  const { t } = useTranslation('chat');
  const words = useDeferredValue(q);
  const found = usePages(searchMessages, { q: words, limit: 20 }, { keep: true });
  const items = found.data?.pages.flatMap((page) => page.items);
  if (found.error && !items) return <NotLoaded error={found.error} onAgain={() => void found.refetch()} />;
  if (!items) return <Bones label={t('found.searching')} rows={4} />;
  if (items.length === 0) return <>{nothing}</>;
  return (
    <section className="found-messages" aria-labelledby="found-messages">
      <h3 id="found-messages">{t('found.title')}</h3>
      <ul className="conversation-rows">
        {items.map(({ conversationId, message }) => (
          <li key={`${conversationId} ${message.seq}`}>
            <Found conversationId={conversationId} message={message} q={q} />
          </li>
        ))}
      </ul>
      {found.hasNextPage ? (
        <Button
          size="small"
          busy={found.isFetchingNextPage ? t('found.searching') : undefined}
          onClick={() => void found.fetchNextPage()}
        >
          {t('found.more')}
        </Button>
      ) : null}
    </section>
  );
}

interface FoundProps {
  readonly conversationId: string;
  readonly message: MessageView;
  readonly q: string;
}

function Found({ conversationId, message, q }: FoundProps) {
  const { t } = useTranslation('chat');
  const { company } = useMe();
  const reader = useReader();
  const view = useConversations().find((row) => row.view.id === conversationId)?.view;
  const nameOf = useConversationName();
  const { sender, body, at, seq } = message;
  const name = useName(sender.kind === 'member' ? sender.id : null)?.name;
  const address = new URLSearchParams({ q, at: String(seq) });
  return (
    <Link to={`/c/${company.slug}/messages/${conversationId}?${address.toString()}`} className="conversation-row">
      {view ? <ConversationFace view={view} size={40} /> : null}
      <span className="conversation-lines">
        <span className="row">
          <span className="name ellipsis grow">{view ? nameOf(view) : t('nobody')}</span>
          <time className="quiet">{rowTime(Date.parse(at), reader)}</time>
        </span>
        <span className="last ellipsis">
          {name ? t('says', { name }) : null}
          {body && body.kind !== 'system' ? wordsOfBody(body, t) : null}
        </span>
      </span>
    </Link>
  );
}
