import { Injectable } from '@nestjs/common';
import { attendanceErrors } from '@atrium/contracts/attendance';
import { DateRange, type FormValues } from '@atrium/contracts/approvals';
import type { ErrorDef, Id } from '@atrium/contracts/core';
import {
  addDays,
  countLeave,
  type Demand,
  leaveAmount,
  type LeaveSpan,
  minutesOf,
  type PlannedDay,
} from '@atrium/rules-attendance';
import { LeaveDays } from './leave-days.js';
import type { LeaveTypeEntity } from './leave-type.entity.js';
import { LeaveTypesRepository } from './leave-types.repository.js';

/** The fields of the form that this domain reads. */
export const leaveTypeField = 'leave_type';
export const periodField = 'period';

/** What a request asks for. */
export interface Asked {
  readonly memberId: Id<'member'>;
  readonly type: LeaveTypeEntity;
  readonly span: LeaveSpan;
  readonly plan: readonly PlannedDay[];
  readonly days: readonly Demand[];
  readonly minutes: number;
  /** As the form shows it: days (`1.5`), or minutes where it asks for moments. */
  readonly amount: string;
  /** How long a day of the member is. */
  readonly dayMinutes: number;
}

/** Why it can't be had, and at which field. */
export interface LeaveProblem {
  readonly error: ErrorDef;
  readonly field: typeof leaveTypeField | typeof periodField;
  readonly params: Readonly<Record<string, string | number>>;
}

export type Reading =
  | { readonly kind: 'asked'; readonly asked: Asked; readonly amountSaid: string }
  | { readonly kind: 'problem'; readonly problem: LeaveProblem }
  /** Fields are missing yet. */
  | { readonly kind: 'incomplete' };

const daysAtMost = 366;

/** Reads what the form of a leave request asks for, and counts what it costs. */
@Injectable()
export class AskedLeave {
  constructor(
    private readonly types: LeaveTypesRepository,
    private readonly days: LeaveDays,
  ) {}

  async read(memberId: Id<'member'>, values: FormValues): Promise<Reading> {
    const code = values[leaveTypeField];
    const range = DateRange.safeParse(values[periodField]);
    if (typeof code !== 'string' || !range.success) return { kind: 'incomplete' };
    const type = (await this.types.all()).find((one) => one.code === code && one.archivedAt === null);
    if (!type) return problem(attendanceErrors.unknown_leave_type, leaveTypeField);
    const span = spanOf(range.data);
    const unfit = unfitOf(type, span);
    if (unfit)
      return problem(unfit, periodField, unfit === attendanceErrors.leave_too_long ? { days: daysAtMost } : {});
    const plan = await this.days.planOf(memberId, span);
    const days = countLeave(span, plan, type);
    const minutes = minutesOf(days);
    if (minutes === 0) return problem(attendanceErrors.leave_empty, periodField);
    const amount = leaveAmount(span, days);
    const dayMinutes = await this.days.dayMinutesOf(memberId);
    const asked = { memberId, type, span, plan, days, minutes, amount, dayMinutes };
    return { kind: 'asked', asked, amountSaid: range.data.amount };
  }
}

export function problem(
  error: ErrorDef,
  field: LeaveProblem['field'],
  params: LeaveProblem['params'] = {},
): { kind: 'problem'; problem: LeaveProblem } {
  return { kind: 'problem', problem: { error, field, params } };
}

function spanOf(range: DateRange): LeaveSpan {
  switch (range.unit) {
    case 'minute':
      return { unit: 'time', from: Date.parse(range.from), until: Date.parse(range.to) };
    case 'half_day': {
      const { unit, from, fromHalf, to, toHalf } = range;
      return { unit, from, fromHalf, to, toHalf };
    }
    case 'day':
      return { unit: 'day', from: range.from, to: range.to };
  }
}

/** What the type does not allow. */
function unfitOf({ unit }: LeaveTypeEntity, span: LeaveSpan): ErrorDef | null {
  if (span.unit === 'time') {
    if (span.until - span.from > daysAtMost * 86_400_000) return attendanceErrors.leave_too_long;
    return unit === 'hour' ? null : attendanceErrors.leave_half_days;
  }
  if (addDays(span.from, daysAtMost) <= span.to) return attendanceErrors.leave_too_long;
  const isHalved = span.unit === 'half_day' && (span.fromHalf === 'second' || span.toHalf === 'first');
  return unit === 'day' && isHalved ? attendanceErrors.leave_whole_days : null;
}
