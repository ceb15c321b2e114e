import { AppError } from '@atrium/kit';
import { attendanceErrors, type ShiftRules } from '@atrium/contracts/attendance';
import { coreErrors } from '@atrium/contracts/core';
import { type RuleProblem, shiftProblems } from '@atrium/rules-attendance';
import { toShiftRule } from '../rules/rule-books.js';

/** Throws all that is wrong with a shift, each at its field. */
export function checkShift(rules: ShiftRules): void {
  throwProblems(shiftProblems(toShiftRule(rules)), ['rules']);
}

/** Throws problems that rules found, as field errors below a path of the input; nothing when there are none. */
export function throwProblems(problems: readonly RuleProblem[], below: readonly string[]): void {
  const [first] = problems;
  if (first === undefined) return;
  const known: Readonly<Record<string, (typeof attendanceErrors)[keyof typeof attendanceErrors] | undefined>> =
    attendanceErrors;
  const fields = problems.map(({ code, path }) => ({ path: [...below, ...path], code: `attendance.${code}` }));
  throw new AppError(known[first.code] ?? coreErrors.invalid_input, {}, fields);
}
