import type { DayFigures, DayStatus, SlotCause, SlotResult } from '../codes.js';
import type { DayRecord, SlotRecord } from './day-record.js';
import type { SlotKey } from './facts.js';

/** Codes of stored records: never reused, never changed. */
const results: Record<SlotResult, string> = {
  normal: 'n',
  late: 'l',
  serious_late: 'L',
  absent_late: 'A',
  early: 'e',
  serious_early: 'E',
  missing: 'm',
  not_required: 'x',
  on_leave: 'v',
  field: 'f',
  pending: 'p',
};

const causes: Record<SlotCause, string> = {
  punch: 'p',
  make_up_card: 'c',
  manager: 'm',
  leave: 'v',
  trip: 't',
  outing: 'o',
  swap: 's',
  field: 'f',
  waiver: 'w',
};

const statuses: Record<DayStatus, string> = {
  present: 'p',
  half_day: 'h',
  absent: 'a',
  on_leave: 'v',
  trip: 't',
  rest: 'r',
  holiday: 'y',
  pending: 'w',
  none: 'n',
};

/** In this order; a new figure goes to the end, so that older records stay readable. */
const figureNames = [
  'requiredDays',
  'presentDays',
  'absentDays',
  'leaveDays',
  'tripDays',
  'scheduledMinutes',
  'workedMinutes',
  'lateMinutes',
  'lateTimes',
  'earlyMinutes',
  'earlyTimes',
  'missingTimes',
  'fieldTimes',
] as const satisfies readonly (keyof DayFigures)[];

/** The most that an encoded record may take. */
export const recordBytesAtMost = 300;

/**
 * A day record as JSON of at most 300 bytes, for storing. The work date is not in it: it is the key of the row.
 * A slot is `0+`: segment and side, then result, cause, minutes, and after `@` the moment of the punch in base 36, after `=` what was computed.
 */
export function encodeDayRecord(record: DayRecord): string {
  return JSON.stringify({
    s: statuses[record.status],
    ...(record.provisional ? { w: 1 } : {}),
    f: trimmed(figureNames.map((name) => record.figures[name])),
    p: record.slots.map(encodeSlot).join(' '),
  });
}

/**
 * Reads what `encodeDayRecord` wrote.
 *
 * @throws SyntaxError when the text is not an encoded record
 */
export function decodeDayRecord(workDate: string, text: string): DayRecord {
  const stored = JSON.parse(text) as { s: string; w?: 1; f: number[]; p: string };
  const figures = Object.fromEntries(figureNames.map((name, index) => [name, stored.f[index] ?? 0]));
  return {
    workDate,
    status: decoded(statuses, stored.s),
    provisional: stored.w === 1,
    slots: stored.p === '' ? [] : stored.p.split(' ').map(decodeSlot),
    figures: figures as DayFigures,
  };
}

function encodeSlot({ key, result, cause, minutes, at, computed }: SlotRecord): string {
  const side = key.endsWith('.on') ? '+' : '-';
  const punch = at === null ? '' : `@${at.toString(36)}`;
  const before = computed === null ? '' : `=${results[computed.result]}${computed.minutes || ''}`;
  return `${key.slice(0, key.indexOf('.'))}${side}${results[result]}${cause === null ? '_' : causes[cause]}${minutes || ''}${punch}${before}`;
}

const slotPattern = /^(\d)([+-])(.)(.)(\d*)(?:@([0-9a-z]+))?(?:=(.)(\d*))?$/;

function decodeSlot(text: string): SlotRecord {
  const match = slotPattern.exec(text);
  if (match === null) throw new SyntaxError(`not a slot: ${text}`);
  const [, segment, side, result, cause, minutes, at, before, beforeMinutes] = match;
  return {
    key: `${segment ?? ''}.${side === '+' ? 'on' : 'off'}` as SlotKey,
    result: decoded(results, result ?? ''),
    cause: cause === '_' ? null : decoded(causes, cause ?? ''),
    minutes: Number(minutes),
    at: at === undefined ? null : parseInt(at, 36),
    computed: before === undefined ? null : { result: decoded(results, before), minutes: Number(beforeMinutes) },
  };
}

function decoded<T extends string>(codes: Record<T, string>, code: string): T {
  for (const [word, short] of Object.entries(codes)) if (short === code) return word as T;
  throw new SyntaxError(`not a code: ${code}`);
}

/** Zeros at the end say nothing. */
function trimmed(figures: number[]): number[] {
  const last = figures.findLastIndex((figure) => figure !== 0);
  return figures.slice(0, last + 1);
}
