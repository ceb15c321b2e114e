import { Injectable } from '@nestjs/common';
import { currentCompanyId, Db, groupedBy } from '@atrium/kit';
import type { GrantableRole } from '@atrium/contracts/directory';
import { type HeldRole, withAllBelow, wholeCompany } from '@atrium/rules-access';
import type { Day } from '../dated-facts/dated-fact.js';
import { DepartmentTree } from '../departments/department-tree.repository.js';

interface HoldingRow {
  readonly memberId: string;
  readonly kind: 'grant' | 'leads' | 'report';
  readonly id: string;
  readonly role: GrantableRole | null;
  readonly departmentId: string | null;
}

/** In one statement: asked for each request whose answer is not in the cache. */
const holdings = `
  SELECT g.member_id AS memberId, 'grant' AS kind, g.id, g.role, d.department_id AS departmentId
    FROM directory_role_grant g
    LEFT JOIN directory_role_department d ON d.company_id = g.company_id AND d.grant_id = g.id
    WHERE g.company_id = ? AND g.live = 1 AND g.member_id IN (?)
  UNION ALL
  SELECT member_id, 'leads', department_id, NULL, department_id FROM directory_department_leader
    WHERE company_id = ? AND member_id IN (?) AND from_day <= ? AND to_day >= ?
  UNION ALL
  SELECT manager_id, 'report', member_id, NULL, NULL FROM directory_line_manager
    WHERE company_id = ? AND manager_id IN (?) AND from_day <= ? AND to_day >= ?`;

type ReachBelow = (departmentIds: readonly string[]) => readonly string[];

@Injectable()
export class HeldRoles {
  constructor(
    private readonly db: Db,
    private readonly tree: DepartmentTree,
  ) {}

  /** The roles of members of the company of the context, given or following from the tree, with where they reach. */
  async of(memberIds: readonly string[], today: Day): Promise<ReadonlyMap<string, readonly HeldRole[]>> {
    if (memberIds.length === 0) return new Map();
    const companyId = currentCompanyId();
    const asManager = [companyId, memberIds, today, today];
    const rows = await this.db.query<HoldingRow>(holdings, [companyId, memberIds, ...asManager, ...asManager]);
    const below = rows.some(({ departmentId }) => departmentId !== null) ? await this.reachBelow() : nothingBelow;
    return new Map([...groupedBy(rows, ({ memberId }) => memberId)].map(([id, own]) => [id, heldOf(own, below)]));
  }

  /** The roles of one member. */
  async ofOne(memberId: string, today: Day): Promise<readonly HeldRole[]> {
    return (await this.of([memberId], today)).get(memberId) ?? [];
  }

  private async reachBelow(): Promise<ReachBelow> {
    const parents = await this.tree.parents();
    return (ids) => [...withAllBelow(parents, ids)];
  }
}

const nothingBelow: ReachBelow = (ids) => ids;

function heldOf(rows: readonly HoldingRow[], below: ReachBelow): HeldRole[] {
  const given = [...new Set(rows.flatMap(({ role }) => role ?? []))];
  const named = departmentsOf(rows, 'grant');
  const led = departmentsOf(rows, 'leads');
  const reports = rows.filter(({ kind }) => kind === 'report').map(({ id }) => id);
  const held: HeldRole[] = given.map((role) => ({
    role,
    scope: role === 'department_admin' ? { kind: 'some', departmentIds: below(named), memberIds: [] } : wholeCompany,
  }));
  if (led.length + reports.length > 0)
    held.push({ role: 'manager', scope: { kind: 'some', departmentIds: below(led), memberIds: reports } });
  return held;
}

const departmentsOf = (rows: readonly HoldingRow[], kind: HoldingRow['kind']) =>
  rows.filter((row) => row.kind === kind).flatMap(({ departmentId }) => departmentId ?? []);
