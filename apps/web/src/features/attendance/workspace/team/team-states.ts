import type { BoardState, TeamBoard } from '@atrium/contracts/attendance';
import type { MarkKind } from '@atrium/ui';

/** The shape of where somebody stands. */
export const markOfState: Readonly<Record<BoardState, MarkKind>> = {
  late: 'late',
  not_in: 'missing',
  left_early: 'early',
  missing: 'missing',
  absent: 'absent',
  field: 'field',
  in: 'normal',
  left: 'normal',
  expected: 'pending',
  on_leave: 'leave',
  trip: 'trip',
  rest: 'rest',
  none: 'rest',
};

/** What can be chosen above the board; texts `team:tile.<name>`. No states: everyone. `zero`: whether it is shown at zero too. */
export const tiles = [
  { name: 'all', states: [], mark: null, zero: 'always' },
  { name: 'in', states: ['in', 'field'], mark: 'normal', zero: 'today' },
  { name: 'late', states: ['late'], mark: 'late', zero: 'always' },
  { name: 'not_in', states: ['not_in'], mark: 'missing', zero: 'today' },
  { name: 'left_early', states: ['left_early'], mark: 'early', zero: 'never' },
  { name: 'missing', states: ['missing'], mark: 'missing', zero: 'never' },
  { name: 'absent', states: ['absent'], mark: 'absent', zero: 'never' },
  { name: 'left', states: ['left'], mark: 'normal', zero: 'never' },
  { name: 'expected', states: ['expected'], mark: 'pending', zero: 'never' },
  { name: 'on_leave', states: ['on_leave'], mark: 'leave', zero: 'always' },
  { name: 'trip', states: ['trip'], mark: 'trip', zero: 'never' },
  { name: 'rest', states: ['rest', 'none'], mark: 'rest', zero: 'never' },
] as const satisfies readonly {
  readonly name: string;
  readonly states: readonly BoardState[];
  readonly mark: MarkKind | null;
  readonly zero: 'always' | 'today' | 'never';
}[];
export type TileName = (typeof tiles)[number]['name'];

/** The board's parts, in its order; texts `team:part.<name>`. */
const parts: readonly { readonly name: string; readonly states: readonly BoardState[] }[] = [
  { name: 'look', states: ['late', 'not_in', 'left_early', 'missing', 'absent'] },
  { name: 'in', states: ['field', 'in'] },
  { name: 'left', states: ['left'] },
  { name: 'expected', states: ['expected'] },
  { name: 'away', states: ['on_leave', 'trip', 'rest', 'none'] },
];

/** How many there are of some states; of all when none is named. */
export const countOf = (counts: TeamBoard['counts'], states: readonly BoardState[]): number =>
  states.length === 0 ? (counts.all ?? 0) : states.reduce((sum, state) => sum + (counts[state] ?? 0), 0);

/** Rows by part; parts without rows are left out. `count`: how many there are, also on later pages. */
export function partsOf<Row extends { readonly state: BoardState }>(
  rows: readonly Row[],
  counts: TeamBoard['counts'],
  asked: readonly BoardState[],
) {
  return parts.flatMap(({ name, states }) => {
    const own = rows.filter(({ state }) => states.includes(state));
    const counted = states.filter((state) => asked.length === 0 || asked.includes(state));
    return own.length === 0 ? [] : [{ name, rows: own, count: countOf(counts, counted) }];
  });
}
