import { Injectable } from '@nestjs/common';
import { currentCompanyId, type MemberActor, notFound } from '@atrium/kit';
import type { MemberView } from '@atrium/contracts/directory';
import { Looks } from '@atrium/server-audit';
import { normalise, type OwnedName, SignInNames } from '@atrium/server-identity';
import { CompanyDays } from '../companies/company-days.js';
import { type Day, openEnd } from '../dated-facts/dated-fact.js';
import { RoleViews } from '../roles/role-views.js';
import type { EmploymentPeriodEntity } from './employment-period.entity.js';
import type { MemberEntity } from './member.entity.js';
import { MemberPlaces } from './member-places.js';
import { MemberReach } from './member-reach.js';
import { dayOfView, stateOf } from './member-state.js';
import { MembersRepository } from './members.repository.js';
import { PrivateFields } from './private-fields.js';

/** A profile as one reader may see it. */
@Injectable()
export class MemberViews {
  constructor(
    private readonly members: MembersRepository,
    private readonly reach: MemberReach,
    private readonly days: CompanyDays,
    private readonly places: MemberPlaces,
    private readonly fields: PrivateFields,
    private readonly roles: RoleViews,
    private readonly names: SignInNames,
    private readonly looks: Looks,
  ) {}

  /** As of a day; unless one is named, today, or the last day of those who left. */
  async one(me: MemberActor, memberId: string, asOf?: Day): Promise<MemberView> {
    const member = await this.members.find(memberId);
    if (!member || !(await this.reach.reaches(me, 'directory.read', memberId))) throw notFound();
    const today = await this.days.today();
    const day = asOf ?? dayOfView(member, today);
    const periods = await this.members.periodsOf(memberId);
    return {
      ...(await this.ofPerson(me, member)),
      ...(await this.places.of(memberId, day)),
      ...employmentOn(periods, day),
      ...(await this.ofManagement(me, member, periods)),
      state: stateOf(member, today),
    };
  }

  private async ofPerson(me: MemberActor, member: MemberEntity) {
    const { id, name, title, number, phoneHidden } = member;
    const { email, phone } = this.fields.open(member);
    const isOwn = id === me.memberId;
    const seesHidden = isOwn || (await this.reach.reaches(me, 'directory.read_private', id));
    if (phone !== null && phoneHidden && seesHidden && !isOwn)
      await this.looks.record({ action: 'directory.hidden_phone_read', memberId: id, memberName: name });
    return { id, name, title, number, email, phoneHidden, phone: phoneHidden && !seesHidden ? null : phone };
  }

  /** Roles, sign-in names and all times of employment, for those who manage this member. */
  private async ofManagement(me: MemberActor, member: MemberEntity, periods: readonly EmploymentPeriodEntity[]) {
    const manages = await this.reach.reaches(me, 'directory.manage_members', member.id);
    const seesRoles = manages || (await this.reach.reaches(me, 'directory.manage_roles', member.id));
    return {
      roles: seesRoles ? await this.roles.of(member.id) : null,
      signInNames: manages ? await this.signInNames(member) : null,
      periods: manages ? periods.map(({ fromDay, toDay }) => ({ from: fromDay, until: lastDayOf(toDay) })) : null,
    };
  }

  /** The names that this company gave. What else its person proved, perhaps for another company, is not ours to show. */
  private async signInNames(member: MemberEntity): Promise<MemberView['signInNames']> {
    const { email, phone } = this.fields.open(member);
    const known = new Set([formOf('email', email), formOf('phone', phone), formOf('number', member.number)]);
    const names = await this.names.of([member.accountId], currentCompanyId());
    return (names.get(member.accountId) ?? [])
      .filter(({ kind, value, everywhere }) => !everywhere || known.has(formOf(kind, value)))
      .map(({ kind, value, everywhere }) => ({ kind, value, proved: everywhere }));
  }
}

/** The period that holds on a day, or held last before it. */
function employmentOn(periods: readonly EmploymentPeriodEntity[], day: Day) {
  const period = periods.findLast(({ fromDay }) => fromDay <= day) ?? periods[0];
  return { joinedOn: period?.fromDay ?? null, leftOn: period ? lastDayOf(period.toDay) : null };
}

const lastDayOf = (toDay: Day): Day | null => (toDay === openEnd ? null : toDay);

const formOf = (kind: OwnedName['kind'], value: string | null) => value && `${kind}:${normalise({ kind, value })}`;
