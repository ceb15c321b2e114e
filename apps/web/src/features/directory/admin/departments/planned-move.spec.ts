import type { DepartmentView } from '@atrium/contracts/directory';
import { droppedAt, type DropPlace, lastUnder, stepped } from './planned-move.js';

const department = (id: string, parentId: string | null) =>
  ({
    id,
    parentId,
    name: id,
    order: 0,
    leaders: [],
    memberCount: 0,
    totalCount: 0,
    archivedAt: null,
    manageable: true,
  }) as unknown as DepartmentView;

/** company ─ (sales ─ (north, south), labs) */
const tree = [
  department('company', null),
  department('sales', 'company'),
  department('labs', 'company'),
  department('north', 'sales'),
  department('south', 'sales'),
];
const of = (id: string) => tree.find((one) => one.id === id)!;

it.each<[string, string, DropPlace, string, [string | null, number] | null]>([
  ['into another', 'north', 'into', 'labs', ['labs', 0]],
  ['into its own parent: to the end', 'north', 'into', 'sales', ['sales', 1]],
  ['before a cousin', 'labs', 'before', 'south', ['sales', 1]],
  ['after a sibling', 'north', 'after', 'south', ['sales', 1]],
  ['before a sibling', 'south', 'before', 'north', ['sales', 0]],
  ['beside the root', 'labs', 'after', 'company', [null, 1]],
  ['into what is below it', 'sales', 'into', 'north', null],
  ['on itself', 'sales', 'into', 'sales', null],
])('let go %s', (_, moved, place, target, expected) => {
  const move = droppedAt(tree, moved, { target: of(target), place });
  expect(move && [move.parentId, move.order]).toEqual(expected);
});

it.each<[string, string, -1 | 1, number | null]>([
  ['down', 'north', 1, 1],
  ['up', 'south', -1, 0],
  ['up at the beginning', 'north', -1, null],
  ['down at the end', 'south', 1, null],
])('a step %s', (_, id, step, order) => {
  expect(stepped(tree, of(id), step)?.order ?? null).toBe(order);
});

it('goes to the end under a new parent', () => {
  expect(lastUnder(tree, of('labs').id, of('sales').id)).toMatchObject({ parentId: 'sales', order: 2 });
});
