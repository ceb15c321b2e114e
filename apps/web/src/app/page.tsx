import type { ComponentType } from 'react';
import { LatePage } from './late-page.js';
import { PageError } from './page-error.js';

/**
 * A page that is loaded when it is first opened: `page(() => import('…'), 'ContactsPage')`. When its script does not come, or
 * it fails, the shell around it stays and says so in its place.
 */
export function page<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) {
  const late = { Component: () => <LatePage name={name} /> };
  const lazy = () =>
    load().then(
      (loaded) => ({ Component: loaded[name] }),
      () => late,
    );
  return { lazy, ErrorBoundary: PageError };
}
