import type { ComponentType } from 'react';

/** A page that is loaded when it is first opened: `page(() => import('…'), 'ContactsPage')`. */
export function page<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) {
  return { lazy: async () => ({ Component: (await load())[name] }) };
}
