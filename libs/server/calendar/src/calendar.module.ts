import { Module } from '@nestjs/common';
import { AuditModule } from '@atrium/server-audit';
import { DirectoryModule } from '@atrium/server-directory';
import { CompanyCalendar } from './days/company-calendar.js';
import { CompanyDaysController } from './days/company-days.controller.js';
import { CompanyDaysRepository } from './days/company-days.repository.js';
import { CompanyDays } from './days/company-days.service.js';
import { WorkingHours } from './working-hours/working-hours.js';

@Module({
  imports: [AuditModule, DirectoryModule],
  controllers: [CompanyDaysController],
  providers: [CompanyCalendar, CompanyDays, CompanyDaysRepository, WorkingHours],
  exports: [CompanyCalendar, CompanyDays, WorkingHours],
})
export class CalendarModule {}
