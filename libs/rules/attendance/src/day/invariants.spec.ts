import fc from 'fast-check';
import { anyDay, shuffled } from '../testing/any-day.js';
import { anyShift } from '../testing/any-shift.js';
import { punch } from '../testing/facts.js';
import { often } from '../testing/runs.js';
import { partsOf } from '../testing/told.js';
import { shiftProblems } from '../rules/shift-problems.js';
import { explainDay } from '../views/explain-day.js';
import { punchUses } from '../views/punch-uses.js';
import { canonicalDayInput } from './canonical-input.js';
import type { DayInput } from './facts.js';
import { judgeDay, provisionalResult } from './judge-day.js';

const anyHour = fc.integer({ min: -6, max: 60 });
const slotTimes = ['slots', 'first_and_last'] as const;

describe('whatever the day', () => {
  it('the shifts of these tests could be saved', () => {
    fc.assert(
      fc.property(anyShift, (rule) => {
        expect(shiftProblems(rule)).toEqual([]);
      }),
      often,
    );
  });

  it('required = present + absent + leave + trip, and no part is negative', () => {
    fc.assert(
      fc.property(anyDay(), (input) => {
        const { figures } = judgeDay(input);
        expect(partsOf(figures)).toBe(figures.requiredDays);
        for (const figure of Object.values(figures)) expect(figure).toBeGreaterThanOrEqual(0);
      }),
      often,
    );
  });

  it('the word fits the parts', () => {
    fc.assert(
      fc.property(anyDay(), (input) => {
        const { status, figures } = judgeDay(input);
        const { absentDays, leaveDays, presentDays, tripDays } = figures;
        if (status === 'present') expect(presentDays * 2).toBeGreaterThan(0);
        if (status === 'absent') expect(absentDays).toBeGreaterThan(0);
        if (status === 'on_leave') expect([presentDays, tripDays, absentDays]).toEqual([0, 0, 0]);
        if (status === 'trip') expect([presentDays, tripDays > 0]).toEqual([0, true]);
        if (status === 'half_day') expect((absentDays + leaveDays) * 2).toBeGreaterThanOrEqual(figures.requiredDays);
      }),
      often,
    );
  });

  it('judging again changes nothing, and the order of facts changes nothing', () => {
    fc.assert(
      fc.property(
        anyDay({ asOf: anyHour }).chain((input) => fc.tuple(fc.constant(input), shuffled(input))),
        ([input, other]) => {
          expect(judgeDay(input)).toEqual(judgeDay(input));
          expect(explainDay(other, 'provisional')).toEqual(explainDay(input, 'provisional'));
          expect(judgeDay(other)).toEqual(judgeDay(input));
          expect(canonicalDayInput(other)).toBe(canonicalDayInput(input));
        },
      ),
      often,
    );
  });

  it('judging changes none of its facts', () => {
    fc.assert(
      fc.property(anyDay({ asOf: anyHour }), (input) => {
        const before = structuredClone(input);
        explainDay(input);
        judgeDay(input);
        canonicalDayInput(input);
        expect(input).toEqual(before);
      }),
      often,
    );
  });

  it('a punch belongs to one slot at most, and each has a use or a reason', () => {
    fc.assert(
      fc.property(anyDay(), (input) => {
        const uses = punchUses(input);
        const slots = uses.flatMap(({ slot }) => slot ?? []);
        expect(new Set(slots).size).toBe(slots.length);
        expect(new Set(uses.map(({ punchId }) => punchId)).size).toBe(uses.length);
        for (const { slot, unmatched } of uses) expect(slot === null || unmatched === null).toBe(true);
        const counted = judgeDay(input).slots.filter(({ at }) => at !== null);
        expect(slots.length).toBe(counted.length);
      }),
      often,
    );
  });

  it('a punch belongs to one work date at most', () => {
    fc.assert(
      fc.property(anyDay(), (input) => {
        const dates = input.schedule.map(({ workDate }) =>
          punchUses({ ...input, workDate }).map(({ punchId }) => punchId),
        );
        const all = dates.flat();
        expect(new Set(all).size).toBe(all.length);
      }),
      often,
    );
  });

  it('an open day is pending and sums nothing; a day that is over never is', () => {
    fc.assert(
      fc.property(anyDay({ asOf: anyHour }), (input) => {
        const record = judgeDay(input);
        expect(record.slots.some(({ result }) => result === 'pending')).toBe(
          record.provisional && record.slots.length > 0,
        );
        expect(record.status === 'pending').toBe(record.provisional);
        if (record.provisional) expect(partsOf(record.figures)).toBe(0);
        else expect(provisionalResult(input)).toEqual(record);
      }),
      often,
    );
  });

  it('after the end the moment of judging changes nothing', () => {
    fc.assert(
      fc.property(anyDay(), fc.nat(10_000), (input, hours) => {
        const later = { ...input, evaluateAt: input.evaluateAt + hours * 3_600_000 };
        expect(judgeDay(later)).toEqual(judgeDay(input));
        expect(canonicalDayInput(later)).toBe(canonicalDayInput(input));
      }),
      often,
    );
  });
});

