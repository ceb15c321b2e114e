import { countText } from '@atrium/ui';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useMatches } from 'react-router';
import { useWaitingCount } from '../shared/waiting-count.js';

/** What a route says of its page before the page is there, as texts with their namespace (`people:members.title`). */
export interface PageHandle {
  /** What it is called in the browser's tabs and history. */
  readonly title: string;
  /** What stands above it, where that is another text. */
  readonly heading?: string;
}

/** The page of the address, in the reader's language; null where the address names none, or its texts are still on their way. */
export function usePageTexts(): { readonly title: string | null; readonly heading: string | null } {
  const handle = usePageHandle();
  const { title = '', heading = title } = handle ?? {};
  // Not waited for: that a page is under way must be said before its texts are there.
  const { t, ready } = useTranslation(['common', namespaceOf(title), namespaceOf(heading)], { useSuspense: false });
  return handle === null || !ready ? { title: null, heading: null } : { title: t(title), heading: t(heading) };
}

/** Names the page in the browser's tabs and history: the page first, then the company, then the product; before them what waits. */
export function useDocumentTitle(title: string | null, company?: string): void {
  const waiting = useWaitingCount();
  useEffect(() => {
    const count = waiting > 0 ? `(${countText(waiting)}) ` : '';
    document.title = count + [title, company, 'Atrium'].filter(Boolean).join(' · ');
  }, [title, company, waiting]);
}

function usePageHandle(): PageHandle | null {
  const handles = useMatches().map(({ handle }) => handle as PageHandle | undefined);
  return handles.findLast((handle) => handle !== undefined) ?? null;
}

const namespaceOf = (text: string): string => (text.includes(':') ? text.slice(0, text.indexOf(':')) : 'common');
