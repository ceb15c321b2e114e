import type { EntityClass } from '@atrium/kit';
import { EffectEntity } from './effects/effect.entity.js';

/** The tables that approvals owns. */
export const approvalsEntities: readonly EntityClass[] = [EffectEntity];
