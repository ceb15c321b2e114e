/** Begins the key of everything that somebody has begun to write on this device. */
export const draftPrefix = 'atrium.draft.';

/** What was kept; null: nothing, or nothing that can be read. */
export function keptDraft<T>(storage: Storage, key: string): T | null {
  try {
    const text = storage.getItem(key);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}

/** A device that is full, or keeps nothing (a private window), is no failure: what is written stays on the page then. */
export function keepDraft(storage: Storage, key: string, draft: unknown): void {
  try {
    storage.setItem(key, JSON.stringify(draft));
  } catch {
    storage.removeItem(key);
  }
}

/** Whoever signs out leaves nothing half written behind. */
export function dropDrafts(): void {
  for (const storage of [localStorage, sessionStorage])
    for (const key of Object.keys(storage)) if (key.startsWith(draftPrefix)) storage.removeItem(key);
}
