import { Injectable } from '@nestjs/common';
import { AppError, type MemberActor, notFound } from '@atrium/kit';
import { coreErrors, type InputOf, type OutputOf } from '@atrium/contracts/core';
import {
  directoryErrors,
  type GrantableRole,
  type grantRole,
  type MemberView,
  type revokeRole,
  rolesChanged,
} from '@atrium/contracts/directory';
import { standsAbove } from '@atrium/rules-access';
import type { AuditEntry } from '@atrium/server-audit';
import { CompanyShape } from '../companies/company-shape.js';
import { DepartmentReach } from '../departments/department-reach.js';
import type { MemberEntity } from '../members/member.entity.js';
import { MemberReach } from '../members/member-reach.js';
import { mayAct } from '../members/member-state.js';
import { MemberViews } from '../members/member-views.js';
import { DirectoryNews } from '../memberships/directory-news.js';
import { OwnersStay } from './owners-stay.js';
import { type HeldGrant, RoleGrants } from './role-grants.repository.js';

type DepartmentIds = HeldGrant['departmentIds'];

/** Gives roles and takes them away. Nobody gives or takes what they do not hold themself. */
@Injectable()
export class Roles {
  constructor(
    private readonly shape: CompanyShape,
    private readonly grants: RoleGrants,
    private readonly owners: OwnersStay,
    private readonly reach: MemberReach,
    private readonly departments: DepartmentReach,
    private readonly views: MemberViews,
    private readonly news: DirectoryNews,
  ) {}

  /** A member holds a role once: given again, it stays, and a department admin gets the departments named now. */
  async grant(me: MemberActor, input: InputOf<typeof grantRole>): Promise<MemberView> {
    const { memberId, role } = input;
    await this.shape.once(input.commandId, async (today) => {
      const [member] = await this.reach.reached(me, 'directory.manage_roles', [memberId]);
      if (!member) throw notFound();
      if (!standsAbove(me.grants, role)) throw new AppError(directoryErrors.higher_role);
      if (!mayAct(member, today)) throw new AppError(directoryErrors.member_left);
      const departmentIds = [...new Set(input.departmentIds)];
      refuseWrongScope(role, departmentIds);
      await this.departments.allLiving(me, 'directory.manage_roles', departmentIds);
      const held = (await this.grants.heldBy([memberId])).find((one) => one.role === role);
      if (held && sameSet(held.departmentIds, departmentIds)) return {};
      if (held) await this.grants.setDepartments(held.id, departmentIds);
      else await this.grants.add({ memberId, role, departmentIds });
      await this.news.tell(
        rolesChanged,
        { memberIds: [memberId] },
        roleAct('granted', member, {
          role: [held?.role ?? null, role],
          ...(role === 'department_admin' && { departments: [held?.departmentIds ?? [], departmentIds] as const }),
        }),
      );
      return {};
    });
    return this.views.one(me, memberId);
  }

  async revoke(me: MemberActor, input: InputOf<typeof revokeRole>): Promise<OutputOf<typeof revokeRole>> {
    return this.shape.change(async () => {
      const [member] = await this.reach.reached(me, 'directory.manage_roles', [input.memberId]);
      const held = (await this.grants.heldBy([input.memberId])).find(({ id }) => id === input.grantId);
      if (!member || !held) throw notFound();
      if (!standsAbove(me.grants, held.role)) throw new AppError(directoryErrors.higher_role);
      if (held.role === 'owner') await this.owners.refuseLast(member.id);
      await this.grants.revoke([held.id]);
      const act = roleAct('revoked', member, { role: [held.role, null] });
      await this.news.tell(rolesChanged, { memberIds: [member.id] }, act);
      return {};
    });
  }
}

/** Only a department admin's role is for departments, and it is nothing without one. */
function refuseWrongScope(role: GrantableRole, departmentIds: DepartmentIds): void {
  const code = role === 'department_admin' ? 'required' : 'not_allowed';
  if ((role === 'department_admin') === departmentIds.length > 0) return;
  throw new AppError(coreErrors.invalid_input, {}, [{ path: ['departmentIds'], code }]);
}

const sameSet = (a: DepartmentIds, b: DepartmentIds) => a.length === b.length && a.every((id) => b.includes(id));

function roleAct(
  act: 'granted' | 'revoked',
  { id, name }: Pick<MemberEntity, 'id' | 'name'>,
  changes: AuditEntry['changes'],
): AuditEntry {
  return {
    action: `directory.role_${act}`,
    subjectKind: 'member',
    subjectId: id,
    subjectName: name,
    ...(changes && { changes }),
  };
}
