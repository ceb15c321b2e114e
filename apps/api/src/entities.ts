import { type EntityClass, kitEntities } from '@atrium/kit';
import { approvalsEntities } from '@atrium/server-approvals';
import { attendanceEntities } from '@atrium/server-attendance';
import { auditEntities } from '@atrium/server-audit';
import { calendarEntities } from '@atrium/server-calendar';
import { chatEntities } from '@atrium/server-chat';
import { directoryEntities } from '@atrium/server-directory';
import { filesEntities } from '@atrium/server-files';
import { identityEntities } from '@atrium/server-identity';
import { notificationsEntities } from '@atrium/server-notifications';

/** Every table of the product. */
export const entities: readonly EntityClass[] = [
  ...kitEntities,
  ...approvalsEntities,
  ...attendanceEntities,
  ...auditEntities,
  ...calendarEntities,
  ...chatEntities,
  ...directoryEntities,
  ...filesEntities,
  ...identityEntities,
  ...notificationsEntities,
];
