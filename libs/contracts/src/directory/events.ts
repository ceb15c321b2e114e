import * as z from 'zod/mini';
import { event } from '../core/index.js';

const ids = z.array(z.string());

export const companyCreated = event({
  type: 'directory.company_created',
  visibility: 'internal',
  payload: z.object({ companyId: z.string() }),
});
export const companyChanged = event({
  type: 'directory.company_changed',
  visibility: 'public',
  payload: z.object({ fields: z.array(z.string()) }),
});

/** `from`: the first calendar day on which the new facts hold. */
export const membersAdded = event({
  type: 'directory.members_added',
  visibility: 'public',
  payload: z.object({ memberIds: ids, from: z.string() }),
});
export const membersChanged = event({
  type: 'directory.members_changed',
  visibility: 'public',
  payload: z.object({
    memberIds: ids,
    fields: z.array(z.enum(['profile', 'departments', 'lineManager', 'employment'])),
    from: z.string(),
  }),
});
export const membersLeft = event({
  type: 'directory.members_left',
  visibility: 'public',
  payload: z.object({ memberIds: ids, lastDay: z.string() }),
});
export const departmentsChanged = event({
  type: 'directory.departments_changed',
  visibility: 'public',
  payload: z.object({
    departmentIds: ids,
    fields: z.array(z.enum(['created', 'name', 'parent', 'order', 'leaders', 'archived'])),
    from: z.string(),
  }),
});
export const rolesChanged = event({
  type: 'directory.roles_changed',
  visibility: 'internal',
  payload: z.object({ memberIds: ids }),
});
