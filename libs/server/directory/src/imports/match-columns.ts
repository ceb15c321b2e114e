import type { ImportField } from '@atrium/contracts/directory';
import { columnNames } from './column-names.js';

/** What a column was taken for, and why. */
export interface ColumnMatch {
  readonly index: number;
  readonly header: string;
  readonly field: ImportField;
  readonly matchedBy: 'name' | 'values' | 'none';
}

const fieldOf = new Map(
  Object.entries(columnNames).flatMap(([field, known]) => known.map((name) => [name, field as ImportField] as const)),
);

/** `姓名*` and `Full name (required)` are what they say they are. */
export function fold(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[(（【[].*?[)）】\]]/g, '')
    .replace(/[\s*_\-:：./'’"“”#]+/g, '');
}

const headerDepth = 10;

/** The row with most known names among the first ten, at least two; -1 when there is none. Notes above it are passed over. */
export function headerRowOf(rows: readonly (readonly string[])[]): number {
  const known = rows
    .slice(0, headerDepth)
    .map((row) => new Set(row.map((cell) => fieldOf.get(fold(cell))).filter(Boolean)).size);
  const best = Math.max(...known);
  return best >= 2 ? known.indexOf(best) : -1;
}

/** Takes each column for what its name says, or else for what its values look like. A field is given once, to the first. */
export function matchColumns(header: readonly string[], body: readonly (readonly string[])[]): ColumnMatch[] {
  const taken = new Set<ImportField>();
  const take = (field: ImportField | undefined): field is ImportField => {
    if (!field || taken.has(field)) return false;
    taken.add(field);
    return true;
  };
  const byName = header.map((text) => fieldOf.get(fold(text))).map((field) => (take(field) ? field : undefined));
  return header.map((text, index): ColumnMatch => {
    const named = byName[index];
    if (named) return { index, header: text, field: named, matchedBy: 'name' };
    const guessed = guess(body.slice(0, 50).map((row) => row[index] ?? ''));
    if (take(guessed)) return { index, header: text, field: guessed, matchedBy: 'values' };
    return { index, header: text, field: 'ignore', matchedBy: 'none' };
  });
}

/** Only what can't be mistaken: e-mail addresses and mobile numbers. */
function guess(values: readonly string[]): ImportField | undefined {
  const filled = values.filter((value) => value !== '');
  if (filled.length < 3) return undefined;
  if (filled.every((value) => /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(value))) return 'email';
  if (filled.every((value) => /^(\+?86[- ]?)?1[3-9]\d{9}$/.test(value))) return 'phone';
  return undefined;
}
