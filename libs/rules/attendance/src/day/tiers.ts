import type { Minutes } from '../time/instants.js';
import { minute } from '../time/instants.js';
import type { ShiftRule } from '../rules/shift-rule.js';

export type Tier = 'serious' | 'absent' | 'missing';

/** A tier that was passed, and its limit. */
export interface PassedTier {
  readonly tier: Tier;
  readonly limitMinutes: Minutes;
}

/**
 * The tier of a late in or an early out: those whose limit it is strictly above, in seconds; of them the one with the
 * largest limit; of two with the same limit the graver (missing, absent, serious). Null: just late or early.
 */
export function tierOf(rule: ShiftRule, side: 'late' | 'early', time: number): PassedTier | null {
  let passed: PassedTier | null = null;
  for (const [tier, limitMinutes] of side === 'late' ? lateLimits(rule) : earlyLimits(rule)) {
    if (limitMinutes === null || time <= limitMinutes * minute) continue;
    if (passed === null || limitMinutes >= passed.limitMinutes) passed = { tier, limitMinutes };
  }
  return passed;
}

type Limits = readonly (readonly [Tier, Minutes | null])[];

const lateLimits = (rule: ShiftRule): Limits => [
  ['serious', rule.seriousLateMinutes],
  ['absent', rule.absentLateMinutes],
  ['missing', rule.missingLateMinutes],
];

const earlyLimits = (rule: ShiftRule): Limits => [
  ['serious', rule.seriousEarlyMinutes],
  ['absent', rule.absentEarlyMinutes],
  ['missing', rule.missingEarlyMinutes],
];
