import type { Client } from '@atrium/client';
import type { CallerInputOf, Route } from '@atrium/contracts/core';
import type { Book } from './fixture-book.js';

export interface Try {
  readonly input: Readonly<Record<string, unknown>>;
  readonly file?: Uint8Array<ArrayBuffer>;
  /** Who can do it, when it is neither the owner nor a visitor: what they do ends or changes their session. */
  readonly as?: Client;
}

type MakeTry = (book: Book) => Promise<Try>;

const tries = new Map<Route, MakeTry>();

/** Says with what a route succeeds, given the rows of a company. Made anew for each call, so that calls do not spoil each other. */
export function given<R extends Route>(
  route: R,
  make: (book: Book) => CallerInputOf<R> | Promise<CallerInputOf<R>>,
  more: Pick<Try, 'file'> & { readonly by?: (book: Book) => Promise<Client> } = {},
): void {
  const { file, by } = more;
  tries.set(route, async (book) => ({
    input: (await make(book)) as Try['input'],
    ...(file && { file }),
    ...(by && { as: await by(book) }),
  }));
}

/** How to call a route with a company's own rows. A route without a line here fails the check. */
export function tryOf(route: Route): MakeTry | undefined {
  return [...tries].find(([known]) => known.method === route.method && known.path === route.path)?.[1];
}
