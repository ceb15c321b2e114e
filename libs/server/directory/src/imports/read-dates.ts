/**
 * A calendar day as people write it in staff lists: `2013-04-07`, `2013/4/7`, `2013.4.7`, `20130407`, `2013年4月7日`, or the
 * day number of a spreadsheet (days since 1899-12-30). Null when it is none of them or no such day exists.
 */
export function readDay(text: string): string | null {
  const parts =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ].*)?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (parts) return dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  const serial = /^\d{5}(\.\d+)?$/.test(text) ? Math.floor(Number(text)) : NaN;
  return serial > 20_000 && serial < 80_000
    ? new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10)
    : null;
}

function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1900 && year <= 2200 ? date.toISOString().slice(0, 10) : null;
}
