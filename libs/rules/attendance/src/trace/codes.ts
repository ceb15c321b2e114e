/**
 * Every code of a trace, and the parameters that its sentence can use. Codes and parameters, never sentences: these are
 * written per language under `attendance:trace.<code>`. Instants and days are ISO text, lengths are minutes, slots are
 * keys (`0.on`).
 */
export const traceParams = {
  // rule
  no_plan: [],
  rest_day: [],
  special_day: ['kind', 'name', 'source', 'version'],
  group: ['name', 'version', 'effectiveFrom'],
  shift: ['name', 'version', 'effectiveFrom'],
  segment: ['segment', 'on', 'off'],
  break: ['from', 'until'],
  grace: ['lateMinutes', 'earlyMinutes'],
  flexible: ['lateMinutes', 'earlyMinutes'],
  pairing: ['pairing'],
  window: ['from', 'until', 'cut'],
  // fact
  punch: ['punchId', 'at', 'slot', 'place', 'placeName', 'clock', 'field'],
  made_up_card: ['punchId', 'at', 'slot'],
  punch_unmatched: ['punchId', 'at', 'why', 'minutes'],
  no_punch: [],
  approved: ['approvalId', 'kind', 'from', 'until'],
  last_night: ['at', 'laterMinutes'],
  correction: ['correctionId', 'slot', 'result', 'byMemberId', 'recordedAt'],
  // judgement, of a slot
  moved: ['slot', 'by', 'scheduledAt', 'effectiveAt'],
  in_time: ['slot', 'at', 'graceUntil'],
  out_in_time: ['slot', 'at', 'graceFrom'],
  late: ['slot', 'at', 'graceUntil', 'graceMinutes', 'countedFrom', 'minutes', 'approvedMinutes'],
  early: ['slot', 'at', 'graceFrom', 'graceMinutes', 'countedUntil', 'minutes', 'approvedMinutes'],
  late_tier: ['slot', 'at', 'countedFrom', 'minutes', 'tier', 'limitMinutes'],
  early_tier: ['slot', 'at', 'countedUntil', 'minutes', 'tier', 'limitMinutes'],
  missing: ['slot', 'scheduledAt', 'windowUntil'],
  pending: ['slot', 'effectiveAt', 'judgedAfter'],
  no_card_needed: ['slot'],
  covered: ['slot', 'by'],
  corrected: ['slot', 'result', 'minutes', 'computedResult', 'computedMinutes', 'byMemberId'],
  // judgement, of the day
  absent_no_punch: [],
  absent_hours: ['countedMinutes', 'limitMinutes'],
  half_day_hours: ['countedMinutes', 'limitMinutes'],
  absent_tier: ['absentDays'],
  day: ['status', 'requiredDays', 'presentDays', 'absentDays', 'leaveDays', 'tripDays'],
  // worked time
  stay: ['from', 'until', 'minutes'],
  breaks_off: ['minutes'],
  worked: ['minutes', 'scheduledMinutes'],
  // what would change it
  out_from: ['slot', 'at'],
  make_up_card: ['slot', 'at'],
  approval_over: ['slot', 'from', 'until'],
  wait_until: ['at'],
  correction_back: ['slot'],
} as const;

export type TraceCode = keyof typeof traceParams;

/** Why a punch counts for nothing: `attendance:unmatched.<code>`; the last two with `minutes`. */
export const unmatchedCodes = [
  'repeated',
  'later_in',
  'earlier_out',
  'not_needed',
  'no_direction',
  'out_without_in',
  'in_while_open',
  'in_without_out',
  'no_shift',
  'not_in_group',
  'before_window',
  'after_window',
] as const;

export type UnmatchedCode = (typeof unmatchedCodes)[number];
