import { allFound, type FoundPages } from './all-found.js';

const page = (count: number) => ({ items: Array.from({ length: count }, (_, n) => ({ id: `${n}` }) as never) });

/** A list of which so many pages come; then the next one fails, or there is none. */
function listOf(pages: number, { fails }: { readonly fails: boolean }): FoundPages {
  const loaded = [page(200)];
  const state = (error: Error | null) => ({
    data: { pages: [...loaded] },
    hasNextPage: fails || loaded.length < pages,
    error,
    isPlaceholderData: false,
  });
  return {
    ...state(null),
    fetchNextPage: async () => {
      if (loaded.length === pages) return state(new Error('no'));
      loaded.push(page(200));
      return state(null);
    },
  };
}

describe('everybody who is found', () => {
  it('is loaded page by page, as far as one act reaches', async () => {
    expect(await allFound(listOf(2, { fails: false }))).toHaveLength(400);
    expect(await allFound(listOf(5, { fails: false }))).toHaveLength(500);
  });

  it('is not known when a page does not come', async () => {
    await expect(allFound(listOf(2, { fails: true }))).rejects.toThrow('no');
  });
});
