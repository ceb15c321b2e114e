import fc from 'fast-check';
import { type Parents, upwardsFrom, withAllBelow, wouldCircle } from './index.js';

/** company ─ sales ─ north ─ beijing; company ─ labs */
const parents: Parents = new Map([
  ['sales', null],
  ['north', 'sales'],
  ['beijing', 'north'],
  ['labs', null],
]);

describe('tree', () => {
  it.each([
    ['a leaf is itself', ['beijing'], ['beijing']],
    ['a branch takes all below', ['sales'], ['beijing', 'north', 'sales']],
    ['overlapping ones count once', ['sales', 'north'], ['beijing', 'north', 'sales']],
    ['an unknown one stays', ['gone'], ['gone']],
  ])('with all below: %s', (_, ids, reached) => {
    expect([...withAllBelow(parents, ids)].sort()).toEqual(reached);
  });

  it('goes upwards, nearest first', () => {
    expect(upwardsFrom(parents, 'beijing')).toEqual(['beijing', 'north', 'sales']);
  });

  it.each([
    ['under itself', 'sales', 'sales', true],
    ['under its grandchild', 'sales', 'beijing', true],
    ['under a neighbour', 'sales', 'labs', false],
    ['to the first level', 'north', null, false],
  ])('a move %s', (_, id, parent, circle) => {
    expect(wouldCircle(parents, id, parent)).toBe(circle);
  });

  const moves = fc.array(fc.tuple(fc.nat(7), fc.option(fc.nat(7))), { maxLength: 40 });
  it('stays a tree when every move that would circle is refused', () => {
    fc.assert(
      fc.property(moves, (asked) => {
        const tree = new Map<string, string | null>(Array.from({ length: 8 }, (_, n) => [`d${n}`, null]));
        for (const [id, parent] of asked) {
          const to = parent === null ? null : `d${parent}`;
          if (!wouldCircle(tree, `d${id}`, to)) tree.set(`d${id}`, to);
        }
        for (const id of tree.keys()) expect(tree.get(upwardsFrom(tree, id).at(-1)!)).toBeNull();
        const firstLevel = [...tree].filter(([, parent]) => parent === null).map(([id]) => id);
        expect(withAllBelow(tree, firstLevel).size).toBe(8);
      }),
    );
  });
});
