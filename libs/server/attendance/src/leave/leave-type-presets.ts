import type { LeaveCounts, LeaveUnit } from '@atrium/contracts/attendance';
import type { Language } from '@atrium/contracts/core';

/** A leave type that each company begins with. */
export interface LeaveTypePreset {
  readonly code: string;
  readonly names: Readonly<Record<Language, string>>;
  readonly unit: LeaveUnit;
  readonly paid: boolean;
  readonly counts: LeaveCounts;
  readonly limited: boolean;
}

const names = (en: string, cn: string, tw: string) => ({ en, 'zh-CN': cn, 'zh-TW': tw });
const working = { unit: 'half_day', counts: 'working' } as const;
const natural = { unit: 'day', counts: 'natural' } as const;

/**
 * The usual kinds in China. Annual leave counts working days (Regulations on Paid Annual Leave of Employees, 3); marriage and
 * bereavement leave are given in working days, maternity leave in calendar days (Special Rules on the Labour Protection of
 * Female Employees, 7). How many of them there are differs by province and company, so they are taken without a balance.
 */
export const leaveTypePresets: readonly LeaveTypePreset[] = [
  { code: 'annual', names: names('Annual leave', '年假', '特休'), ...working, paid: true, limited: true },
  { code: 'compensatory', names: names('Compensatory leave', '调休', '補休'), ...working, paid: true, limited: true },
  { code: 'personal', names: names('Personal leave', '事假', '事假'), ...working, paid: false, limited: false },
  { code: 'sick', names: names('Sick leave', '病假', '病假'), ...working, paid: true, limited: false },
  { code: 'marriage', names: names('Marriage leave', '婚假', '婚假'), ...working, paid: true, limited: false },
  { code: 'bereavement', names: names('Bereavement leave', '丧假', '喪假'), ...working, paid: true, limited: false },
  { code: 'maternity', names: names('Maternity leave', '产假', '產假'), ...natural, paid: true, limited: false },
  { code: 'paternity', names: names('Paternity leave', '陪产假', '陪產假'), ...natural, paid: true, limited: false },
];
