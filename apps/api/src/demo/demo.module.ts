import { Module } from '@nestjs/common';
import { AttendanceModule } from '@atrium/server-attendance';
import { CalendarModule } from '@atrium/server-calendar';
import { DirectoryModule } from '@atrium/server-directory';
import { DemoAttendance } from './demo-attendance.js';

/** What makes the demo, for the command line. */
@Module({ imports: [AttendanceModule, CalendarModule, DirectoryModule], providers: [DemoAttendance] })
export class DemoModule {}
