import type { DayRecordView, DayShiftView, SpecialDay } from '@atrium/contracts/attendance';
import type { Id } from '@atrium/contracts/core';
import { type DayRecord, type PlannedDay, shiftTimes, type SlotDetail, windowsOf } from '@atrium/rules-attendance';
import type * as z from 'zod/mini';
import type { PunchEntity } from '../punches/punch.entity.js';
import { iso, toSlotView } from './slot-views.js';

/** The shift of the middle day of a schedule, as instants; null on a day without one. */
export function toShiftView(
  schedule: readonly PlannedDay[],
  { workDate, zone, shift }: PlannedDay,
): DayShiftView | null {
  if (shift === null) return null;
  const times = shiftTimes(shift.rule, workDate, zone);
  const window = windowsOf(schedule).find((one) => one.workDate === workDate) ?? times.window;
  return {
    shiftId: shift.shiftId as Id<'shift'>,
    name: shift.name,
    version: shift.version,
    effectiveFrom: shift.effectiveFrom,
    segments: times.segments.map(({ on, off }) => ({ on: iso(on), off: iso(off) })),
    breaks: times.breaks.map(({ from, until }) => ({ from: iso(from), to: iso(until) })),
    lateGraceMinutes: shift.rule.lateGraceMinutes,
    earlyGraceMinutes: shift.rule.earlyGraceMinutes,
    windowFrom: iso(window.from),
    windowUntil: iso(window.until),
  };
}

export function toSpecialView({ special }: PlannedDay): z.output<typeof SpecialDay> | null {
  return special && { kind: special.kind, name: special.name, source: special.source };
}

/** A day as its record says, with the reasons of its slots where the facts are at hand. */
export function toDayView(
  plan: PlannedDay,
  record: DayRecord,
  more: {
    readonly slots: readonly SlotDetail[];
    readonly punches: readonly PunchEntity[];
    readonly judgedAt: Date | null;
  },
): DayRecordView {
  return {
    workDate: record.workDate,
    status: record.status,
    provisional: record.provisional,
    special: toSpecialView(plan),
    shiftName: plan.shift?.name ?? null,
    slots: more.slots.map((slot) => toSlotView(slot, more.punches)),
    figures: record.figures,
    judgedAt: more.judgedAt?.toISOString() ?? null,
  };
}

/** Of a group's plan: which group, under which version. */
export function toGroupRef({ group }: PlannedDay) {
  return group && { id: group.groupId as Id<'group'>, name: group.name };
}
