import { cn2026 } from './cn-2026.js';
import type { Notice } from './notice.js';

const shipped: readonly Notice[] = [cn2026];

/** Zones of mainland China; Hong Kong, Macao and Taipei have holidays of their own. */
const countryOfZone: Readonly<Record<string, string>> = { 'Asia/Shanghai': 'CN', 'Asia/Urumqi': 'CN' };

/** The country whose notices a company in this zone goes by, or null when none of its are shipped. */
export function countryOf(timeZone: string): string | null {
  return countryOfZone[timeZone] ?? null;
}

/** The notices of a country that touch these years, both included. */
export function noticesFor(country: string | null, fromYear: number, toYear: number): readonly Notice[] {
  return shipped.filter((notice) => notice.country === country && fromYear <= notice.year && notice.year <= toYear);
}
