import type { DayKind } from '@atrium/contracts/calendar';

/** What a government's notice says of one year: every day that differs from the plain week. */
export interface Notice {
  /** `cn-2026`: country and year. */
  readonly source: string;
  readonly country: string;
  readonly year: number;
  /** Grows when the notice is corrected in a release. */
  readonly version: number;
  readonly days: readonly NoticeDay[];
}

export interface NoticeDay {
  readonly day: string;
  readonly kind: DayKind;
  readonly name: string;
}

/** A stretch of days of one kind, both ends included. */
export function stretch(kind: DayKind, name: string, [from, to = from]: readonly [string, string?]): NoticeDay[] {
  const days: NoticeDay[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    days.push({ day: new Date(at).toISOString().slice(0, 10), kind, name });
  return days;
}
