import { Injectable } from '@nestjs/common';
import { AppError, fieldError, type MemberActor, notFound, groupedBy } from '@atrium/kit';
import { directoryErrors } from '@atrium/contracts/directory';
import { type PermissionName, reachesMember, standsAbove } from '@atrium/rules-access';
import { CompanyDays } from '../companies/company-days.js';
import type { Day } from '../dated-facts/dated-fact.js';
import { RoleGrants } from '../roles/role-grants.repository.js';
import type { MemberEntity } from './member.entity.js';
import { MembersRepository } from './members.repository.js';

/**
 * Whom a caller may look into or touch. Reading reaches whoever is in one of the departments of the scope; changing only
 * those whose primary department it is: a guest of two departments is changed by the one that is home. Somebody out of
 * reach answers like somebody who does not exist.
 */
@Injectable()
export class MemberReach {
  constructor(
    private readonly members: MembersRepository,
    private readonly grants: RoleGrants,
    private readonly days: CompanyDays,
  ) {}

  /** These members, in this order, all of them reached by any of their departments. */
  reached(me: MemberActor, permission: PermissionName, ids: readonly string[]): Promise<MemberEntity[]> {
    return this.all(me, permission, { ids, primaryOnly: false });
  }

  /** These members, in this order, all of them with their primary department in reach. */
  managed(me: MemberActor, ids: readonly string[]): Promise<MemberEntity[]> {
    return this.all(me, 'directory.manage_members', { ids, primaryOnly: true });
  }

  async managedOne(me: MemberActor, id: string): Promise<MemberEntity> {
    const [member] = await this.managed(me, [id]);
    if (!member) throw notFound();
    return member;
  }

  /** Whether one member is reached; for what a view shows or hides. */
  async reaches(me: MemberActor, permission: PermissionName, id: string): Promise<boolean> {
    const scope = me.grants.get(permission);
    if (scope?.kind !== 'some') return scope !== undefined;
    const belongings = await this.members.belongings([id], await this.days.today());
    return reachesMember(
      scope,
      id,
      belongings.map(({ departmentId }) => departmentId),
    );
  }

  /** These members, in this order, all of them employed on a day, whoever they are. */
  async employedOn(ids: readonly string[], day: Day): Promise<MemberEntity[]> {
    const members = await this.existing(ids);
    for (const member of members) refuseUnemployed(member, day);
    return members;
  }

  /** Refuses to touch the sign-in or the place of people whose roles the caller stands below. */
  async refuseAbove(me: MemberActor, ids: readonly string[]): Promise<void> {
    const held = await this.grants.heldBy(ids.filter((id) => id !== me.memberId));
    if (held.some(({ role }) => !standsAbove(me.grants, role))) throw new AppError(directoryErrors.higher_role);
  }

  private async all(
    me: MemberActor,
    permission: PermissionName,
    { ids, primaryOnly }: { ids: readonly string[]; primaryOnly: boolean },
  ): Promise<MemberEntity[]> {
    const scope = me.grants.get(permission);
    const members = await this.existing(ids);
    if (scope?.kind === 'company') return members;
    const belongings = await this.members.belongings(ids, await this.days.today());
    const counted = belongings.filter(({ position }) => position === 0 || !primaryOnly);
    const departments = groupedBy(counted, ({ memberId }) => memberId);
    const isReached = (id: string) =>
      reachesMember(
        scope,
        id,
        (departments.get(id) ?? []).map(({ departmentId }) => departmentId),
      );
    if (!ids.every(isReached)) throw notFound();
    return members;
  }

  private async existing(ids: readonly string[]): Promise<MemberEntity[]> {
    const found = new Map<string, MemberEntity>((await this.members.byIds(ids)).map((member) => [member.id, member]));
    return ids.map((id) => {
      const member = found.get(id);
      if (!member) throw notFound();
      return member;
    });
  }
}

/** Refuses a day on which the member's newest period does not reach. */
export function refuseUnemployed({ id, firstDay, lastDay }: MemberEntity, day: Day): void {
  if (day > lastDay) throw new AppError(directoryErrors.member_left, { memberId: id });
  if (day < firstDay) throw fieldError(directoryErrors.outside_employment, ['from'], { memberId: id, firstDay });
}
