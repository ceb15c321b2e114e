import type { MemberSummary } from '@atrium/contracts/directory';
import { mostAtOnce } from './selection.js';

/** What is loaded of the list, and how to load more of it. */
export interface FoundPages {
  readonly data?: { readonly pages: readonly { readonly items: readonly MemberSummary[] }[] } | undefined;
  readonly hasNextPage: boolean;
  fetchNextPage(): Promise<Omit<FoundPages, 'fetchNextPage'>>;
}

/** Everybody who is found, as far as an act reaches; loads what is not there yet. */
export async function allFound(pages: FoundPages): Promise<readonly MemberSummary[]> {
  let found: Omit<FoundPages, 'fetchNextPage'> = pages;
  const people = () => (found.data?.pages ?? []).flatMap(({ items }) => items);
  while (found.hasNextPage && people().length < mostAtOnce) found = await pages.fetchNextPage();
  return people().slice(0, mostAtOnce);
}
