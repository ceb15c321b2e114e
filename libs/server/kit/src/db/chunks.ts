/** Rows per statement of a bulk write. */
const chunkSize = 1000;

/** The items in groups of at most `size`, in their order. */
export function* chunksOf<T>(items: readonly T[], size = chunkSize): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
