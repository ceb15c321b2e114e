import type { EntityClass } from '@atrium/kit';
import { CompanyDayEntity } from './days/company-day.entity.js';
import { HoursDayEntity } from './working-hours/hours-day.entity.js';
import { HoursOfMemberEntity } from './working-hours/hours-of-member.entity.js';

export { CalendarModule } from './calendar.module.js';
export { CompanyCalendar } from './days/company-calendar.js';
export { CompanyDays } from './days/company-days.service.js';
export { type PlanDay, type PlanTerm, WorkingHours, type WorkingSpan } from './working-hours/working-hours.js';

/** The tables that calendar owns. */
export const calendarEntities: readonly EntityClass[] = [CompanyDayEntity, HoursDayEntity, HoursOfMemberEntity];
