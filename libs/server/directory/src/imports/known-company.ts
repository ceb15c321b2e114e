import { Injectable } from '@nestjs/common';
import { currentCompanyId, Db } from '@atrium/kit';
import { type Day, inDepartment, ledBy, reportsTo } from '../dated-facts/dated-fact.js';
import { DatedFacts } from '../dated-facts/dated-facts.repository.js';
import { DepartmentTree, pathsOf, type TreeNode } from '../departments/department-tree.repository.js';
import { MemberEntity } from '../members/member.entity.js';
import { PrivateFields } from '../members/private-fields.js';
import { objectsBySubject } from '../members/reporting-lines.repository.js';
import { RoleGrants } from '../roles/role-grants.repository.js';
import { pathKey } from './department-paths.js';
import type { KnownMember } from './plan-import.js';

/** The company as a staff list is compared with it. */
export interface KnownCompany {
  readonly members: readonly KnownMember[];
  readonly entities: ReadonlyMap<string, MemberEntity>;
  /** Path key → department. */
  readonly departments: ReadonlyMap<string, TreeNode>;
  /** Department → leaders, the first one first. */
  readonly leaders: ReadonlyMap<string, readonly string[]>;
  /** Never ended by a list that does not name them: owners. */
  readonly staying: ReadonlySet<string>;
}

/** Reads everybody of the company of the context in a handful of queries. */
@Injectable()
export class KnownCompanyReader {
  constructor(
    private readonly db: Db,
    private readonly facts: DatedFacts,
    private readonly tree: DepartmentTree,
    private readonly fields: PrivateFields,
    private readonly grants: RoleGrants,
  ) {}

  async on(day: Day): Promise<KnownCompany> {
    const living = await this.db.manager.findBy(MemberEntity, { companyId: currentCompanyId(), live: 1 });
    const employed = living.filter(({ lastDay }) => lastDay >= day);
    const nodes = await this.tree.on(day);
    const keys = new Map([...pathsOf(nodes)].map(([id, path]) => [id, pathKey(path)]));
    const departmentsOf = objectsBySubject(await this.facts.onOrAfter(inDepartment, day));
    const leaders = objectsBySubject(await this.facts.on(ledBy, day));
    const managers = new Map(
      (await this.facts.onOrAfter(reportsTo, day)).map(({ subjectId, objectId }) => [subjectId, objectId]),
    );
    const leads = new Map<string, string[]>();
    for (const [departmentId, memberIds] of leaders)
      for (const id of memberIds) leads.set(id, [...(leads.get(id) ?? []), keys.get(departmentId) ?? '']);
    const roles = await this.grants.heldBy(employed.map(({ id }) => id));
    return {
      entities: new Map(employed.map((member) => [member.id, member])),
      members: employed.map((member): KnownMember => ({
        id: member.id,
        name: member.name,
        number: member.number,
        title: member.title,
        joinedOn: member.firstDay,
        ...this.fields.open(member),
        paths: (departmentsOf.get(member.id) ?? []).flatMap((id) => keys.get(id) ?? []),
        leads: leads.get(member.id) ?? [],
        lineManagerId: managers.get(member.id) ?? null,
      })),
      departments: new Map(nodes.map((node) => [keys.get(node.id) ?? '', node])),
      leaders,
      staying: new Set(roles.filter(({ role }) => role === 'owner').map(({ memberId }) => memberId)),
    };
  }
}
