import { installation } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';

/** The company id that stands for the installation itself: acts of accounts are kept in its chain. No company has it. */
export const installationId = installation as Id<'company'>;
