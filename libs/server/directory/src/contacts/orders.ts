import type { MemberSort } from '@atrium/contracts/directory';
import { and, type Condition, or } from './search-text.js';

/** A column of a found row that orders a list. */
export interface OrderKey {
  readonly column: 'fit' | 'pinyin' | 'noNumber' | 'number' | 'firstDay';
  readonly down?: true;
}

/** What each order goes by; people who are alike in all of it go by their id. */
const orders: Readonly<Record<MemberSort, readonly OrderKey[]>> = {
  name: [{ column: 'pinyin' }],
  '-name': [{ column: 'pinyin', down: true }],
  number: [{ column: 'noNumber' }, { column: 'number' }],
  '-number': [{ column: 'noNumber' }, { column: 'number', down: true }],
  joinedOn: [{ column: 'firstDay' }, { column: 'pinyin' }],
  '-joinedOn': [{ column: 'firstDay', down: true }, { column: 'pinyin' }],
};
const bestFitFirst: readonly OrderKey[] = [{ column: 'fit' }, { column: 'pinyin' }];

export const keysOf = (sort: MemberSort | undefined): readonly OrderKey[] => (sort ? orders[sort] : bestFitFirst);

export const orderSql = (keys: readonly OrderKey[]): string =>
  [...keys.map(({ column, down }) => (down ? `${column} DESC` : column)), 'id'].join(', ');

/** What comes after a row with these values of the keys, and this id. */
export function comesAfter(keys: readonly OrderKey[], values: readonly unknown[], id: string): Condition {
  const all = [...keys.map((key, n) => ({ ...key, value: values[n] })), { column: 'id', down: undefined, value: id }];
  return or(
    all.map(({ column, down, value }, n) =>
      and([
        ...all.slice(0, n).map((same): Condition => ({ sql: `${same.column} <=> ?`, values: [same.value] })),
        { sql: `${column} ${down ? '<' : '>'} ?`, values: [value] },
      ]),
    ),
  );
}
