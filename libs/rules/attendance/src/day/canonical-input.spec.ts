import fc from 'fast-check';
import { at, tuesday } from '../testing/at.js';
import { anyDay } from '../testing/any-day.js';
import { day, type DayStory } from '../testing/day.js';
import { away, doorIn, managerSays, punch } from '../testing/facts.js';
import { often } from '../testing/runs.js';
import { night, nineToSix } from '../testing/shifts.js';
import { canonicalDayInput, canonicalJson } from './canonical-input.js';
import type { DayInput } from './facts.js';
import { engineVersion, judgeDay } from './judge-day.js';

const canonical = (story: DayStory) => canonicalDayInput(day(story));
const usual: DayStory = {
  punches: ['09:00', '18:00'],
  approvals: [away('leave', '16:00', '17:00')],
  corrections: [managerSays('0.on', 'normal')],
};

describe('the canonical input changes with every fact that a day rests on', () => {
  it.each([
    ['a punch more', { punches: ['09:00', '12:00', '18:00'] }],
    ['a punch at another second', { punches: ['09:00:01', '18:00'] }],
    ['a punch of another device', { punches: [punch('09:00', { deviceId: 'other' }), '18:00'] }],
    ['a punch with a direction', { punches: [doorIn('09:00'), '18:00'] }],
    ['a field punch', { punches: [punch('09:00', { field: true }), '18:00'] }],
    ['a punch outside of the window', { punches: ['05:00', '09:00', '18:00'] }],
    ['a make-up card', { punches: [punch('09:00', { source: 'make_up' }), '18:00'] }],
    ['another approval', { approvals: [away('leave', '16:00', '17:01')] }],
    ['an approval of another kind', { approvals: [away('trip', '16:00', '17:00')] }],
    ['no correction', { corrections: [] }],
    ['another correction', { corrections: [managerSays('0.on', 'late', { minutes: 1 })] }],
    ['another shift', { shift: { ...nineToSix, lateGraceMinutes: 6 } }],
    ['a day of rest', { shift: null }],
    ['another zone', { zone: 'Asia/Tokyo' }],
    ['another pairing', { pairing: 'alternating' }],
    ['a neighbour that cuts the window', { before: night }],
    ['a day that is not over', { asOf: '12:00' }],
  ] as const)('%s', (_, change) => {
    expect(canonical({ ...usual, ...change })).not.toBe(canonical(usual));
  });

  const planOf = (input: DayInput, more: object): DayInput => ({
    ...input,
    schedule: input.schedule.map((plan) => (plan.workDate === tuesday ? { ...plan, ...more } : plan)),
  });
  const rule = day(usual).schedule[1]!;

  it.each([
    ['the version of the shift', { shift: { ...rule.shift, version: 2 } }],
    ['the version of the group', { group: { ...rule.group, version: 2 } }],
    ['the calendar', { special: { kind: 'work', name: 'Make-up', source: 'notice', version: 1 } }],
    ['the version of the calendar', { special: { kind: 'work', name: 'Make-up', source: 'notice', version: 2 } }],
  ])('%s', (_, change) => {
    const texts = [day(usual), planOf(day(usual), change)].map(canonicalDayInput);
    expect(texts[0]).not.toBe(texts[1]);
  });

  it('the engine', () => {
    expect(canonical(usual)).toContain(engineVersion);
  });

  it('last night, where a rule reads it', () => {
    const shift = { ...nineToSix, lateNightSteps: [{ outAfterMinutes: 60, laterMinutes: 30 }] };
    const story = { ...usual, shift, before: nineToSix };
    expect(canonical({ ...story, lastOut: '19:00' })).not.toBe(canonical({ ...story, lastOut: '20:00' }));
  });
});

describe('and with nothing else', () => {
  it.each([
    ['the moment of judging, once it is over', { asOf: '40:00' }],
    ['a neighbour that cuts nothing', { before: null }],
    ['last night, where no rule reads it', { lastOut: '23:00' }],
    ['the order of punches', { punches: ['18:00', '09:00'] }],
  ])('%s', (_, change) => {
    expect(canonical({ ...usual, ...change })).toBe(canonical(usual));
  });

  it('another day’s punch', () => {
    const input = day(usual);
    const elsewhere = { ...punch('09:00'), id: 'tomorrow', at: at('2026-03-04', '09:00') };
    expect(canonicalDayInput({ ...input, punches: [...input.punches, elsewhere] })).toBe(canonicalDayInput(input));
  });

  it('what a neighbour’s shift is called, or how it is judged', () => {
    const [a, b] = [night, { ...night, lateGraceMinutes: 30 }].map((before) => canonical({ ...usual, before }));
    expect(a).toBe(b);
  });

  it('equal input is judged equally', () => {
    fc.assert(
      fc.property(anyDay(), anyDay(), (a, b) => {
        if (canonicalDayInput(a) === canonicalDayInput(b)) expect(judgeDay(a)).toEqual(judgeDay(b));
        const copy = structuredClone(a);
        expect(canonicalDayInput(copy)).toBe(canonicalDayInput(a));
      }),
      often,
    );
  });

  it('what changes a result changes the input: a punch more, an approval less, another moment', () => {
    fc.assert(
      fc.property(
        anyDay({ asOf: fc.integer({ min: 0, max: 60 }) }),
        fc.constantFrom('punch', 'approval', 'correction', 'time', 'lastOut'),
        (input, what) => {
          const other: DayInput = {
            ...input,
            ...(what === 'punch' && { punches: input.punches.slice(1) }),
            ...(what === 'approval' && { approvals: input.approvals.slice(1) }),
            ...(what === 'correction' && { corrections: input.corrections.slice(1) }),
            ...(what === 'time' && { evaluateAt: input.evaluateAt + 12 * 3_600_000 }),
            ...(what === 'lastOut' && { lastOutBefore: null }),
          };
          if (canonicalDayInput(other) === canonicalDayInput(input)) expect(judgeDay(other)).toEqual(judgeDay(input));
        },
      ),
      often,
    );
  });
});

describe('canonical JSON', () => {
  it.each([
    ['keys in order', { b: 1, a: { d: 2, c: 3 } }, '{"a":{"c":3,"d":2},"b":1}'],
    ['lists as they are', [2, 1], '[2,1]'],
    ['names left out', { name: 'HQ', id: 1 }, '{"id":1}'],
    ['null', { a: null }, '{"a":null}'],
  ])('%s', (_, value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });
});
