import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { chunksOf, Clock, currentCompanyId, currentContext, actorRef, Db, newId } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import type { GrantableRole, MemberRef } from '@atrium/contracts/directory';
import type { Condition } from '../contacts/search-text.js';
import { openEnd } from '../dated-facts/dated-fact.js';
import { RoleDepartmentEntity } from './role-department.entity.js';
import { RoleGrantEntity } from './role-grant.entity.js';

/** A role that somebody holds; `departmentIds` is empty but for department admins. */
export interface HeldGrant {
  readonly id: Id<'roleGrant'>;
  readonly memberId: Id<'member'>;
  readonly role: GrantableRole;
  readonly departmentIds: readonly Id<'department'>[];
}

@Injectable()
export class RoleGrants {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** The roles that these members hold. */
  async heldBy(memberIds: readonly string[]): Promise<HeldGrant[]> {
    const companyId = currentCompanyId();
    const grants: RoleGrantEntity[] = [];
    for (const part of chunksOf(memberIds))
      grants.push(
        ...(await this.db.manager.findBy(RoleGrantEntity, {
          companyId,
          live: 1,
          memberId: In([...part] as Id<'member'>[]),
        })),
      );
    return this.withDepartments(grants);
  }

  /** Everybody who holds a role. */
  async holdersOf(role: GrantableRole): Promise<HeldGrant[]> {
    return this.withDepartments(
      await this.db.manager.findBy(RoleGrantEntity, { companyId: currentCompanyId(), live: 1, role }),
    );
  }

  /** Everybody's roles, the highest first, then by the sound of the name; conditions speak of the member as `m`. */
  async all(where: Condition): Promise<(HeldGrant & { readonly member: MemberRef })[]> {
    const rows = await this.db.query<Pick<HeldGrant, 'id' | 'memberId' | 'role'> & Pick<MemberRef, 'name' | 'title'>>(
      `SELECT g.id, g.member_id AS memberId, g.role, m.name, m.title FROM directory_role_grant g
         JOIN directory_member m ON m.company_id = g.company_id AND m.id = g.member_id
        WHERE g.company_id = ? AND g.live = 1 AND ${where.sql}
        ORDER BY FIELD(g.role, 'owner', 'admin', 'hr', 'department_admin'), m.pinyin, m.id`,
      [currentCompanyId(), ...where.values],
    );
    const grants = await this.withDepartments(rows);
    return grants.flatMap((grant, n) => {
      const row = rows[n];
      return row ? [{ ...grant, member: { id: row.memberId, name: row.name, title: row.title } }] : [];
    });
  }

  /** How many owners can act and go on to: activated, and not about to leave. */
  async lastingOwners(exceptMemberId: string): Promise<number> {
    const [row] = await this.db.query<{ owners: number | string }>(
      `SELECT COUNT(*) AS owners FROM directory_role_grant g
         JOIN directory_member m ON m.company_id = g.company_id AND m.id = g.member_id
        WHERE g.company_id = ? AND g.live = 1 AND g.role = 'owner' AND g.member_id <> ?
          AND m.last_day = ? AND m.activated_at IS NOT NULL`,
      [currentCompanyId(), exceptMemberId, openEnd],
    );
    return Number(row?.owners ?? 0);
  }

  async add(grant: Omit<HeldGrant, 'id'>): Promise<HeldGrant> {
    const id = newId<'roleGrant'>();
    await this.db.manager.insert(RoleGrantEntity, {
      companyId: currentCompanyId(),
      id,
      memberId: grant.memberId,
      role: grant.role,
      live: 1,
      grantedBy: actorRef(currentContext().actor),
      grantedAt: this.clock.now(),
      revokedBy: null,
      revokedAt: null,
    });
    await this.setDepartments(id, grant.departmentIds);
    return { ...grant, id };
  }

  async setDepartments(grantId: Id<'roleGrant'>, departmentIds: readonly Id<'department'>[]): Promise<void> {
    const companyId = currentCompanyId();
    await this.db.manager.delete(RoleDepartmentEntity, { companyId, grantId });
    if (departmentIds.length === 0) return;
    const rows = departmentIds.map((departmentId) => ({ companyId, grantId, departmentId }));
    await this.db.manager.insert(RoleDepartmentEntity, rows);
  }

  /** Takes roles away; the rows stay as history. */
  async revoke(grantIds: readonly string[]): Promise<void> {
    if (grantIds.length === 0) return;
    await this.db.manager.update(
      RoleGrantEntity,
      { companyId: currentCompanyId(), id: In([...grantIds] as Id<'roleGrant'>[]) },
      { live: null, revokedBy: actorRef(currentContext().actor), revokedAt: this.clock.now() },
    );
  }

  private async withDepartments(grants: readonly Omit<HeldGrant, 'departmentIds'>[]): Promise<HeldGrant[]> {
    const scoped = grants.filter(({ role }) => role === 'department_admin').map(({ id }) => id);
    const rows =
      scoped.length === 0
        ? []
        : await this.db.manager.findBy(RoleDepartmentEntity, {
            companyId: currentCompanyId(),
            grantId: In(scoped),
          });
    return grants.map(({ id, memberId, role }) => ({
      id,
      memberId,
      role,
      departmentIds: rows.filter(({ grantId }) => grantId === id).map(({ departmentId }) => departmentId),
    }));
  }
}
