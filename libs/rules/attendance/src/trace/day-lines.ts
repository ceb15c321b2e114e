import type { TraceLine } from '../codes.js';
import type { WorkDay } from '../day/assessment.js';
import type { DaySums } from '../day/day-figures.js';
import { isoText, minute, wholeMinutesBetween } from '../time/instants.js';
import { timeInside } from '../time/spans.js';
import { line } from './line.js';

/** How the slots make the day. */
export function dayLines(day: WorkDay, sums: DaySums): TraceLine[] {
  const { rule } = day.shift;
  const { status, figures, absentBecause, countedMinutes } = sums;
  const { requiredDays, presentDays, absentDays, leaveDays, tripDays } = figures;
  const lines: TraceLine[] = [];
  if (absentBecause === 'no_punch') lines.push(line('judgement', 'absent_no_punch', {}));
  if (absentBecause === 'hours') {
    lines.push(line('judgement', 'absent_hours', { countedMinutes, limitMinutes: rule.absentBelowMinutes }));
  }
  if (absentBecause === 'half_hours') {
    lines.push(line('judgement', 'half_day_hours', { countedMinutes, limitMinutes: rule.halfDayBelowMinutes }));
  }
  if (absentBecause === 'tier') lines.push(line('judgement', 'absent_tier', { absentDays }));
  lines.push(line('judgement', 'day', { status, requiredDays, presentDays, absentDays, leaveDays, tripDays }));
  return lines;
}

/** How worked time was counted. */
export function workedLines(day: WorkDay, sums: DaySums): TraceLine[] {
  if (day.stays.length === 0) return [];
  const unpaid = Math.floor(day.stays.reduce((time, stay) => time + timeInside(stay, day.times.breaks), 0) / minute);
  const { workedMinutes, scheduledMinutes } = sums.figures;
  return [
    ...day.stays.map(({ from, until }) =>
      line('worked', 'stay', { from: isoText(from), until: isoText(until), minutes: wholeMinutesBetween(from, until) }),
    ),
    ...(unpaid > 0 ? [line('worked', 'breaks_off', { minutes: unpaid })] : []),
    line('worked', 'worked', { minutes: workedMinutes, scheduledMinutes }),
  ];
}
