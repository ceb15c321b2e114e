/** A moment: whole milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** A length in whole minutes. */
export type Minutes = number;

/** A stretch of time. Whether its ends belong to it is said where it is used. */
export interface Span {
  readonly from: Instant;
  readonly until: Instant;
}

export const second = 1000;
export const minute = 60 * second;

/** The moment so many minutes later; elapsed time, not wall clock. */
export function plusMinutes(at: Instant, minutes: Minutes): Instant {
  return at + minutes * minute;
}

/** The moment as a clock with a second hand shows it: the fraction of the second is dropped. */
export function inSeconds(at: Instant): Instant {
  return Math.floor(at / second) * second;
}

/** Elapsed whole minutes, rounded down; 0 when `until` is not after `from`. */
export function wholeMinutesBetween(from: Instant, until: Instant): Minutes {
  return until > from ? Math.floor((until - from) / minute) : 0;
}

/** Elapsed minutes of which the last is only begun: half a minute is one. */
export function begunMinutesBetween(from: Instant, until: Instant): Minutes {
  return until > from ? Math.ceil((until - from) / minute) : 0;
}

/** The moment as UTC text, as traces and views carry it. */
export function isoText(at: Instant): string {
  return new Date(at).toISOString();
}
