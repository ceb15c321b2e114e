import type { MemberState } from '@atrium/contracts/directory';
import { type Day } from '../dated-facts/dated-fact.js';
import { earlier, later } from '../days.js';

/** The newest employment period of a member, and whether they ever took their place. */
export interface Standing {
  readonly periodNo: number;
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly activatedAt: Date | null;
}

/**
 * Who is employed may act; so may those who have not begun yet, to get ready. After the last day and between two periods
 * nobody may.
 */
export const mayAct = ({ periodNo, firstDay, lastDay }: Omit<Standing, 'activatedAt'>, today: Day): boolean =>
  today <= lastDay && (firstDay <= today || periodNo === 1);

export function stateOf(standing: Standing, today: Day): MemberState {
  if (!mayAct(standing, today)) return 'left';
  return standing.activatedAt ? 'active' : 'invited';
}

/** The day whose facts describe a member: today, but the first day for those to come and the last for those who left. */
export const dayOfView = ({ firstDay, lastDay }: Pick<Standing, 'firstDay' | 'lastDay'>, today: Day): Day =>
  earlier(later(today, firstDay), lastDay);

/** `dayOfView` for SQL: today stands for the parameter, `m` for the member. */
export const dayOfViewSql = 'LEAST(GREATEST(?, m.first_day), m.last_day)';
