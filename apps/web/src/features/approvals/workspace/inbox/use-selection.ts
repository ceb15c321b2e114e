import { useState } from 'react';
import type { InboxItem } from './use-inbox.js';

export interface Selection {
  readonly items: readonly InboxItem[];
  readonly has: (item: InboxItem) => boolean;
  readonly turn: (item: InboxItem) => void;
  readonly all: () => void;
  readonly clear: () => void;
}

/** Whether something can be decided together with others, without being opened. */
export const canBeSelected = ({ waiting }: InboxItem): boolean =>
  waiting !== null && waiting.kind === 'decide' && !waiting.needsOpening;

/** Lines that were chosen to be decided together; what has left the list is not chosen any more. */
export function useSelection(shown: readonly InboxItem[]): Selection {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const selectable = shown.filter(canBeSelected);
  return {
    items: selectable.filter(({ key }) => keys.has(key)),
    has: ({ key }) => keys.has(key),
    turn: (item) => {
      if (!canBeSelected(item)) return;
      const next = new Set(keys);
      if (!next.delete(item.key)) next.add(item.key);
      setKeys(next);
    },
    all: () => setKeys(new Set(selectable.map(({ key }) => key))),
    clear: () => setKeys(new Set()),
  };
}
