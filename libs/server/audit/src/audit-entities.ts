import type { EntityClass } from '@atrium/kit';
import { AuditHeadEntity } from './records/audit-head.entity.js';
import { AuditRecordEntity } from './records/audit-record.entity.js';

/** The tables that audit owns. */
export const auditEntities: readonly EntityClass[] = [AuditHeadEntity, AuditRecordEntity];
