import fc from 'fast-check';
import { often } from '../testing/runs.js';
import type { Span } from './instants.js';
import { merged, timeInside, totalTime, within, without } from './spans.js';

const span = (from: number, until: number): Span => ({ from, until });

describe('stretches of time', () => {
  it.each([
    ['touching ones become one', [span(1, 2), span(2, 3)], [span(1, 3)]],
    ['one inside another disappears', [span(1, 9), span(2, 3)], [span(1, 9)]],
    ['in any order', [span(5, 6), span(1, 2)], [span(1, 2), span(5, 6)]],
    ['empty and backward ones are dropped', [span(4, 4), span(6, 5)], []],
  ])('merged: %s', (_, spans, whole) => {
    expect(merged(spans)).toEqual(whole);
  });

  it.each([
    ['a hole in the middle', [span(1, 9)], [span(3, 4)], [span(1, 3), span(4, 9)]],
    ['a hole over the edge', [span(1, 9)], [span(0, 4)], [span(4, 9)]],
    ['all of it', [span(1, 9)], [span(0, 10)], []],
    ['nothing', [span(1, 9)], [], [span(1, 9)]],
  ])('without: %s', (_, spans, taken, rest) => {
    expect(without(spans, taken)).toEqual(rest);
  });

  const anySpans = fc.array(
    fc.tuple(fc.nat(50), fc.nat(50)).map(([from, until]) => span(from, until)),
    { maxLength: 6 },
  );

  it('what lies within and what is left without are the whole', () => {
    fc.assert(
      fc.property(anySpans.map(merged), anySpans.map(merged), (spans, others) => {
        const inside = within(spans, others);
        expect(totalTime(inside) + totalTime(without(spans, others))).toBe(totalTime(spans));
        expect(spans.reduce((time, one) => time + timeInside(one, others), 0)).toBe(totalTime(inside));
      }),
      often,
    );
  });

  it('merging twice changes nothing, and nothing touches', () => {
    fc.assert(
      fc.property(anySpans, (spans) => {
        const once = merged(spans);
        expect(merged(once)).toEqual(once);
        once.slice(1).forEach((next, index) => expect(next.from).toBeGreaterThan(once[index]!.until));
      }),
      often,
    );
  });
});
