import type { ConversationRow, MessagesSnapshot } from '@atrium/client/chat';
import { Icon, IconButton } from '@atrium/ui';
import { ArrowDown, ArrowUp, MessageCircle } from 'lucide-react';
import { type Ref, useImperativeHandle, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Components, Virtuoso, type VirtuosoHandle } from 'react-virtuoso';
import { useChat } from '../session/chat-context.js';
import { messageAt } from './message-at.js';
import { MessageRow } from './message-row.js';
import { PendingRow } from './pending-row.js';
import { useEnd } from './use-end.js';
import { useJump } from './use-jump.js';
import { useSeen } from './use-seen.js';

export interface ListHandle {
  jumpTo(seq: number): void;
  toEnd(): void;
}

export interface MessageListProps {
  readonly ref: Ref<ListHandle>;
  readonly page: MessagesSnapshot;
  readonly row: ConversationRow;
  readonly firstUnread: number | null;
  /** The message to open at, instead of the first unread. */
  readonly at: number | null;
}

interface ListContext {
  readonly isLoading: boolean;
  readonly label: string;
}

/** So near to the end it counts as there. */
const nearPx = 60;

/**
 * Messages by their numbers: the number is the index, so older ones in front move nothing. It stays where the reader is, and
 * follows the end only from the end.
 */
export function MessageList({ ref, page, row, firstUnread, at }: MessageListProps) {
  const { t } = useTranslation('chat');
  const { chat } = useChat();
  const { id } = row.view;
  const { messages, pending, older } = page;
  const virtuoso = useRef<VirtuosoHandle>(null);
  const end = useEnd(virtuoso);
  const begin = useBeginning(messages.from);
  const seen = useSeen({ id, page, atEnd: end.isThere });
  const jump = useJump({ id, page, at, virtuoso });
  useImperativeHandle(ref, () => ({
    jumpTo: jump.to,
    toEnd: end.go,
  }));
  const total = messages.length + pending.length;
  if (total === 0)
    return (
      <div className="grow nothing-said">
        <Icon of={MessageCircle} />
        <p>{t('nothing_said')}</p>
      </div>
    );
  const target = at ?? firstUnread;
  const opensAt =
    target !== null && target >= messages.from && target <= messages.to
      ? { index: target - messages.from, align: 'start' as const, offset: -48 }
      : { index: total - 1, align: 'end' as const };
  return (
    <div className="grow message-list">
      <Virtuoso<unknown, ListContext>
        key={begin}
        ref={virtuoso}
        scrollerRef={(scroller) => {
          seen.watch(scroller);
          end.watch(scroller);
        }}
        firstItemIndex={messages.from}
        totalCount={total}
        initialTopMostItemIndex={opensAt}
        increaseViewportBy={{ top: 800, bottom: 400 }}
        atBottomThreshold={nearPx}
        atBottomStateChange={end.arrived}
        followOutput={end.follows}
        totalListHeightChanged={end.grown}
        startReached={() => {
          if (older === 'more') chat.loadOlder(id);
        }}
        rangeChanged={seen.look}
        computeItemKey={(index) => keyOf(page, index)}
        context={{ isLoading: older === 'loading', label: t('common:loading') }}
        components={components}
        itemContent={(index) => {
          const message = messages.at(index);
          if (message)
            return (
              <MessageRow
                {...messageAt(messages, message, firstUnread)}
                read={page.readers.get(index) ?? null}
                isLast={index === messages.to}
                isFound={jump.found === index}
              />
            );
          const waiting = pending[index - messages.to - 1];
          return waiting ? <PendingRow pending={waiting} /> : <span />;
        }}
      />
      {jump.isTooFar ? (
        <p className="note list-note" role="status">
          {t('too_far')}
        </p>
      ) : firstUnread !== null && firstUnread < messages.from ? (
        <button type="button" className="button small list-note" onClick={() => jump.to(firstUnread)}>
          <Icon of={ArrowUp} small />
          {t('to_unread')}
        </button>
      ) : null}
      {seen.below > 0 && !end.isThere ? (
        <button type="button" className="button new-below" onClick={end.go}>
          <Icon of={ArrowDown} small />
          {t('new_below', { count: seen.below })}
        </button>
      ) : !end.isThere ? (
        <IconButton icon={ArrowDown} label={t('to_end')} className="new-below" onClick={end.go} />
      ) : null}
    </div>
  );
}

/** A client that was far behind begins anew further on: then the list does too. */
function useBeginning(from: number): number {
  const [state, setState] = useState({ from, begin: 0 });
  if (from === state.from) return state.begin;
  const next = { from, begin: from > state.from ? state.begin + 1 : state.begin };
  setState(next);
  return next.begin;
}

/** The command is the same before and after it was sent, so a pending message turns into the sent one in its place. */
function keyOf({ messages, pending }: MessagesSnapshot, index: number): string | number {
  const message = messages.at(index);
  if (!message) return pending[index - messages.to - 1]?.commandId ?? index;
  return message.body?.kind === 'system' ? index : message.commandId;
}

const components: Components<unknown, ListContext> = {
  Header: ({ context }) => (
    <div className="older" role={context?.isLoading ? 'status' : undefined}>
      {context?.isLoading ? <span className="ring" role="img" aria-label={context.label} /> : null}
    </div>
  ),
  Footer: () => <div className="list-end" />,
};