describe('more facts in somebody’s favour', () => {
  const pairing = fc.constantFrom(...slotTimes);
  const firstLate = (input: DayInput) => {
    const on = judgeDay(input).slots.find(({ key }) => key === '0.on');
    return on === undefined || on.at === null ? Infinity : on.minutes;
  };

  it('an earlier in never makes the first in later', () => {
    fc.assert(
      fc.property(
        anyDay({ pairing, approvals: false, corrections: false }),
        fc.integer({ min: 1, max: 7200 }),
        (input, seconds) => {
          const first = judgeDay(input).slots.find(({ key, at }) => key === '0.on' && at !== null);
          fc.pre(first?.at !== null && first !== undefined);
          const earlier = { ...punch('00:00'), id: 'earlier', at: (first.at ?? 0) - seconds * 1000 };
          expect(firstLate({ ...input, punches: [...input.punches, earlier] })).toBeLessThanOrEqual(firstLate(input));
        },
      ),
      often,
    );
  });

  it('more grace never makes more late or early minutes', () => {
    fc.assert(
      fc.property(anyDay({ corrections: false }), fc.nat(60), (input, more) => {
        const generous = withRule(input, (rule) => ({
          ...rule,
          lateGraceMinutes: rule.lateGraceMinutes + more,
          earlyGraceMinutes: rule.earlyGraceMinutes + more,
        }));
        const missed = (one: DayInput) => judgeDay(one).slots.map(({ minutes }) => minutes);
        const before = missed(input);
        missed(generous).forEach((minutes, index) => expect(minutes).toBeLessThanOrEqual(before[index] ?? 0));
      }),
      often,
    );
  });

  it('names of rules and places judge nothing', () => {
    fc.assert(
      fc.property(anyDay(), (input) => {
        const schedule = input.schedule.map((plan) => ({
          ...plan,
          group: plan.group && { ...plan.group, name: 'Renamed' },
          shift: plan.shift && { ...plan.shift, name: 'Renamed' },
        }));
        const punches = input.punches.map((one) => ({ ...one, placeName: 'Renamed' }));
        expect(judgeDay({ ...input, schedule, punches })).toEqual(judgeDay(input));
        expect(canonicalDayInput({ ...input, schedule, punches })).toBe(canonicalDayInput(input));
      }),
      often,
    );
  });
});

type Rule = NonNullable<DayInput['schedule'][number]['shift']>['rule'];
function withRule(input: DayInput, change: (rule: Rule) => Rule): DayInput {
  const schedule = input.schedule.map((plan) =>
    plan.shift === null ? plan : { ...plan, shift: { ...plan.shift, rule: change(plan.shift.rule) } },
  );
  return { ...input, schedule };
}
