import type { Sabotage } from './sabotage.js';
import { approvalsSabotages } from './sabotages-of-approvals.js';
import { domainSabotages } from './sabotages-of-domains.js';
import { kitSabotages } from './sabotages-of-kit.js';

/** What somebody could break in one line without a compiler noticing. */
export const sabotages: readonly Sabotage[] = [...kitSabotages, ...domainSabotages, ...approvalsSabotages];
