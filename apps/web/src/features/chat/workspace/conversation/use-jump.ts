import type { MessagesSnapshot } from '@atrium/client/chat';
import type { Id } from '@atrium/contracts/core';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { VirtuosoHandle } from 'react-virtuoso';
import { useChat } from '../session/chat-context.js';

/** Further back than this from what is held, nobody is brought. */
const furthest = 2000;
const shownForMs = 2000;
const saidForMs = 8000;

export interface Jump {
  /** The message that is marked. */
  readonly found: number | null;
  /** Where one wanted to go lies too far back, or before what one may read. */
  readonly isTooFar: boolean;
  readonly to: (seq: number) => void;
}

/** Goes to a message, through older pages if it must, and marks it for a moment; first to that of the address. */
export function useJump({
  id,
  page,
  at,
  virtuoso,
}: {
  readonly id: Id<'conversation'>;
  readonly page: MessagesSnapshot;
  readonly at: number | null;
  readonly virtuoso: RefObject<VirtuosoHandle | null>;
}): Jump {
  const { chat } = useChat();
  const [wanted, setWanted] = useState(at);
  const [addressed, setAddressed] = useState(at);
  if (at !== addressed) {
    setAddressed(at);
    setWanted(at);
  }
  const { messages, older } = page;
  const isTooFar =
    wanted !== null && (messages.from - wanted > furthest || (older === 'none' && wanted < messages.from));
  const found = wanted !== null && wanted >= messages.from ? wanted : null;
  const from = useRef(messages.from);
  useEffect(() => {
    from.current = messages.from;
  });
  useEffect(() => {
    if (wanted !== null && found === null && !isTooFar && older === 'more') chat.loadOlder(id);
  }, [wanted, found, isTooFar, older, messages, chat, id]);
  useEffect(() => {
    if (found === null) return undefined;
    virtuoso.current?.scrollToIndex({ index: found - from.current, align: 'center' });
    const timer = setTimeout(() => setWanted(null), shownForMs);
    return () => clearTimeout(timer);
  }, [found, virtuoso]);
  useEffect(() => {
    if (!isTooFar) return undefined;
    const timer = setTimeout(() => setWanted(null), saidForMs);
    return () => clearTimeout(timer);
  }, [isTooFar]);
  return { found, isTooFar, to: setWanted };
}
