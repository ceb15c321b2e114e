import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { VirtuosoHandle } from 'react-virtuoso';

export interface End {
  readonly isThere: boolean;
  readonly go: () => void;
  /** Given the element that scrolls. */
  readonly watch: (scroller: HTMLElement | Window | null) => void;
  readonly arrived: (isThere: boolean) => void;
  readonly follows: (isThere: boolean) => 'auto' | false;
  /** Something in the list is higher now. */
  readonly grown: () => void;
}

/** Whether the reader is at the end, and keeps them there while things grow, until they scroll up themselves. */
export function useEnd(virtuoso: RefObject<VirtuosoHandle | null>): End {
  const [isThere, setThere] = useState(true);
  const stays = useRef(false);
  const scroller = useRef<HTMLElement>(null);
  const go = useCallback(() => {
    stays.current = true;
    virtuoso.current?.scrollToIndex({ index: 'LAST', align: 'end' });
  }, [virtuoso]);
  const leave = useCallback((event: Event) => {
    const goesUp = event instanceof WheelEvent ? event.deltaY < 0 : true;
    if (goesUp) stays.current = false;
  }, []);
  const watch = useCallback(
    (element: HTMLElement | Window | null) => {
      const before = scroller.current;
      scroller.current = element instanceof HTMLElement ? element : null;
      for (const kind of movesOfReaders) {
        before?.removeEventListener(kind, leave);
        scroller.current?.addEventListener(kind, leave, { passive: true });
      }
    },
    [leave],
  );
  useEffect(() => () => watch(null), [watch]);
  return {
    isThere,
    go,
    watch,
    arrived: (arrived) => {
      if (arrived) stays.current = true;
      setThere(arrived);
    },
    follows: (isAtEnd) => {
      if (isAtEnd) stays.current = true;
      return stays.current ? 'auto' : false;
    },
    grown: () => {
      const element = scroller.current;
      if (stays.current && element) element.scrollTop = element.scrollHeight;
    },
  };
}

const movesOfReaders = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;
