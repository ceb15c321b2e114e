import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { BackgroundModule, KitModule, type Opened } from '@atrium/kit';
import { ApprovalsModule } from '@atrium/server-approvals';
import { AttendanceModule } from '@atrium/server-attendance';
import { AuditModule } from '@atrium/server-audit';
import { CalendarModule } from '@atrium/server-calendar';
import { ChatModule } from '@atrium/server-chat';
import { DirectoryModule } from '@atrium/server-directory';
import { FilesModule } from '@atrium/server-files';
import { IdentityModule } from '@atrium/server-identity';
import { NotificationsModule } from '@atrium/server-notifications';

/** The domains of the product, from the lowest up. */
export const domains: NonNullable<ModuleMetadata['imports']> = [
  AuditModule,
  FilesModule,
  IdentityModule,
  DirectoryModule,
  CalendarModule,
  ChatModule,
  ApprovalsModule,
  AttendanceModule,
  NotificationsModule,
];

/** Every domain on kit. Api and worker are made of it; only the api adds HTTP. */
@Module({})
export class AppModule {
  static with(opened: Opened): DynamicModule {
    return { module: AppModule, imports: [KitModule.with(opened), BackgroundModule, ...domains] };
  }
}
