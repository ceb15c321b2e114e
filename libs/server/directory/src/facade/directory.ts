import { Injectable } from '@nestjs/common';
import { acrossCompanies } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import { GrantableRole, type MemberRef } from '@atrium/contracts/directory';
import { managerOf, managersUpwards, type Scope, withAllBelow } from '@atrium/rules-access';
import { CompaniesRepository } from '../companies/companies.repository.js';
import { CompanyDays } from '../companies/company-days.js';
import { type Day, inDepartment, ledBy, reportsTo } from '../dated-facts/dated-fact.js';
import { DatedFacts } from '../dated-facts/dated-facts.repository.js';
import { DepartmentTree, parentsOf, type TreeNode } from '../departments/department-tree.repository.js';
import { MembersRepository } from '../members/members.repository.js';
import { objectsBySubject, ReportingLinesReader } from '../members/reporting-lines.repository.js';
import { RoleGrants } from '../roles/role-grants.repository.js';
import { EmployedMembers, type EmployedRow, type EmploymentPeriod } from './employed-members.repository.js';

/** A company as its settings say. */
export interface CompanySettings {
  readonly id: Id<'company'>;
  readonly slug: string;
  readonly name: string;
  readonly timeZone: string;
  readonly language: 'en' | 'zh-CN' | 'zh-TW';
  readonly demo: boolean;
}

/** Somebody as they were employed on a day. */
export interface MemberFacts extends EmployedRow {
  /** The primary one first; empty for an owner who was put nowhere. */
  readonly departmentIds: readonly string[];
  /** The named one only; see `managersOf`. */
  readonly lineManagerId: string | null;
}

/** Somebody who holds a role: null in the whole company, else in these departments and below. */
export interface RoleHolding {
  readonly memberId: string;
  readonly departmentIds: readonly string[] | null;
}

/** Whose facts are asked for. Departments are meant with all below them, as of the day. */
export type Whom =
  | { readonly memberIds: readonly string[] }
  | { readonly departmentIds: readonly string[] }
  | { readonly scope: Scope }
  | 'all';

/**
 * The directory as other domains read it, in the company of the context: by set, and as of a day (today in the company's
 * zone unless one is named).
 */
@Injectable()
export class Directory {
  constructor(
    private readonly companies: CompaniesRepository,
    private readonly days: CompanyDays,
    private readonly members: MembersRepository,
    private readonly employed: EmployedMembers,
    private readonly tree: DepartmentTree,
    private readonly facts: DatedFacts,
    private readonly lines: ReportingLinesReader,
    private readonly grants: RoleGrants,
  ) {}

  company(): Promise<CompanySettings> {
    return this.companies.current();
  }

  /** Today in the company's zone. */
  today(): Promise<Day> {
    return this.days.today();
  }

  /** All companies of the installation, for machines that go from one to the next. */
  everyCompany(): Promise<CompanySettings[]> {
    return acrossCompanies('timers', () => this.companies.all());
  }

  /** People who were employed on the day, with their place on that day. */
  async membersAsOf(whom: Whom, asOf?: Day): Promise<MemberFacts[]> {
    const day = asOf ?? (await this.today());
    const ids = await this.idsOf(whom, day);
    const rows = await this.employed.on(day, ids);
    const departments = objectsBySubject(await this.facts.on(inDepartment, day, { subjectIds: ids }));
    const managers = objectsBySubject(await this.facts.on(reportsTo, day, { subjectIds: ids }));
    return rows.map((row) => ({
      ...row,
      departmentIds: departments.get(row.id) ?? [],
      lineManagerId: managers.get(row.id)?.[0] ?? null,
    }));
  }

  /** Ids of those who were employed on the day. */
  async memberIdsAsOf(whom: Whom, asOf?: Day): Promise<Id<'member'>[]> {
    const day = asOf ?? (await this.today());
    return (await this.employed.on(day, await this.idsOf(whom, day))).map(({ id }) => id);
  }

  /** When members were employed, by member, in order; ids that never were are left out. */
  employmentsOf(memberIds: readonly string[]): Promise<ReadonlyMap<string, readonly EmploymentPeriod[]>> {
    return this.employed.periodsOf(memberIds);
  }

  /** The tree of the day, parents before children, under the names of today. */
  async departmentsAsOf(asOf?: Day): Promise<TreeNode[]> {
    return this.tree.on(asOf ?? (await this.today()));
  }

  /** These departments with all below them. */
  async descendantsOf(departmentIds: readonly string[], asOf?: Day): Promise<ReadonlySet<string>> {
    return withAllBelow(parentsOf(await this.departmentsAsOf(asOf)), departmentIds);
  }

  /** Leaders by department, the first one first; departments that nobody leads are left out. */
  async leadersOf(departmentIds: readonly string[], asOf?: Day): Promise<ReadonlyMap<string, readonly string[]>> {
    const day = asOf ?? (await this.today());
    return objectsBySubject(await this.facts.on(ledBy, day, { subjectIds: departmentIds }));
  }

  /** The manager of each: the line manager if named, else the leader of the nearest department upwards; null at the top. */
  async managersOf(memberIds: readonly string[], asOf?: Day): Promise<ReadonlyMap<string, string | null>> {
    const lines = await this.lines.of(memberIds, asOf ?? (await this.today()));
    return new Map(memberIds.map((id) => [id, managerOf(lines, id)]));
  }

  /** The manager of one member, the manager's manager, and so on. */
  async managersAbove(memberId: string, asOf?: Day): Promise<readonly string[]> {
    return managersUpwards(await this.lines.upwards([memberId], asOf ?? (await this.today())), memberId);
  }

  /** Names by id, of whoever is or was a member; unknown ids are left out. */
  names(memberIds: Iterable<string>): Promise<ReadonlyMap<string, MemberRef>> {
    return this.members.refs(memberIds);
  }

  /** Who holds roles, those who have left among them; a name that is no role has no holders. */
  async holdersOf(roles: readonly string[]): Promise<ReadonlyMap<string, readonly RoleHolding[]>> {
    const holders = new Map<string, readonly RoleHolding[]>();
    for (const name of new Set(roles)) {
      const role = GrantableRole.safeParse(name);
      const grants = role.success ? await this.grants.holdersOf(role.data) : [];
      holders.set(
        name,
        grants.map(({ memberId, departmentIds }) => ({
          memberId,
          departmentIds: name === 'department_admin' ? departmentIds : null,
        })),
      );
    }
    return holders;
  }

  private async idsOf(whom: Whom, day: Day): Promise<readonly string[] | undefined> {
    if (whom === 'all') return undefined;
    if ('memberIds' in whom) return whom.memberIds;
    if ('departmentIds' in whom) return this.peopleOf([...(await this.descendantsOf(whom.departmentIds, day))], day);
    const { scope } = whom;
    if (scope.kind === 'company') return undefined;
    return [...new Set([...scope.memberIds, ...(await this.peopleOf(scope.departmentIds, day))])];
  }

  private async peopleOf(departmentIds: readonly string[], day: Day): Promise<string[]> {
    const facts = await this.facts.on(inDepartment, day, { objectIds: departmentIds });
    return [...new Set(facts.map(({ subjectId }) => subjectId))];
  }
}
