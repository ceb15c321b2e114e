import type { DayStatus } from '../codes.js';
import type { Instant, Span } from '../time/instants.js';
import { plusMinutes } from '../time/instants.js';
import type { PlannedDay } from '../rules/day-plan.js';
import type { ShiftVersion } from '../rules/versions.js';
import { pair, type Pairing } from '../pairing/pairing.js';
import { type Cover, coverOf } from './cover.js';
import { type DaySums, noFigures, sumsOf, timesOf } from './day-figures.js';
import type { DayInput, Punch } from './facts.js';
import { withFlexibleTimes } from './flexible.js';
import { laterAfterLastNight } from './late-night.js';
import { type ShiftTimes, shiftTimes } from './shift-times.js';
import { corrected, judgeSlot, type SlotOutcome } from './slot-results.js';
import { openSlots, slotsOf } from './slots.js';
import { type PunchWindow, windowHolding, windowsOf } from './windows.js';
import { staysOf, workedMinutes } from './worked-time.js';

/** A day without a shift: nothing is due. */
export interface IdleDay {
  readonly kind: 'idle';
  readonly plan: PlannedDay | null;
  readonly status: 'none' | 'rest' | 'holiday';
}

/** A work day, looked at from all sides. Record, trace and views are read from it. */
export interface WorkDay {
  readonly kind: 'work';
  readonly plan: PlannedDay;
  readonly shift: ShiftVersion;
  readonly times: ShiftTimes;
  /** Cut against the neighbours. */
  readonly window: PunchWindow;
  /** From here on it is judged. */
  readonly dueAt: Instant;
  readonly due: boolean;
  readonly cover: Cover;
  /** Those in the window. */
  readonly punches: readonly Punch[];
  readonly pairing: Pairing;
  readonly outcomes: readonly SlotOutcome[];
  readonly stays: readonly Span[];
  readonly sums: DaySums;
}

export type Assessment = IdleDay | WorkDay;

/** Looks at a day as things stand at `evaluateAt`. The one place where everything about a day is decided. */
export function assess(input: DayInput): Assessment {
  const plan = input.schedule.find((day) => day.workDate === input.workDate) ?? null;
  if (plan === null || plan.kind === 'none') return { kind: 'idle', plan, status: 'none' };
  if (plan.shift === null) return { kind: 'idle', plan, status: plan.kind === 'statutory' ? 'holiday' : 'rest' };
  return assessWork(input, plan, plan.shift);
}

function assessWork(input: DayInput, plan: PlannedDay, shift: ShiftVersion): WorkDay {
  const { rule } = shift;
  const kind = plan.group?.pairing ?? 'slots';
  const times = shiftTimes(rule, plan.workDate, plan.zone);
  const { window, punches } = punchesOf(input, times);
  const dueAt = plusMinutes(window.until, plan.group?.judgeDelayMinutes ?? 0);
  const due = input.evaluateAt >= dueAt;
  const cover = coverOf(input.approvals, plan, { rule, times });
  const planned = slotsOf({ rule, times, pairing: kind, cover, laterMinutes: laterAfterLastNight(input, rule) });
  const pairing = pair({ kind, window, slots: openSlots(planned, rule), punches });
  const slots = withFlexibleTimes(rule, planned, pairing.taken);
  const outcomes = slots.map((slot) => {
    const outcome = judgeSlot(slot, pairing.taken.get(slot.key) ?? null, { rule, approved: cover.approved, due });
    return input.corrections.length === 0 ? outcome : corrected(outcome, input.corrections);
  });
  const stays = pairing.stays ?? staysOf(outcomes, kind, times);
  const full = sumsOf({ rule, times, cover, outcomes, stays });
  const sums = isOpen(outcomes, full, due) ? openSums(outcomes, stays, times) : full;
  return { kind: 'work', plan, shift, times, window, dueAt, due, cover, punches, pairing, outcomes, stays, sums };
}

/** The day's cut window, and the punches that it holds. */
function punchesOf(input: DayInput, times: ShiftTimes): { window: PunchWindow; punches: Punch[] } {
  const windows = windowsOf(input.schedule);
  const own = windows.find((window) => window.workDate === input.workDate);
  const window = own ?? { workDate: input.workDate, ...times.window };
  const inside = input.punches.filter(({ at }) => windowHolding(windows, at) === window);
  return { window, punches: inside };
}

/** Before its end a day is open as long as a slot is, and as long as it would be an absence: they may still come back. */
function isOpen(outcomes: readonly SlotOutcome[], { absentBecause }: DaySums, due: boolean): boolean {
  return !due && (absentBecause !== null || outcomes.some(({ result }) => result === 'pending'));
}

/** An open day has minutes, but is neither present nor absent. */
function openSums(outcomes: readonly SlotOutcome[], stays: readonly Span[], times: ShiftTimes): DaySums {
  const worked = workedMinutes(stays, times.breaks);
  const status: DayStatus = 'pending';
  return {
    status,
    figures: {
      ...noFigures,
      ...timesOf(outcomes, null),
      scheduledMinutes: times.scheduledMinutes,
      workedMinutes: worked,
    },
    absentBecause: null,
    countedMinutes: worked,
  };
}
