import { type ComponentType, lazy } from 'react';
import { LatePage } from './late-page.js';
import { PageError } from './page-error.js';
import type { PageHandle } from './page-title.js';

type Load<Name extends string> = () => Promise<Record<Name, ComponentType>>;

/**
 * A page that is loaded when it is first opened: `page(() => import('…'), 'ContactsPage', { title: '…' })`. When its script
 * does not come, or it fails, the shell around it stays and says so in its place. A shell has no title of its own.
 */
export function page<Name extends string>(load: Load<Name>, name: Name, handle?: PageHandle) {
  return { lazy: async () => ({ Component: await componentOf(load, name) }), ErrorBoundary: PageError, handle };
}

/** A page that is loaded only when the shell around it shows it: a shell that shows something else loads nothing. */
export function pageInside<Name extends string>(load: Load<Name>, name: Name, handle: PageHandle) {
  const Page = lazy(async () => ({ default: await componentOf(load, name) }));
  return { element: <Page />, ErrorBoundary: PageError, handle };
}

const componentOf = <Name extends string>(load: Load<Name>, name: Name): Promise<ComponentType> =>
  load().then(
    (loaded): ComponentType => loaded[name],
    () => () => <LatePage name={name} />,
  );
