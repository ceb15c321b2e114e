import type { Numbering } from '@atrium/contracts/approvals';

const lengths = { never: 0, year: 4, month: 6, day: 8 } as const;

/** The period in which a day is counted: `20260302`, `202603`, `2026`, or nothing. The day is that of the company's zone. */
export const periodOf = ({ reset }: Numbering, day: string): string => day.replaceAll('-', '').slice(0, lengths[reset]);

/** `QJ-20260302-0001`; more digits when the count outgrows them. */
export const serialOf = ({ prefix, digits }: Numbering, period: string, count: number): string =>
  [prefix, period, String(count).padStart(digits, '0')].filter(Boolean).join('-');
