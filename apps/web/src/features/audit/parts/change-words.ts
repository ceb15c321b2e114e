import type { AuditRecordView } from '@atrium/contracts/audit';
import type * as z from 'zod/mini';

export type AuditRecord = z.infer<typeof AuditRecordView>;

/** What became different in one field; each side is a word, or a key of one. */
export interface ChangeWords {
  readonly field: string;
  /** Null: there was nothing before. */
  readonly old: Said | null;
  readonly next: Said | null;
}

/** Text as it is, a text of `audit`, a calendar day, a number, or several names of which some are counted only. */
export type Said =
  | { readonly text: string }
  | { readonly key: string }
  | { readonly day: string }
  | { readonly count: number }
  | { readonly names: readonly string[]; readonly more: number };

/** Fields that only machines read: they are kept in the record, and say nothing to a person. */
const technical = new Set(['session', 'account', 'company']);
/** Fields whose items have no names that a person knows. */
const counted = new Set(['sessions']);
const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(value);
export const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value);
const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const shownNames = 3;

/** The changes of a record in the order in which they were written; rules are taken apart into what differs in them. */
export function changeWords({ changes, names }: Pick<AuditRecord, 'changes' | 'names'>): ChangeWords[] {
  return Object.entries(changes)
    .filter(([field, [old, next]]) => !technical.has(field) && !stayed(old, next))
    .flatMap(([field, [old, next]]) => {
      if (field === 'rules') return ruleWords(old, next, names);
      if (counted.has(field)) return countWords(field, next ?? old);
      const words = { field, old: said(field, old, names), next: said(field, next, names) };
      return words.old === null && (words.next === null || next === 0) ? [] : [words];
    });
}

/** An encrypted value says only that it is another one now: its two sides look alike. */
const stayed = (old: unknown, next: unknown): boolean =>
  !(isPlain(next) && next.changed === true) && JSON.stringify(old) === JSON.stringify(next);

/** How many there were, which is nothing that became different. */
function countWords(field: string, value: unknown): ChangeWords[] {
  const count = Array.isArray(value) ? value.length : 0;
  return count === 0 ? [] : [{ field, old: null, next: { text: String(count) } }];
}

function ruleWords(old: unknown, next: unknown, names: AuditRecord['names']): ChangeWords[] {
  if (!isPlain(old) || !isPlain(next)) return [];
  return Object.keys(next)
    .filter((field) => JSON.stringify(old[field]) !== JSON.stringify(next[field]))
    .map((field) => ({ field, old: said(field, old[field], names), next: said(field, next[field], names) }));
}

/** Codes that have words of their own, by field. */
const coded = new Set(['role', 'kind', 'outside', 'offlineUnverified']);

function said(field: string, value: unknown, names: AuditRecord['names']): Said | null {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) return saidOfList(value, names);
  if (isPlain(value)) return { key: value.changed === true ? 'secret_changed' : 'different' };
  if (typeof value === 'boolean') return { key: value ? 'yes' : 'no' };
  if (coded.has(field) && typeof value === 'string') return { key: `values.${field}.${value}` };
  if (isId(value)) return names[value] ? { text: names[value] } : { key: 'different' };
  if (typeof value === 'number') return { count: value };
  if (typeof value !== 'string') return null;
  return isDay(value) ? { day: value } : { text: value };
}

function saidOfList(values: readonly unknown[], names: AuditRecord['names']): Said | null {
  if (values.length === 0) return null;
  const known = values.flatMap((value) => (isId(value) && names[value] ? [names[value]] : []));
  const shown = known.slice(0, shownNames);
  return { names: shown, more: values.length - shown.length };
}
