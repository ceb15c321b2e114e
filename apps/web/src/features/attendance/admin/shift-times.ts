import type { ShiftRules } from '@atrium/contracts/attendance';
import { noTiers, plainShift } from '@atrium/rules-attendance';

/** Minutes since the midnight that the work date begins with; undefined while it is no time. `26:00` is 1560. */
export function minutesOf(time: string): number | undefined {
  const found = /^(\d{1,2}):([0-5]\d)$/.exec(time);
  return found ? Number(found[1]) * 60 + Number(found[2]) : undefined;
}

/** `26:00` from 1560. */
export const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Puts what somebody typed into the form of a time: `9`, `930`, `9:30` and `２１：００` become one. */
export function tidyTime(typed: string): string {
  const plain = typed.normalize('NFKC').trim();
  const digits = /^(\d{1,2})[:.h ]?(\d{2})?$/.exec(plain);
  return digits ? `${(digits[1] ?? '').padStart(2, '0')}:${digits[2] ?? '00'}` : plain;
}

/** Where a shift begins and ends, and how far its window reaches; null while its times can't be read. */
export function extentOf({ segments, windowBeforeMinutes, windowAfterMinutes }: ShiftRules) {
  const [on, off] = [minutesOf(segments[0]?.on ?? ''), minutesOf(segments.at(-1)?.off ?? '')];
  if (on === undefined || off === undefined || off <= on) return null;
  return { on, off, from: on - windowBeforeMinutes, until: off + windowAfterMinutes };
}

/** Times of work in a line: `09:00–12:00, 13:00–18:00`. */
export const segmentsText = ({ segments }: Pick<ShiftRules, 'segments'>): string =>
  segments.map(({ on, off }) => `${on}–${off}`).join(', ');

/** What a new shift begins with: the usual office day. */
export const freshShift: ShiftRules = {
  segments: [{ on: '09:00', off: '18:00', onRequired: true, offRequired: true }],
  breaks: [{ from: '12:00', to: '13:00' }],
  lateGraceMinutes: 5,
  earlyGraceMinutes: 0,
  ...noTiers,
  windowBeforeMinutes: plainShift.windowBeforeMinutes,
  windowAfterMinutes: plainShift.windowAfterMinutes,
};
