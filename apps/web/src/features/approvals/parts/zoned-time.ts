/** The wall clock of a zone at an instant, as `2026-03-02T09:00`. */
export function wallClockOf(instant: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return parts.format(new Date(instant)).replace(' ', 'T');
}

/** The instant of a wall clock in a zone. An hour that a change of the clocks leaves out counts as the one after it. */
export function instantOfWallClock(wallClock: string, timeZone: string): string | null {
  const wanted = Date.parse(`${wallClock}Z`);
  if (Number.isNaN(wanted)) return null;
  const missBy = (at: number) => wanted - Date.parse(`${wallClockOf(new Date(at).toISOString(), timeZone)}Z`);
  const first = wanted + missBy(wanted);
  return new Date(first + Math.max(0, missBy(first))).toISOString();
}
