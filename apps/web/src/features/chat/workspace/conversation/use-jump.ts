import type { MessagesSnapshot } from '@atrium/client/chat';
import type { Id } from '@atrium/contracts/core';
import { type RefObject, useEffect, useState } from 'react';
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
  const [found, setFound] = useState<number | null>(null);
  const { messages, older } = page;
  useEffect(() => {
    if (wanted === null) return;
    if (wanted >= messages.from) {
      virtuoso.current?.scrollToIndex({ index: wanted - messages.from, align: 'center' });
      setWanted(null);
      setFound(wanted);
    } else if (older === 'more') chat.loadOlder(id);
    else if (older === 'none') setWanted(null);
  }, [wanted, messages, older, chat, id, virtuoso]);
  useEffect(() => {
    if (found === null) return undefined;
    const timer = setTimeout(() => setFound(null), shownForMs);
    return () => clearTimeout(timer);
  }, [found]);
  return { found, to: (seq) => setWanted(messages.from - seq > furthest ? null : seq) };
}
