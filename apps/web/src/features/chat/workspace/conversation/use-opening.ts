import type { ConversationRow, MessagesSnapshot } from '@atrium/client/chat';
import type { Id } from '@atrium/contracts/core';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useChat } from '../session/chat-context.js';
import { useIsCutOff } from '../session/use-is-cut-off.js';

/** So many messages are held before a conversation is shown, if there are so many. */
const firstScreen = 30;
/** Beyond it a conversation opens at its end: nobody reads through so many. */
const mostBack = 500;

export interface Opening {
  readonly isReady: boolean;
  /** The first message that was unread when the conversation was opened, or null. */
  readonly firstUnread: number | null;
  /** The message of the address, if one is asked for. */
  readonly at: number | null;
}

/** Where a conversation opens, and whether enough of it is there to show it. */
export function useOpening({
  id,
  page,
  row,
}: {
  readonly id: Id<'conversation'>;
  readonly page: MessagesSnapshot;
  readonly row: ConversationRow;
}): Opening {
  const { chat } = useChat();
  const [search] = useSearchParams();
  const isCutOff = useIsCutOff();
  const [firstUnread] = useState(() => (row.unread > 0 ? row.readSeq + 1 : null));
  const at = Number(search.get('at')) || null;
  const [wasReady, setReady] = useState(false);
  const { messages, older } = page;
  const wanted = Math.min(firstUnread ?? Infinity, at ?? Infinity);
  const back = Math.max(firstScreen, Number.isFinite(wanted) ? messages.to - wanted + 10 : 0);
  const hasEnough = messages.length >= Math.min(back, mostBack) || older === 'none' || isCutOff;
  const isReady = wasReady || (hasEnough && row.lastMessage !== null) || (older === 'none' && messages.length === 0);
  // Once shown, it stays shown, whatever is loaded later.
  if (isReady && !wasReady) setReady(true);
  useEffect(() => {
    if (!isReady && older === 'more') chat.loadOlder(id);
  }, [chat, id, isReady, older, messages.length]);
  return { isReady, firstUnread, at };
}
