/** Field → [old, new]. Ids, codes, names and numbers; never a secret or the value of an encrypted field. */
export type Changes = Readonly<Record<string, readonly [unknown, unknown]>>;

/** What stands for the value of an encrypted field that was changed. */
export const secretChange = [{ changed: true }, { changed: true }] as const;

/** The fields that differ between two states of the same thing, compared by their JSON. */
export function changesBetween<T extends object>(before: Partial<T>, after: Partial<T>): Changes {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof T & string)[];
  return Object.fromEntries(
    fields
      .map((field) => [field, [before[field] ?? null, after[field] ?? null]] as const)
      .filter(([, [old, next]]) => JSON.stringify(old) !== JSON.stringify(next)),
  );
}

const namedOfList = 10;
const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(value);

/** Ids that stand in what changed, of a long list the first ten: a page names those and counts the rest. */
export function idsIn(changes: Changes): string[] {
  return Object.values(changes)
    .flat()
    .flatMap((value): unknown[] => (Array.isArray(value) ? value.slice(0, namedOfList) : [value]))
    .filter(isId);
}
