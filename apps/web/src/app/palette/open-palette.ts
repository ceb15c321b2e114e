const opening = new EventTarget();

export const openPalette = (): void => void opening.dispatchEvent(new Event('open'));

/** Calls when the palette is asked for; returns how to stop. */
export function onPalette(listener: () => void): () => void {
  opening.addEventListener('open', listener);
  return () => opening.removeEventListener('open', listener);
}

const apple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** What to press for it, as this machine's keyboard names it. */
export const paletteKeys = apple ? '⌘ K' : 'Ctrl K';

/** Whether a press asks for the palette. */
export const isPaletteKey = ({ key, metaKey, ctrlKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'k' && (apple ? metaKey : ctrlKey);

/** Whether a press asks for the list of shortcuts: `?`, but not while somebody writes. */
export function isHelpKey({ key, target, metaKey, ctrlKey, altKey }: KeyboardEvent): boolean {
  if (key !== '?' || metaKey || ctrlKey || altKey) return false;
  return !(target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]'));
}
