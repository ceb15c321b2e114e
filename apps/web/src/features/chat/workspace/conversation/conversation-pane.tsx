import type { ConversationRow, MessagesSnapshot } from '@atrium/client/chat';
import type { MessageView } from '@atrium/contracts/chat';
import type { Id } from '@atrium/contracts/core';
import { Bones } from '@atrium/ui';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useConversationName } from '../../parts/conversation-face.js';
import { Composer } from '../composer/composer.js';
import { useChat, useConversations } from '../session/chat-context.js';
import { ConversationContext, type OpenConversation } from './conversation-context.js';
import { ConversationHead } from './conversation-head.js';
import { type ListHandle, MessageList } from './message-list.js';
import { useOpening } from './use-opening.js';

const InfoPane = lazy(async () => ({ default: (await import('../info/info-pane.js')).InfoPane }));

export interface ConversationPaneProps {
  readonly id: Id<'conversation'>;
  readonly page: MessagesSnapshot;
}

/** An open conversation: its head, its messages, and what one writes. */
export function ConversationPane({ id, page }: ConversationPaneProps) {
  const { chat } = useChat();
  const row = useConversations().find(({ view }) => view.id === id);
  useEffect(() => {
    chat.open(id);
    return () => chat.leave(id);
  }, [chat, id]);
  return row ? <Opened id={id} page={page} row={row} /> : null;
}

function Opened({ id, page, row }: ConversationPaneProps & { readonly row: ConversationRow }) {
  const { t } = useTranslation('chat');
  const { view } = row;
  const opening = useOpening({ id, page, row });
  const list = useRef<ListHandle>(null);
  const name = useConversationName()(view);
  const [search, setSearch] = useSearchParams();
  const [answered, setAnswered] = useState<MessageView | null>(null);
  const open = useMemo<OpenConversation>(
    () => ({ id, view, reply: setAnswered, jumpTo: (seq) => list.current?.jumpTo(seq) }),
    [id, view],
  );
  const showsInfo = search.has('info');
  const turnInfo = (on: boolean) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      if (on) next.set('info', '');
      else next.delete('info');
      return next;
    });
  return (
    <ConversationContext value={open}>
      <section
        className={showsInfo ? 'pane grow conversation behind-info' : 'pane grow conversation'}
        aria-label={name}
      >
        <ConversationHead view={view} showsInfo={showsInfo} onInfo={() => turnInfo(!showsInfo)} />
        {opening.isReady ? (
          <MessageList ref={list} page={page} row={row} firstUnread={opening.firstUnread} at={opening.at} />
        ) : (
          <div className="grow">
            <Bones label={t('common:loading')} rows={8} />
          </div>
        )}
        <Composer answered={answered} onAnswer={setAnswered} onSent={() => list.current?.toEnd()} />
      </section>
      {showsInfo ? (
        <Suspense>
          <InfoPane onClose={() => turnInfo(false)} />
        </Suspense>
      ) : null}
    </ConversationContext>
  );
}
