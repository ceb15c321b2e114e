import type { MessagesSnapshot } from '@atrium/client/chat';
import type { Id } from '@atrium/contracts/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useChat } from '../session/chat-context.js';

export interface Seen {
  /** How many messages there are below the last one that was seen. */
  readonly below: number;
  /** Given the element that scrolls. */
  readonly watch: (scroller: HTMLElement | Window | null) => void;
  /** Something else may be in sight. */
  readonly look: () => void;
}

/** Marks as read what has been in sight while the page was in front. */
export function useSeen({
  id,
  page,
  atEnd,
}: {
  readonly id: Id<'conversation'>;
  readonly page: MessagesSnapshot;
  readonly atEnd: boolean;
}): Seen {
  const { chat } = useChat();
  const scroller = useRef<HTMLElement>(null);
  const [seenTo, setSeenTo] = useState(0);
  const { to } = page.messages;
  const look = useCallback(() => {
    if (!scroller.current || document.visibilityState !== 'visible' || !document.hasFocus()) return;
    const last = atEnd ? to : lastInSight(scroller.current);
    if (last === 0) return;
    setSeenTo((before) => Math.max(before, last));
    chat.markRead(id, last);
  }, [atEnd, chat, id, to]);
  useEffect(() => {
    // After the rows of this state are laid out.
    const frame = requestAnimationFrame(look);
    const element = scroller.current;
    element?.addEventListener('scroll', look, { passive: true });
    document.addEventListener('visibilitychange', look);
    globalThis.addEventListener('focus', look);
    return () => {
      cancelAnimationFrame(frame);
      element?.removeEventListener('scroll', look);
      document.removeEventListener('visibilitychange', look);
      globalThis.removeEventListener('focus', look);
    };
  }, [look]);
  const watch = useCallback((element: HTMLElement | Window | null) => {
    scroller.current = element instanceof HTMLElement ? element : null;
  }, []);
  return { below: seenTo === 0 ? 0 : Math.max(0, to - seenTo), watch, look };
}

/** The number of the last message whose end has come into sight; 0: none. */
function lastInSight(scroller: HTMLElement): number {
  const end = scroller.getBoundingClientRect().bottom;
  let last = 0;
  for (const row of scroller.querySelectorAll<HTMLElement>('[data-seq]'))
    if (row.getBoundingClientRect().bottom <= end + 4) last = Math.max(last, Number(row.dataset.seq));
  return last;
}
