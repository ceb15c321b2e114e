import type { TraceLine } from '../codes.js';
import { isoText } from '../time/instants.js';
import type { Assessment, WorkDay } from '../day/assessment.js';
import { line } from './line.js';

/** Which rules ruled the day. */
export function ruleLines(day: Assessment): TraceLine[] {
  const { plan } = day;
  const lines: TraceLine[] = [];
  if (plan === null || plan.kind === 'none') return [line('rule', 'no_plan', {})];
  if (plan.group !== null) {
    const { name, version, effectiveFrom } = plan.group;
    lines.push(line('rule', 'group', { name, version, effectiveFrom }));
  }
  // A group may ignore the calendar: what did not rule the day is no reason for it.
  const special = plan.special?.kind === plan.kind ? plan.special : null;
  if (special !== null) {
    const { kind, name, source, version } = special;
    lines.push(line('rule', 'special_day', { kind, name, source, version }));
  }
  if (day.kind === 'work') lines.push(...shiftLines(day));
  else if (special === null) lines.push(line('rule', 'rest_day', {}));
  return lines;
}

function shiftLines({ plan, shift, times, window }: WorkDay): TraceLine[] {
  const { name, version, effectiveFrom, rule } = shift;
  const pairing = plan.group?.pairing ?? 'slots';
  const cut = window.from !== times.window.from || window.until !== times.window.until;
  const lines = [
    line('rule', 'shift', { name, version, effectiveFrom }),
    ...times.segments.map(({ on, off }, segment) =>
      line('rule', 'segment', { segment, on: isoText(on), off: isoText(off) }),
    ),
    ...times.breaks.map(({ from, until }) => line('rule', 'break', { from: isoText(from), until: isoText(until) })),
    line('rule', 'grace', { lateMinutes: rule.lateGraceMinutes, earlyMinutes: rule.earlyGraceMinutes }),
  ];
  if (rule.flexibleLateMinutes > 0 || rule.flexibleEarlyMinutes > 0) {
    const { flexibleLateMinutes: lateMinutes, flexibleEarlyMinutes: earlyMinutes } = rule;
    lines.push(line('rule', 'flexible', { lateMinutes, earlyMinutes }));
  }
  if (pairing !== 'slots') lines.push(line('rule', 'pairing', { pairing }));
  lines.push(line('rule', 'window', { from: isoText(window.from), until: isoText(window.until), cut }));
  return lines;
}
