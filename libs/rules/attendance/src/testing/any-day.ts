import fc from 'fast-check';
import type { ApprovedTime, Correction, DayInput, Punch, SlotKey } from '../day/facts.js';
import type { PairingKind } from '../rules/versions.js';
import { second } from '../time/instants.js';
import { addDays, type WorkDate } from '../time/work-dates.js';
import { startOfDay } from '../time/zones.js';
import { anyShift } from './any-shift.js';
import { day } from './day.js';

/** A day and its midnight: facts are made for a place in time. */
interface Where {
  readonly date: WorkDate;
  readonly midnight: number;
}
type Made<T> = fc.Arbitrary<(where: Where) => T>;

/** Ordinary days, and days and nights of clock change. */
const anyDate = fc.constantFrom('2026-03-03', '2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25', '2026-04-05');
const anyZone = fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe');
const anyPairing = fc.constantFrom<PairingKind[]>('slots', 'first_and_last', 'alternating', 'directional');
/** Seconds since midnight: from the evening before to the noon after. */
const anySecond = fc.integer({ min: -6 * 3600, max: 38 * 3600 });

/** A press of that second; ids are given by place in the list. */
const anyPress: Made<Omit<Punch, 'id'>> = fc
  .record({
    at: anySecond,
    deviceId: fc.constantFrom('phone', 'door', null),
    direction: fc.constantFrom<('in' | 'out' | null)[]>('in', 'out', null),
    field: fc.boolean(),
    source: fc.constantFrom<('press' | 'make_up')[]>('press', 'press', 'make_up'),
  })
  .map((press) => ({ midnight }) => ({
    ...press,
    at: midnight + press.at * second,
    clock: 'server',
    place: press.field ? 'outside' : 'inside',
    placeName: null,
  }));

const anyKind = fc.constantFrom<ApprovedTime['kind'][]>('leave', 'trip', 'outing');
const anyAway: Made<ApprovedTime> = fc.oneof(
  fc
    .tuple(anyKind, anySecond, fc.integer({ min: 60, max: 36_000 }))
    .map(([kind, from, length]) => ({ midnight }: Where) => ({
      id: `${kind} ${from} ${length}`,
      kind,
      unit: 'time' as const,
      from: midnight + from * second,
      until: midnight + (from + length) * second,
    })),
  fc
    .tuple(anyKind, fc.constantFrom<('first' | 'second')[]>('first', 'second'))
    .map(([kind, half]) => ({ date }: Where) => ({
      id: `${kind} ${half}`,
      kind,
      unit: 'half_day' as const,
      workDate: date,
      half,
    })),
  fc.tuple(anyKind, fc.nat(2), fc.nat(2)).map(([kind, before, after]) => ({ date }: Where) => ({
    id: `${kind} ${before} ${after}`,
    kind,
    unit: 'day' as const,
    from: addDays(date, -before),
    to: addDays(date, after),
  })),
);

const anyWord: fc.Arbitrary<Omit<Correction, 'id' | 'byMemberId'>> = fc.record({
  slot: fc.constantFrom<SlotKey[]>('0.on', '0.off', '1.on', '1.off'),
  result: fc.constantFrom<Correction['result'][]>(
    'normal',
    'late',
    'early',
    'missing',
    'not_required',
    'absent_late',
    null,
  ),
  minutes: fc.nat(200),
  recordedAt: fc.nat(3),
});

/** What a property may fix about the days that it is tried on. */
export interface DayLimits {
  readonly pairing?: fc.Arbitrary<PairingKind>;
  readonly approvals?: boolean;
  readonly corrections?: boolean;
  /** Hours after midnight at which it is judged; long after the end unless said. */
  readonly asOf?: fc.Arbitrary<number>;
}

/** Any day of anybody: any shift between any neighbours, any presses, any approvals, any words of a manager. */
export function anyDay(limits: DayLimits = {}): fc.Arbitrary<DayInput> {
  const few = <T>(one: fc.Arbitrary<T>, wanted = true) => fc.array(one, { maxLength: wanted ? 3 : 0 });
  return fc
    .record({
      date: anyDate,
      zone: anyZone,
      shift: anyShift,
      before: fc.option(anyShift),
      after: fc.option(anyShift),
      pairing: limits.pairing ?? anyPairing,
      presses: fc.array(anyPress, { maxLength: 8 }),
      away: few(anyAway, limits.approvals),
      words: few(anyWord, limits.corrections),
      lastOut: fc.option(anySecond),
      asOf: limits.asOf ?? fc.constant(96),
    })
    .map(({ presses, away, words, lastOut, asOf, ...story }) => {
      const where = { date: story.date, midnight: startOfDay(story.date, story.zone) };
      return {
        ...day({
          ...story,
          punches: presses.map((press, index) => ({ ...press(where), id: `p${index}` })),
          approvals: away.map((one, index) => ({ ...one(where), id: `a${index}` })),
          corrections: words.map((word, index) => ({ ...word, id: `c${index}`, byMemberId: 'manager' })),
        }),
        lastOutBefore: lastOut === null ? null : where.midnight + lastOut * second,
        evaluateAt: where.midnight + asOf * 3600 * second,
      };
    });
}

/** The same facts in another order. */
export const shuffled = (input: DayInput): fc.Arbitrary<DayInput> =>
  fc
    .tuple(shuffle(input.punches), shuffle(input.approvals), shuffle(input.corrections))
    .map(([punches, approvals, corrections]) => ({ ...input, punches, approvals, corrections }));

const shuffle = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });
