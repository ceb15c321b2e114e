import { useEffect, useEffectEvent } from 'react';

/**
 * Escape closes what stands on the page, wherever the focus is. What lies over it, a list or a dialog, goes first: such a
 * press is theirs alone.
 */
export function useEscape(onEscape: () => void): void {
  const close = useEffectEvent(onEscape);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      const inField = event.target instanceof Element && event.target.matches(fields);
      if (!inField && !document.querySelector(over)) close();
    };
    // Ahead of those who take the press for themselves and are gone once it reaches the document.
    document.addEventListener('keydown', listen, true);
    return () => document.removeEventListener('keydown', listen, true);
  }, []);
}

/** Fields that have a use for the press themselves: it leaves a name as it was, or empties a search. */
const fields = 'input:not([role="combobox"], [type="checkbox"], [type="radio"]), textarea';

/** What is open over the page, and closes by Escape itself. */
const over = [
  '[aria-expanded="true"][aria-haspopup]',
  'dialog[open]',
  '[role="dialog"]',
  '.ant-dropdown:not(.ant-dropdown-hidden)',
].join();
