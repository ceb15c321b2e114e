import { Injectable } from '@nestjs/common';
import { Clock, currentCompanyId, newId } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import { Accounts, type SignInName, SignInNames } from '@atrium/server-identity';
import { CompaniesRepository } from '../companies/companies.repository.js';
import { type Day, inDepartment, openEnd, reportsTo } from '../dated-facts/dated-fact.js';
import { DatedFacts } from '../dated-facts/dated-facts.repository.js';
import type { MemberEntity } from './member.entity.js';
import { MembersRepository } from './members.repository.js';
import { PrivateFields } from './private-fields.js';
import { soundOf } from './sound.js';

/** What is known of a person besides their place. */
export interface Profile {
  readonly name: string;
  readonly title: string | null;
  readonly number: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly phoneHidden: boolean;
}

export interface NewMember extends Profile {
  /** May be given, so that people made together can report to each other. */
  readonly id?: Id<'member'>;
  /** The first is the primary one. */
  readonly departmentIds: readonly string[];
  /** `until`: the manager's last day, `openEnd` if none is known. */
  readonly lineManager: { readonly id: string; readonly until: Day } | null;
  readonly firstDay: Day;
  /** Set for who needs no code: the owner at set-up, the people of a demo. */
  readonly activatedAt?: Date;
}

/** Writes people with their accounts, sign-in names and dated facts, by set. Under the lock of `CompanyShape`. */
@Injectable()
export class MemberRows {
  constructor(
    private readonly members: MembersRepository,
    private readonly companies: CompaniesRepository,
    private readonly facts: DatedFacts,
    private readonly fields: PrivateFields,
    private readonly accounts: Accounts,
    private readonly names: SignInNames,
    private readonly clock: Clock,
  ) {}

  /** Each gets an account of their own, without a password. Numbers, e-mails and phones must be free (`FreeFields`). */
  async add(people: readonly NewMember[]): Promise<MemberEntity[]> {
    const { id: companyId, language, demo } = await this.companies.current();
    const accountIds = await this.accounts.createMany(
      companyId,
      people.map((person) => ({ names: namesOf(person), language, demo })),
    );
    const rows = people.map((person, n) => this.newRow(person, accountIds[n]));
    await this.members.insert(rows);
    const facts = people.map((person, n) => ({ ...person, memberId: rows[n]?.id ?? '' }));
    await this.facts.add(
      inDepartment,
      facts.flatMap(({ memberId, departmentIds, firstDay }) =>
        departmentIds.map((objectId, position) => {
          return { subjectId: memberId, objectId, position, fromDay: firstDay, toDay: openEnd };
        }),
      ),
    );
    await this.facts.add(
      reportsTo,
      facts.flatMap(({ memberId, lineManager, firstDay }) =>
        lineManager === null
          ? []
          : [
              {
                subjectId: memberId,
                objectId: lineManager.id,
                position: 0,
                fromDay: firstDay,
                toDay: lineManager.until,
              },
            ],
      ),
    );
    return rows;
  }

  /** Changes a profile; sign-in names follow. Returns the fields that differ now. */
  async change(member: MemberEntity, changes: Partial<Profile>): Promise<(keyof Profile)[]> {
    const before = this.profileOf(member);
    const after = { ...before, ...changes };
    const changed = (Object.keys(changes) as (keyof Profile)[]).filter((field) => before[field] !== after[field]);
    const { name, title, number, phoneHidden } = after;
    await this.members.update(member.id, {
      ...(changed.some((field) => plainFields.has(field)) && { name, title, number, phoneHidden }),
      ...(changed.includes('name') && soundOf(name)),
      ...(changed.includes('email') && this.fields.emailColumns(after.email)),
      ...(changed.includes('phone') && this.fields.phoneColumns(after.phone)),
    });
    if (member.live && changed.some((field) => signInFields.has(field)))
      await this.names.set(currentCompanyId(), { accountId: member.accountId, names: namesOf(after) });
    return changed;
  }

  /** Gives a member who was released their sign-in names back. */
  async revive(member: MemberEntity): Promise<void> {
    await this.members.update(member.id, { live: 1 });
    await this.accounts.restore([member.accountId]);
    const names = namesOf(this.profileOf(member));
    await this.names.set(currentCompanyId(), { accountId: member.accountId, names });
  }

  private profileOf(member: MemberEntity): Profile {
    const { name, title, number, phoneHidden } = member;
    return { name, title, number, phoneHidden, ...this.fields.open(member) };
  }

  private newRow(person: NewMember, accountId: Id<'account'> | undefined): MemberEntity {
    if (!accountId) throw new Error('A member needs an account.');
    const { name, title, number, phoneHidden, firstDay } = person;
    return {
      companyId: currentCompanyId(),
      id: person.id ?? newId<'member'>(),
      accountId,
      live: 1,
      ...{ name, title, number, phoneHidden, firstDay },
      ...soundOf(name),
      ...this.fields.emailColumns(person.email),
      ...this.fields.phoneColumns(person.phone),
      periodNo: 1,
      lastDay: openEnd,
      invitedAt: null,
      activatedAt: person.activatedAt ?? null,
      createdAt: this.clock.now(),
    };
  }
}

const plainFields: ReadonlySet<keyof Profile> = new Set(['name', 'title', 'number', 'phoneHidden']);
/** What people sign in with. */
export const signInFields: ReadonlySet<keyof Profile> = new Set(['number', 'email', 'phone']);

function namesOf({ number, email, phone }: Pick<Profile, 'number' | 'email' | 'phone'>): SignInName[] {
  return [
    ...(number === null ? [] : [{ kind: 'number' as const, value: number }]),
    ...(email === null ? [] : [{ kind: 'email' as const, value: email }]),
    ...(phone === null ? [] : [{ kind: 'phone' as const, value: phone }]),
  ];
}
