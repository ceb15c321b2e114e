import * as z from 'zod/mini';
import { Day, event, line, Nothing, permission, route, whole } from '../core/index.js';

/** `work`: a make-up workday. `rest`: a day off. `statutory`: a public holiday by law. */
export const DayKind = z.enum(['work', 'rest', 'statutory']);
export type DayKind = z.infer<typeof DayKind>;

/** A day that differs from the weekly pattern, with where that is known from. */
export const CompanyDayView = z.object({
  day: Day,
  kind: DayKind,
  name: z.string(),
  /** `company` (set here), or the notice it came from, e.g. `cn-2026`. */
  source: z.string(),
  version: z.number(),
});
export type CompanyDayView = z.infer<typeof CompanyDayView>;

export const listCompanyDays = route({
  method: 'GET',
  path: '/api/v1/calendar/days',
  access: permission('calendar.read'),
  audience: 'public',
  summary: 'Days that differ from the weekly pattern',
  input: z.object({ year: whole(2000, 2100) }),
  output: z.object({ items: z.array(CompanyDayView), country: z.nullable(z.string()) }),
});

/** A company's own day wins over a statutory one. */
export const setCompanyDay = route({
  method: 'PUT',
  path: '/api/v1/calendar/days/:day',
  access: permission('calendar.configure'),
  audience: 'public',
  summary: 'Make a day special',
  input: z.object({ day: Day, kind: DayKind, name: line(60) }),
  output: CompanyDayView,
});

export const clearCompanyDay = route({
  method: 'DELETE',
  path: '/api/v1/calendar/days/:day',
  access: permission('calendar.configure'),
  audience: 'public',
  summary: 'Go back to the statutory day',
  input: z.object({ day: Day }),
  output: Nothing,
});

export const calendarPermissions = ['calendar.read', 'calendar.configure'] as const;

/** Days changed: whoever judges by them looks again. */
export const companyDaysChanged = event({
  type: 'calendar.company_days_changed',
  visibility: 'public',
  payload: z.object({ days: z.array(z.string()) }),
});
