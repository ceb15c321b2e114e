import { AppError } from '@atrium/kit';
import { attendanceErrors } from '@atrium/contracts/attendance';
import type { FieldError } from '@atrium/contracts/core';
import { type LeaveEntry, leavesOverlap, type LotShare, spend } from '@atrium/rules-attendance';
import { type Asked, type LeaveProblem, periodField, problem } from './asked-leave.js';
import type { LeaveEntity } from './leave.entity.js';

/** Which lots pay for a request, or why none can. A type without limit is paid from no lot. */
export type Fit =
  | { readonly shares: readonly (LotShare | { readonly lotId: null; readonly minutes: number })[] }
  | { readonly problem: LeaveProblem };

/** `ledger` and `others`: without what the request itself holds. */
export function fitOf(
  { type, span, plan, days, minutes, dayMinutes }: Asked,
  { ledger, others }: { ledger: readonly LeaveEntry[]; others: readonly LeaveEntity[] },
): Fit {
  const other = others.find((one) => leavesOverlap(span, one.span, plan));
  if (other) return problem(attendanceErrors.leave_overlaps, periodField, { from: other.fromDay, to: other.toDay });
  if (type.limited === 0) return { shares: [{ lotId: null, minutes }] };
  const spending = spend(ledger, days);
  if (spending.ok) return { shares: spending.shares };
  const { workDate, neededMinutes, availableMinutes } = spending;
  return problem(attendanceErrors.not_enough_leave, periodField, {
    ...{ workDate, neededMinutes, availableMinutes },
    needed: inDays(neededMinutes, dayMinutes),
    available: inDays(availableMinutes, dayMinutes),
  });
}

/** The first and the last work date that a request can touch. */
export function edgesOf({ plan }: Asked): { fromDay: string; toDay: string } {
  return { fromDay: plan[0]?.workDate ?? '', toDay: plan.at(-1)?.workDate ?? '' };
}

/** Minutes as days, `1.5`; at most two digits. */
export const inDays = (minutes: number, dayMinutes: number): string =>
  String(Math.round((minutes / dayMinutes) * 100) / 100);

/** At the field of the form. */
export function fieldErrorOf({ error, field, params }: LeaveProblem, under: FieldError['path'] = []): FieldError {
  return { path: [...under, field], code: error.code, params };
}

/** As the refusal of a command whose form stands under `values`. */
export function refusalOf(problem: LeaveProblem): AppError {
  return new AppError(problem.error, problem.params, [fieldErrorOf(problem, ['values'])]);
}
