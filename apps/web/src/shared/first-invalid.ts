import { useEffect } from 'react';

/** Brings the first wrong field into view once a write was refused. Whoever is typing is not torn away. */
export function useFirstInvalid(error: unknown): void {
  useEffect(() => {
    if (error === null || document.activeElement?.matches('input, textarea, select')) return;
    document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [error]);
}
