import { changesBetween, idsIn } from './changes.js';

describe('changesBetween', () => {
  it.each([
    ['what differs', { a: 1, b: 2 }, { a: 1, b: 3 }, { b: [2, 3] }],
    ['what came', {}, { a: 'x' }, { a: [null, 'x'] }],
    ['what went', { a: ['x'] }, {}, { a: [['x'], null] }],
    ['nothing between equals', { a: ['x'], b: null }, { a: ['x'] }, {}],
  ])('tells %s', (_, before, after, changes) => {
    expect(changesBetween<object>(before, after)).toEqual(changes);
  });
});

describe('idsIn', () => {
  const id = (n: number) => `01J000000000000000000000${String(n).padStart(2, '0')}`;

  it('finds ids alone and in lists, and nothing else', () => {
    expect(
      idsIn({ a: [null, id(1)], b: [[id(2)], [id(3), 'x']], name: ['old', 'new'], n: [1, { changed: true }] }),
    ).toEqual([id(1), id(2), id(3)]);
  });

  it('takes the first ten of a long list', () => {
    expect(idsIn({ members: [null, Array.from({ length: 50 }, (_, n) => id(n))] })).toHaveLength(10);
  });
});
