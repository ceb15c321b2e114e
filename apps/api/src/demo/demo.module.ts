import { Module } from '@nestjs/common';
import { AttendanceModule } from '@atrium/server-attendance';
import { CalendarModule } from '@atrium/server-calendar';
import { ChatModule } from '@atrium/server-chat';
import { DirectoryModule } from '@atrium/server-directory';
import { DemoAttendance } from './demo-attendance.js';
import { DemoTalk } from './demo-talk.js';

/** What makes the demo, for the command line. */
@Module({
  imports: [AttendanceModule, CalendarModule, ChatModule, DirectoryModule],
  providers: [DemoAttendance, DemoTalk],
})
export class DemoModule {}
