import type { MemberSummary } from '@atrium/contracts/directory';
import { mostAtOnce } from './selection.js';

/** What is loaded of the list, and how to load more of it. */
export interface FoundPages {
  readonly data?: { readonly pages: readonly { readonly items: readonly MemberSummary[] }[] } | undefined;
  readonly hasNextPage: boolean;
  readonly error: Error | null;
  /** What is shown was found by other filters than those of now. */
  readonly isPlaceholderData: boolean;
  fetchNextPage(): Promise<Omit<FoundPages, 'fetchNextPage'>>;
}

/** Everybody who is found, as far as an act reaches; loads what is not there yet. Throws when the rest can't be loaded. */
export async function allFound(pages: FoundPages): Promise<readonly MemberSummary[]> {
  let found: Omit<FoundPages, 'fetchNextPage'> = pages;
  const people = () => (found.data?.pages ?? []).flatMap(({ items }) => items);
  while (found.hasNextPage && people().length < mostAtOnce) {
    found = await pages.fetchNextPage();
    if (found.error) throw found.error;
  }
  return people().slice(0, mostAtOnce);
}
