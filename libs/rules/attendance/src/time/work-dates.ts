/** A calendar day as ISO text, `2026-03-28`. */
export type WorkDate = string;

const dayLength = 86_400_000;

/** The day so many days later (earlier when negative). */
export function addDays(date: WorkDate, days: number): WorkDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10);
}

/** Monday 0 to Sunday 6. */
export function weekdayOf(date: WorkDate): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** All days of a span of days, both ends included; none when `to` is before `from`. */
export function daysBetween(from: WorkDate, to: WorkDate): WorkDate[] {
  const days: WorkDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
