import fc from 'fast-check';
import { at, tuesday } from '../testing/at.js';
import { often } from '../testing/runs.js';
import { minute, type Span } from '../time/instants.js';
import { merged } from '../time/spans.js';
import { earlyBy, lateBy } from './lateness.js';

const time = (text: string) => at(tuesday, text);
const nine = { effectiveOn: time('09:00'), graceMinutes: 5 };
const six = { effectiveOff: time('18:00'), graceMinutes: 5 };
const span = (from: string, until: string): Span => ({ from: time(from), until: time(until) });

describe('minutes late: grace decides whether, never how much', () => {
  it.each([
    ['long before', '06:00', [], 0],
    ['on time', '09:00', [], 0],
    ['within grace', '09:03', [], 0],
    ['at grace', '09:05:00', [], 0],
    ['within the last second of grace', '09:05:00.999', [], 0],
    ['one second past grace', '09:05:01', [], 5],
    ['the next whole minute', '09:06:00', [], 6],
    ['one second before it', '09:05:59', [], 5],
    ['an hour', '10:00', [], 60],
    ['with approved time in between', '10:00', [span('09:10', '09:40')], 30],
    ['with two stretches of it', '10:00', [span('09:10', '09:20'), span('09:30', '09:40')], 40],
    ['approved time that goes on after the in', '10:00', [span('09:50', '11:00')], 50],
    ['approved time that lies elsewhere', '10:00', [span('14:00', '15:00')], 60],
  ])('%s', (_, firstIn, approved, late) => {
    expect(lateBy(nine, time(firstIn), approved)).toBe(late);
  });

  it.each([
    ['at the second', '09:00:00', 0],
    ['a second later it is late, by no whole minute', '09:00:59', 0],
    ['a minute', '09:01:00', 1],
  ])('without grace: %s', (_, firstIn, late) => {
    expect(lateBy({ ...nine, graceMinutes: 0 }, time(firstIn))).toBe(late);
  });
});

describe('minutes early mirror it', () => {
  it.each([
    ['long after', '23:00', [], 0],
    ['on time', '18:00', [], 0],
    ['at grace', '17:55:00', [], 0],
    ['one second before grace', '17:54:59', [], 5],
    ['a millisecond before grace shows the second before', '17:54:59.999', [], 5],
    ['one minute before grace', '17:54:00', [], 6],
    ['an hour', '17:00', [], 60],
    ['with approved time in between', '17:00', [span('17:20', '17:30')], 50],
  ])('%s', (_, lastOut, approved, early) => {
    expect(earlyBy(six, time(lastOut), approved)).toBe(early);
  });
});

describe('lateness, whatever the numbers', () => {
  const anyIn = fc.integer({ min: -7200, max: 14_400 }).map((seconds) => time('09:00') + seconds * 1000);
  const anyGrace = fc.integer({ min: 0, max: 60 });
  const due = (graceMinutes: number) => ({ ...nine, graceMinutes });

  it('more grace never makes later, and either forgives all or nothing', () => {
    fc.assert(
      fc.property(anyIn, anyGrace, anyGrace, (firstIn, a, b) => {
        const [small, large] = [lateBy(due(Math.min(a, b)), firstIn), lateBy(due(Math.max(a, b)), firstIn)];
        expect([0, small]).toContain(large);
      }),
      often,
    );
  });

  it('an earlier in is never later', () => {
    fc.assert(
      fc.property(anyIn, anyIn, anyGrace, (a, b, grace) => {
        expect(lateBy(due(grace), Math.min(a, b))).toBeLessThanOrEqual(lateBy(due(grace), Math.max(a, b)));
      }),
      often,
    );
  });

  it('approved time only takes off, and never more than it lasts', () => {
    const anySpan = fc
      .tuple(fc.integer({ min: -60, max: 300 }), fc.integer({ min: 1, max: 60 }))
      .map(([from, long]) => ({ from: time('09:00') + from * minute, until: time('09:00') + (from + long) * minute }));
    fc.assert(
      fc.property(anyIn, fc.array(anySpan, { maxLength: 4 }).map(merged), (firstIn, approved) => {
        const [all, less] = [lateBy(nine, firstIn), lateBy(nine, firstIn, approved)];
        const total = approved.reduce((sum, { from, until }) => sum + (until - from) / minute, 0);
        expect(less).toBeLessThanOrEqual(all);
        expect(less).toBeGreaterThanOrEqual(all - total);
        expect(less).toBeGreaterThanOrEqual(0);
      }),
      often,
    );
  });

  it('early mirrors late', () => {
    fc.assert(
      fc.property(fc.integer({ min: -7200, max: 14_400 }), anyGrace, (seconds, graceMinutes) => {
        const late = lateBy({ effectiveOn: 0, graceMinutes }, seconds * 1000);
        expect(earlyBy({ effectiveOff: 0, graceMinutes }, -seconds * 1000)).toBe(late);
      }),
      often,
    );
  });
});
