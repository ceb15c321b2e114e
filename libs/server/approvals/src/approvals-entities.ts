import type { EntityClass } from '@atrium/kit';
import { EffectEntity } from './effects/effect.entity.js';
import { CopyEntity } from './requests/copy.entity.js';
import { EntryEntity } from './requests/entry.entity.js';
import { RequestEntity } from './requests/request.entity.js';
import { SerialEntity } from './requests/serial.entity.js';
import { TaskEntity } from './requests/task.entity.js';
import { TemplateEntity } from './templates/template.entity.js';
import { VersionEntity } from './templates/version.entity.js';

/** The tables that approvals owns. */
export const approvalsEntities: readonly EntityClass[] = [
  CopyEntity,
  EffectEntity,
  EntryEntity,
  RequestEntity,
  SerialEntity,
  TaskEntity,
  TemplateEntity,
  VersionEntity,
];
