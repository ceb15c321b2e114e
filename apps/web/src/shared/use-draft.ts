import { useState } from 'react';
import { draftPrefix, keepDraft, keptDraft } from './kept/drafts.js';

/**
 * What somebody is writing, kept in this tab: a reload or a lost session does not lose it. `key` names what it is about;
 * `drop` forgets it once it is saved.
 */
export function useDraft<T>(key: string, initial: T): { value: T; set: (next: T) => void; drop: () => void } {
  const [value, setValue] = useState<T>(() => keptDraft<T>(sessionStorage, draftPrefix + key) ?? initial);
  return {
    value,
    set: (next) => {
      keepDraft(sessionStorage, draftPrefix + key, next);
      setValue(next);
    },
    drop: () => {
      sessionStorage.removeItem(draftPrefix + key);
      setValue(initial);
    },
  };
}
