import { Injectable } from '@nestjs/common';
import { currentCompanyId, Db } from '@atrium/kit';
import type { GrantableRole } from '@atrium/contracts/directory';
import { type HeldRole, withAllBelow, wholeCompany } from '@atrium/rules-access';
import type { Day } from '../dated-facts/dated-fact.js';
import { DepartmentTree } from '../departments/department-tree.repository.js';

interface HoldingRow {
  readonly kind: 'grant' | 'leads' | 'report';
  readonly id: string;
  readonly role: GrantableRole | null;
  readonly departmentId: string | null;
}

/** Prepared, in one statement: asked for each request whose answer is not in the cache. */
const holdings = `
  SELECT 'grant' AS kind, g.id, g.role, d.department_id AS departmentId
    FROM directory_role_grant g
    LEFT JOIN directory_role_department d ON d.company_id = g.company_id AND d.grant_id = g.id
    WHERE g.company_id = ? AND g.live = 1 AND g.member_id = ?
  UNION ALL
  SELECT 'leads', department_id, NULL, department_id FROM directory_department_leader
    WHERE company_id = ? AND member_id = ? AND from_day <= ? AND to_day >= ?
  UNION ALL
  SELECT 'report', member_id, NULL, NULL FROM directory_line_manager
    WHERE company_id = ? AND manager_id = ? AND from_day <= ? AND to_day >= ?`;

@Injectable()
export class HeldRoles {
  constructor(
    private readonly db: Db,
    private readonly tree: DepartmentTree,
  ) {}

  /** The roles of a member of the company of the context, given or following from the tree, with where they reach. */
  async of(memberId: string, today: Day): Promise<HeldRole[]> {
    const companyId = currentCompanyId();
    const asManager = [companyId, memberId, today, today];
    const rows = await this.db.rows<HoldingRow>(holdings, [companyId, memberId, ...asManager, ...asManager]);
    const given = [...new Set(rows.flatMap(({ role }) => role ?? []))];
    const named = departmentsOf(rows, 'grant');
    const led = departmentsOf(rows, 'leads');
    const reports = rows.filter(({ kind }) => kind === 'report').map(({ id }) => id);
    const below = named.length + led.length > 0 ? await this.reachBelow() : (ids: readonly string[]) => ids;
    const held: HeldRole[] = given.map((role) => ({
      role,
      scope: role === 'department_admin' ? { kind: 'some', departmentIds: below(named), memberIds: [] } : wholeCompany,
    }));
    if (led.length + reports.length > 0)
      held.push({ role: 'manager', scope: { kind: 'some', departmentIds: below(led), memberIds: reports } });
    return held;
  }

  private async reachBelow(): Promise<(ids: readonly string[]) => string[]> {
    const parents = await this.tree.parents();
    return (ids) => [...withAllBelow(parents, ids)];
  }
}

const departmentsOf = (rows: readonly HoldingRow[], kind: HoldingRow['kind']) =>
  rows.filter((row) => row.kind === kind).flatMap(({ departmentId }) => departmentId ?? []);
