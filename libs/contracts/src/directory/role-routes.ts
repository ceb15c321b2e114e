import * as z from 'zod/mini';
import { id, Nothing, permission, route } from '../core/index.js';
import { directoryErrors } from './errors.js';
import { GrantableRole, MemberView, RoleHolderView } from './views.js';

const memberId = id('member');

/** Everybody who was given a role, the highest role first. Who is a manager follows from the tree and is not listed. */
export const listRoles = route({
  method: 'GET',
  path: '/api/v1/directory/roles',
  access: permission('directory.manage_roles'),
  audience: 'app',
  summary: 'Who holds which role',
  input: z.object({}),
  output: z.object({ items: z.array(RoleHolderView) }),
});

export const grantRole = route({
  method: 'POST',
  path: '/api/v1/directory/members/:memberId/roles',
  access: permission('directory.manage_roles'),
  audience: 'app',
  summary: 'Give a role',
  stepUp: true,
  /** `departmentIds`: the scope of a department admin, with all below; empty for the others. */
  input: z.object({
    commandId: id('command'),
    memberId,
    role: GrantableRole,
    departmentIds: z.array(id('department')).check(z.maxLength(50, { error: 'too_many' })),
  }),
  output: MemberView,
  errors: [directoryErrors.member_left, directoryErrors.department_archived, directoryErrors.higher_role],
});

export const revokeRole = route({
  method: 'DELETE',
  path: '/api/v1/directory/members/:memberId/roles/:grantId',
  access: permission('directory.manage_roles'),
  audience: 'app',
  summary: 'Take a role away',
  stepUp: true,
  input: z.object({ memberId, grantId: id('roleGrant') }),
  output: Nothing,
  errors: [directoryErrors.last_owner, directoryErrors.higher_role],
});
