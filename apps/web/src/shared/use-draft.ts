import { useState } from 'react';

/**
 * What somebody is writing, kept in this tab: a reload or a lost session does not lose it. `key` names what it is about;
 * `drop` forgets it once it is saved.
 */
export function useDraft<T>(key: string, initial: T): { value: T; set: (next: T) => void; drop: () => void } {
  const [value, setValue] = useState<T>(() => stored<T>(key) ?? initial);
  return {
    value,
    set: (next) => {
      sessionStorage.setItem(prefix + key, JSON.stringify(next));
      setValue(next);
    },
    drop: () => {
      sessionStorage.removeItem(prefix + key);
      setValue(initial);
    },
  };
}

const prefix = 'atrium.draft.';

function stored<T>(key: string): T | null {
  const text = sessionStorage.getItem(prefix + key);
  return text === null ? null : (JSON.parse(text) as T);
}
