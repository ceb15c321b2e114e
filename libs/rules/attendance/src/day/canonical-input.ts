import { assess } from './assessment.js';
import type { ApprovedTime, Correction, DayInput, Punch } from './facts.js';
import { engineVersion } from './judge-day.js';
import { shiftTimes } from './shift-times.js';
import { punchesOfDay } from './punches-of-day.js';
import type { PlannedDay } from '../rules/day-plan.js';
import type { ShiftRule } from '../rules/shift-rule.js';

/**
 * All that a day's judgement rests on, as text that is the same for the same input: the engine, the plan with its rule
 * versions, the windows of the neighbours, the punches of this work date, approvals, corrections, last night's out where a
 * rule reads it, and whether the day is due; not the moment of judging itself. Its hash tells whether judging again can
 * change anything.
 */
export function canonicalDayInput(input: DayInput): string {
  const day = assess(input);
  const due = day.kind === 'idle' || day.due;
  const rule = day.kind === 'work' ? day.shift.rule : null;
  const parts = [
    engineVersion,
    input.workDate,
    due ? 'due' : 'open',
    input.schedule.map((plan) => (plan.workDate === input.workDate ? planText(plan) : neighbourText(plan))).join(),
    punchesOfDay(input).map(punchText).join(),
    input.approvals.map(approvalText).sort().join(),
    input.corrections.map(correctionText).sort().join(),
    rule !== null && rule.lateNightSteps.length > 0 ? String(input.lastOutBefore) : '',
  ];
  return `[${parts.map((part) => JSON.stringify(part)).join()}]`;
}

/** JSON whose object keys are in alphabetical order. Names are for people, and judge nothing. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (key, inner: unknown) => {
    if (key === 'name') return undefined;
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** Kept by plan and by rule: all members of a group share them. */
const planTexts = new WeakMap<PlannedDay, string>();
const ruleTexts = new WeakMap<ShiftRule, string>();

function planText(plan: PlannedDay): string {
  let text = planTexts.get(plan);
  if (text === undefined) planTexts.set(plan, (text = makePlanText(plan)));
  return text;
}

function makePlanText(plan: PlannedDay): string {
  const { workDate, zone, kind, special, group, shift } = plan;
  return canonicalJson({
    workDate,
    zone,
    kind,
    special,
    group,
    shift: shift === null ? null : [shift.shiftId, shift.version, shift.effectiveFrom, ruleText(shift.rule)],
  });
}

function ruleText(rule: ShiftRule): string {
  let text = ruleTexts.get(rule);
  if (text === undefined) ruleTexts.set(rule, (text = canonicalJson(rule)));
  return text;
}

/** All that a neighbour can change is how the window is cut, and when last night ended. */
function neighbourText({ workDate, zone, shift }: PlannedDay): string {
  if (shift === null) return '';
  const { window, lastOff } = shiftTimes(shift.rule, workDate, zone);
  return `${window.from}/${window.until}/${lastOff}`;
}

function punchText({ id, at, source, deviceId, direction, clock, place, field }: Punch): string {
  // Nothing in it has keys to be put in order.
  return JSON.stringify([id, at, source, deviceId, direction, clock, place, field]);
}

const approvalText = (approval: ApprovedTime) => canonicalJson(approval);
const correctionText = (correction: Correction) => canonicalJson(correction);
