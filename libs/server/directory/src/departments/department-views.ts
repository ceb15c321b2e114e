import { Injectable } from '@nestjs/common';
import { type MemberActor, notFound } from '@atrium/kit';
import type { DepartmentView, MemberRef } from '@atrium/contracts/directory';
import { reachesDepartment } from '@atrium/rules-access';
import { CompanyDays } from '../companies/company-days.js';
import type { Day } from '../dated-facts/dated-fact.js';
import { DepartmentsRepository } from './departments.repository.js';
import { DepartmentTree, inTreeOrder, type TreeNode } from './department-tree.repository.js';
import { type HeadCount, headCounts } from './head-counts.js';

/** The tree with leaders and head counts, as of a day. */
@Injectable()
export class DepartmentViews {
  constructor(
    private readonly tree: DepartmentTree,
    private readonly departments: DepartmentsRepository,
    private readonly days: CompanyDays,
  ) {}

  /** Parents before children, siblings in their order; archived ones, if asked for, after all others. */
  async list(
    me: MemberActor,
    { asOf, archived = false }: { asOf?: Day | undefined; archived?: boolean },
  ): Promise<DepartmentView[]> {
    const day = asOf ?? (await this.days.today());
    const standing = await this.tree.on(day);
    const known = new Set(standing.map(({ id }) => id));
    const gone = archived ? (await this.tree.archived()).filter(({ id }) => !known.has(id)) : [];
    const nodes = [...inTreeOrder(standing), ...inTreeOrder(gone)];
    const counts = headCounts(nodes, await this.departments.presencesOn(day));
    const leaders = await this.departments.leadersOn(day);
    const scope = me.grants.get('directory.manage_departments');
    const placed = new Map<string | null, number>();
    return nodes.map((node) => {
      const order = placed.get(node.parentId) ?? 0;
      placed.set(node.parentId, order + 1);
      const manageable = node.archivedAt === null && reachesDepartment(scope, node.id);
      return toView({ node, order, leaders: leaders.get(node.id), count: counts.get(node.id), manageable });
    });
  }

  async one(me: MemberActor, id: string): Promise<DepartmentView> {
    const all = await this.list(me, { archived: true });
    const view = all.find((one) => one.id === id);
    if (!view) throw notFound();
    return view;
  }
}

interface Parts {
  readonly node: TreeNode;
  readonly order: number;
  readonly leaders: readonly MemberRef[] | undefined;
  readonly count: HeadCount | undefined;
  readonly manageable: boolean;
}

function toView({ node, order, leaders = [], count, manageable }: Parts): DepartmentView {
  return {
    id: node.id,
    parentId: node.parentId,
    name: node.name,
    order,
    leaders: leaders.map(({ id, name, title }) => ({ id, name, title })),
    memberCount: count?.own ?? 0,
    totalCount: count?.total ?? 0,
    archivedAt: node.archivedAt?.toISOString() ?? null,
    manageable,
  };
}
