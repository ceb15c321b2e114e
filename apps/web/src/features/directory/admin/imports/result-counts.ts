import type { ImportView } from '@atrium/contracts/directory';

export type Counts = NonNullable<ImportView['counts']>;

/** The tabs of the result, in the order of what wants to be seen first; only those with something in them. */
export function tabsOf(counts: Counts): readonly { readonly kind: ResultKind; readonly count: number }[] {
  const all = [
    { kind: 'error', count: counts.errors },
    { kind: 'add', count: counts.adds },
    { kind: 'change', count: counts.changes },
    { kind: 'leave', count: counts.leavers },
    { kind: 'department', count: counts.departments },
  ] as const;
  return all.filter(({ count }) => count > 0);
}
export type ResultKind = 'error' | 'add' | 'change' | 'leave' | 'department';

export const peopleTouched = ({ adds, changes, leavers }: Counts): number => adds + changes + leavers;

/** The directory says what the file says. */
export const nothingToDo = (counts: Counts): boolean => tabsOf(counts).length === 0;
