import type { MessagesSnapshot } from '@atrium/client/chat';
import type { Id } from '@atrium/contracts/core';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { VirtuosoHandle } from 'react-virtuoso';
import { useChat } from '../session/chat-context.js';

/** Further back than this from what is held, nobody is brought. */
const furthest = 2000;
const shownForMs = 2000;

/** Goes to a message, through older pages if it must, and marks it for a moment. */
export function useJump({
  id,
  page,
  virtuoso,
}: {
  readonly id: Id<'conversation'>;
  readonly page: MessagesSnapshot;
  readonly virtuoso: RefObject<VirtuosoHandle | null>;
}): { readonly found: number | null; readonly to: (seq: number) => void } {
  const { chat } = useChat();
  const [wanted, setWanted] = useState<number | null>(null);
  const { messages, older } = page;
  const found = wanted !== null && wanted >= messages.from ? wanted : null;
  const from = useRef(messages.from);
  useEffect(() => {
    from.current = messages.from;
  });
  useEffect(() => {
    if (wanted !== null && found === null && older === 'more') chat.loadOlder(id);
  }, [wanted, found, older, messages, chat, id]);
  useEffect(() => {
    if (found === null) return undefined;
    virtuoso.current?.scrollToIndex({ index: found - from.current, align: 'center' });
    const timer = setTimeout(() => setWanted(null), shownForMs);
    return () => clearTimeout(timer);
  }, [found, virtuoso]);
  return { found, to: (seq) => setWanted(messages.from - seq > furthest ? null : seq) };
}
