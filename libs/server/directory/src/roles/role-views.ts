import { Injectable } from '@nestjs/common';
import type { MemberActor } from '@atrium/kit';
import type { MemberView, RoleHolderView } from '@atrium/contracts/directory';
import { CompanyDays } from '../companies/company-days.js';
import { isReached } from '../contacts/contacts.repository.js';
import { DepartmentsRepository } from '../departments/departments.repository.js';
import { type HeldGrant, RoleGrants } from './role-grants.repository.js';

/** The roles that were given, for those who may know. */
@Injectable()
export class RoleViews {
  constructor(
    private readonly grants: RoleGrants,
    private readonly departments: DepartmentsRepository,
    private readonly days: CompanyDays,
  ) {}

  async of(memberId: string): Promise<NonNullable<MemberView['roles']>> {
    const held = await this.grants.heldBy([memberId]);
    const departmentsOf = await this.scopes(held);
    return held.map((grant) => ({ grantId: grant.id, role: grant.role, departments: departmentsOf(grant) }));
  }

  /** Of everybody whose roles the reader may give and take. */
  async all(me: MemberActor): Promise<RoleHolderView[]> {
    const reached = isReached(me.grants.get('directory.manage_roles'), await this.days.today());
    const held = await this.grants.all(reached);
    const departmentsOf = await this.scopes(held);
    return held.map((grant) => ({
      grantId: grant.id,
      role: grant.role,
      member: grant.member,
      departments: departmentsOf(grant),
    }));
  }

  private async scopes(held: readonly HeldGrant[]) {
    const departments = await this.departments.byIds(held.flatMap(({ departmentIds }) => departmentIds));
    return ({ departmentIds }: HeldGrant) =>
      departments.filter((one) => departmentIds.includes(one.id)).map(({ id, name }) => ({ id, name }));
  }
}
