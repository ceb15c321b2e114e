import type { KeyboardEvent } from 'react';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Goes up and down through what can be pressed in a list. False when the key means something else. */
export function moveFocus(event: KeyboardEvent<HTMLElement>, selector: string): boolean {
  const step = steps[event.key];
  if (step === undefined) return false;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)];
  const at = items.indexOf(document.activeElement as HTMLElement);
  items[at + step]?.focus();
  event.preventDefault();
  return true;
}
