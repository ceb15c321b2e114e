import fc from 'fast-check';
import { plainShift, type ShiftRule } from '../rules/shift-rule.js';

/** Wall time of so many minutes since midnight. */
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Rising limits, some of them not set. */
const anyTiers = fc
  .tuple(
    fc.array(fc.integer({ min: 30, max: 240 }), { minLength: 3, maxLength: 3 }),
    fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
  )
  .map(([limits, set]) => [...limits].sort((a, b) => a - b).map((limit, index) => (set[index] ? limit : null)));

const cuts = fc.uniqueArray(fc.integer({ min: 0, max: 95 }), { minLength: 2, maxLength: 6 });

const anySegments = fc
  .tuple(fc.integer({ min: 0, max: 90 }), cuts, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }))
  .map(([from, points, cards]) => {
    const sorted = [...points].sort((a, b) => a - b);
    const times = sorted.map((point) => clock((from + point - (sorted[0] ?? 0)) * 15));
    return Array.from({ length: Math.floor(times.length / 2) }, (_, index) => ({
      on: times[2 * index] ?? '',
      off: times[2 * index + 1] ?? '',
      onRequired: cards[2 * index] ?? true,
      offRequired: cards[2 * index + 1] ?? true,
    }));
  });

/** Any shift that can be saved: one to three segments, with or without breaks, tiers, flexible hours and thresholds. */
export const anyShift: fc.Arbitrary<ShiftRule> = fc
  .record({
    segments: anySegments,
    pause: fc.boolean(),
    windowBeforeMinutes: fc.integer({ min: 0, max: 180 }),
    windowAfterMinutes: fc.integer({ min: 0, max: 300 }),
    lateGraceMinutes: fc.integer({ min: 0, max: 30 }),
    earlyGraceMinutes: fc.integer({ min: 0, max: 30 }),
    late: anyTiers,
    early: anyTiers,
    flexibleLateMinutes: fc.constantFrom(0, 0, 30, 60),
    flexibleEarlyMinutes: fc.constantFrom(0, 0, 30),
    lateNightSteps: fc.constantFrom([], [], [{ outAfterMinutes: 60, laterMinutes: 45 }]),
    halfDayBelowMinutes: fc.constantFrom(null, null, 240),
    absentBelowMinutes: fc.constantFrom(null, null, 120),
    dayShare: fc.constantFrom(100, 100, 80, 75, 50),
  })
  .map(({ pause, late, early, segments, ...rest }): ShiftRule => {
    const [first] = segments;
    const breaks = pause && first !== undefined ? [{ from: first.on, to: first.off }].flatMap(middleOf) : [];
    return {
      ...plainShift,
      ...rest,
      segments,
      breaks,
      seriousLateMinutes: late[0] ?? null,
      absentLateMinutes: late[1] ?? null,
      missingLateMinutes: late[2] ?? null,
      seriousEarlyMinutes: early[0] ?? null,
      absentEarlyMinutes: early[1] ?? null,
      missingEarlyMinutes: early[2] ?? null,
    };
  });

/** The middle third of a segment, in whole minutes. */
function middleOf({ from, to }: { from: string; to: string }) {
  const [a, b] = [from, to].map((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)));
  const third = Math.floor(((b ?? 0) - (a ?? 0)) / 3);
  return [{ from: clock((a ?? 0) + third), to: clock((b ?? 0) - third) }];
}
