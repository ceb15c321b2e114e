import type { LeaveCounts, LeaveUnit } from '@atrium/contracts/attendance';
import type { presetTexts } from './preset-texts.js';

/** A leave type that each company begins with. Its name stands in the texts under its code. */
export interface LeaveTypePreset {
  readonly code: keyof (typeof presetTexts)['en']['leave_types'];
  readonly unit: LeaveUnit;
  readonly paid: boolean;
  readonly counts: LeaveCounts;
  readonly limited: boolean;
}

const working = { unit: 'half_day', counts: 'working' } as const;
const natural = { unit: 'day', counts: 'natural' } as const;

/**
 * The usual kinds in China. Annual leave counts working days (Regulations on Paid Annual Leave of Employees, 3); marriage and
 * bereavement leave are given in working days, maternity leave in calendar days (Special Rules on the Labour Protection of
 * Female Employees, 7). How many of them there are differs by province and company, so they are taken without a balance.
 */
export const leaveTypePresets: readonly LeaveTypePreset[] = [
  { code: 'annual', ...working, paid: true, limited: true },
  { code: 'compensatory', ...working, paid: true, limited: true },
  { code: 'personal', ...working, paid: false, limited: false },
  { code: 'sick', ...working, paid: true, limited: false },
  { code: 'marriage', ...working, paid: true, limited: false },
  { code: 'bereavement', ...working, paid: true, limited: false },
  { code: 'maternity', ...natural, paid: true, limited: false },
  { code: 'paternity', ...natural, paid: true, limited: false },
];
