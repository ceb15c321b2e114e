import type { ApprovedTime, Correction, DayInput, Punch } from '../day/facts.js';
import type { PlannedDay } from '../rules/day-plan.js';
import type { ShiftRule } from '../rules/shift-rule.js';
import type { PairingKind } from '../rules/versions.js';
import { addDays, type WorkDate } from '../time/work-dates.js';
import type { Zone } from '../time/zones.js';
import { at, home, tuesday } from './at.js';
import { punch } from './facts.js';
import { nineToSix } from './shifts.js';

/** What a test says about a day; the rest is an ordinary Tuesday from nine to six between two days of rest. */
export interface DayStory {
  readonly date?: WorkDate;
  readonly zone?: Zone;
  /** Null: a day of rest. */
  readonly shift?: ShiftRule | null;
  readonly before?: ShiftRule | null;
  readonly after?: ShiftRule | null;
  readonly pairing?: PairingKind;
  readonly judgeDelayMinutes?: number;
  /** Times are presses from one phone. */
  readonly punches?: readonly (string | Punch)[];
  readonly approvals?: readonly ApprovedTime[];
  readonly corrections?: readonly Correction[];
  /** When they left the evening before: a wall time of the day before. */
  readonly lastOut?: string;
  /** The moment of judging, as a wall time of the day; long after it unless said. */
  readonly asOf?: string;
}

/** All that a day is judged from. */
export function day(story: DayStory = {}): DayInput {
  const { date = tuesday, zone = home, punches = [], lastOut, asOf } = story;
  const { shift = nineToSix, before = null, after = null } = story;
  const plan = (workDate: WorkDate, rule: ShiftRule | null) => planned(workDate, rule, { ...story, zone });
  return {
    workDate: date,
    schedule: [plan(addDays(date, -1), before), plan(date, shift), plan(addDays(date, 1), after)],
    punches: punches.map((one) => (typeof one === 'string' ? punch(one, {}, { date, zone }) : one)),
    approvals: story.approvals ?? [],
    corrections: story.corrections ?? [],
    lastOutBefore: lastOut === undefined ? null : at(addDays(date, -1), lastOut, zone),
    evaluateAt: asOf === undefined ? at(addDays(date, 3), '00:00', zone) : at(date, asOf, zone),
  };
}

/** A work date of somebody in the group "Office". */
export function planned(
  workDate: WorkDate,
  rule: ShiftRule | null,
  { zone = home, pairing = 'slots', judgeDelayMinutes = 0 }: Pick<DayStory, 'zone' | 'pairing' | 'judgeDelayMinutes'>,
): PlannedDay {
  const since = { version: 1, effectiveFrom: '2026-01-01' };
  const group = { groupId: 'office', name: 'Office', pairing, judgeDelayMinutes, ...since };
  if (rule === null) return { workDate, zone, kind: 'rest', shift: null, special: null, group };
  return {
    workDate,
    zone,
    kind: 'work',
    shift: { shiftId: 'shift', name: 'Shift', rule, ...since },
    special: null,
    group,
  };
}
