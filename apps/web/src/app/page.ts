import { type ComponentType, createElement, lazy } from 'react';

/** A page that is loaded when it is first opened: `page(() => import('…'), 'ContactsPage')`. */
export function page<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) {
  return { lazy: async () => ({ Component: (await load())[name] }) };
}

/** A page that is loaded not before the shell around it shows it: a shell that shows something else loads nothing. */
export function pageInside<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) {
  return { element: createElement(lazy(async () => ({ default: (await load())[name] }))) };
}
