import type { EntityClass } from '@atrium/kit';
import { FileEntity } from './file.entity.js';

export const filesEntities: readonly EntityClass[] = [FileEntity];
