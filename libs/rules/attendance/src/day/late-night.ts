import type { Instant, Minutes } from '../time/instants.js';
import { plusMinutes } from '../time/instants.js';
import { addDays } from '../time/work-dates.js';
import type { ShiftRule } from '../rules/shift-rule.js';
import type { DayInput } from './facts.js';
import { shiftTimes } from './shift-times.js';

/** The largest step that the last out reached; 0 when none. Reaching it exactly is enough. */
export function laterMinutes(rule: ShiftRule, lastOff: Instant, lastOut: Instant): Minutes {
  let later = 0;
  for (const step of rule.lateNightSteps) {
    if (lastOut >= plusMinutes(lastOff, step.outAfterMinutes)) later = Math.max(later, step.laterMinutes);
  }
  return later;
}

/** How much later the first on is due because of last night. Only the shift of the work date before counts. */
export function laterAfterLastNight(input: DayInput, rule: ShiftRule): Minutes {
  if (rule.lateNightSteps.length === 0 || input.lastOutBefore === null) return 0;
  const before = addDays(input.workDate, -1);
  const plan = input.schedule.find((day) => day.workDate === before);
  if (plan === undefined || plan.shift === null) return 0;
  const { lastOff } = shiftTimes(plan.shift.rule, before, plan.zone);
  return laterMinutes(rule, lastOff, input.lastOutBefore);
}
