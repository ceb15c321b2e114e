import { useEffect, useEffectEvent } from 'react';

/**
 * Single keys that act on the page as a whole. They are left alone while somebody writes, chooses, or has something open over
 * the page, and with a modifier they mean something else.
 */
export function usePageKeys(keys: Readonly<Record<string, () => void>>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const act = keys[event.key];
    if (!act || event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest(writing)) return;
    if (document.querySelector('dialog[open], [role="dialog"]')) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

const writing = 'input:not([type="checkbox"]), textarea, select, [contenteditable="true"], [role="combobox"]';
