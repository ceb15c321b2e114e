import type { ShiftRules } from '@atrium/contracts/attendance';

const parts = {
  segments: ['segments'],
  breaks: ['breaks'],
  late: ['lateGraceMinutes', 'seriousLateMinutes', 'absentLateMinutes', 'missingLateMinutes'],
  early: ['earlyGraceMinutes', 'seriousEarlyMinutes', 'absentEarlyMinutes', 'missingEarlyMinutes'],
  window: ['windowBeforeMinutes', 'windowAfterMinutes'],
} as const satisfies Record<string, readonly (keyof ShiftRules)[]>;

/** Which parts of a shift differ: texts `rules:shift.part.<name>`. */
export function changedParts(before: ShiftRules, after: ShiftRules): string[] {
  const isSame = (field: keyof ShiftRules) => JSON.stringify(before[field]) === JSON.stringify(after[field]);
  return Object.entries(parts).flatMap(([name, fields]) => (fields.every(isSame) ? [] : [name]));
}

/** The fields that the editor shows, as paths into what is sent. */
export function fieldsOf({ segments, breaks }: ShiftRules): string[] {
  return [
    'rules.segments',
    ...segments.flatMap((_, at) => ['', '.on', '.off'].map((end) => `rules.segments.${at}${end}`)),
    ...breaks.flatMap((_, at) => ['', '.from', '.to'].map((end) => `rules.breaks.${at}${end}`)),
    ...Object.values(parts)
      .flat()
      .filter((field) => field.endsWith('Minutes'))
      .map((field) => `rules.${field}`),
  ];
}
