import { Injectable } from '@nestjs/common';
import { currentCompanyId, Db } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import type { Parents } from '@atrium/rules-access';
import type { Day } from '../dated-facts/dated-fact.js';

/** A department with its place in the tree of some day. */
export interface TreeNode {
  readonly id: Id<'department'>;
  /** Null on the first level. */
  readonly parentId: Id<'department'> | null;
  readonly name: string;
  readonly sortOrder: number;
  readonly archivedAt: Date | null;
}

/** Where departments stand, in the company of the context. */
@Injectable()
export class DepartmentTree {
  constructor(private readonly db: Db) {}

  /** Of living departments, as they stand now. Prepared: part of finding a manager's rights. */
  async parents(): Promise<Parents> {
    const companyId = currentCompanyId();
    const rows = await this.db.rows<{ id: string; parent: string }>(
      'SELECT id, parent_id AS parent FROM directory_department WHERE company_id = ? AND live = 1',
      [companyId],
    );
    return new Map(rows.map(({ id, parent }) => [id, parent === companyId ? null : parent]));
  }

  /** The tree of a day, under the names of today. */
  async on(day: Day): Promise<TreeNode[]> {
    const companyId = currentCompanyId();
    const nodes = await this.db.query<TreeNode>(
      `SELECT d.id, NULLIF(p.parent_id, d.company_id) AS parentId, d.name, d.sort_order AS sortOrder, d.archived_at AS archivedAt
         FROM directory_department_place p
         JOIN directory_department d ON d.company_id = p.company_id AND d.id = p.department_id
        WHERE p.company_id = ? AND p.from_day <= ? AND p.to_day >= ?`,
      [companyId, day, day],
    );
    return inTreeOrder(nodes);
  }

  /** Departments that are archived, where they last stood. */
  archived(): Promise<TreeNode[]> {
    return this.db.query<TreeNode>(
      `SELECT id, NULLIF(parent_id, company_id) AS parentId, name, sort_order AS sortOrder, archived_at AS archivedAt
         FROM directory_department WHERE company_id = ? AND live IS NULL`,
      [currentCompanyId()],
    );
  }
}

export const parentsOf = (nodes: readonly TreeNode[]): Parents =>
  new Map(nodes.map(({ id, parentId }) => [id, parentId]));

/** Parents before children, siblings in their order. A node whose parent is missing stands on the first level. */
export function inTreeOrder<N extends TreeNode>(nodes: readonly N[]): N[] {
  const known = new Set<string>(nodes.map(({ id }) => id));
  const children = new Map<string | null, N[]>();
  for (const node of nodes) {
    const parent = node.parentId !== null && known.has(node.parentId) ? node.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), node]);
  }
  const walk = (parent: string | null): N[] =>
    (children.get(parent) ?? [])
      .sort((a, b) => a.sortOrder - b.sortOrder || (a.id < b.id ? -1 : 1))
      .flatMap((node) => [node, ...walk(node.id)]);
  return walk(null);
}

/** The names from the first level down to each department. */
export function pathsOf(nodes: readonly TreeNode[]): ReadonlyMap<string, readonly string[]> {
  const paths = new Map<string, readonly string[]>();
  for (const { id, parentId, name } of inTreeOrder(nodes)) paths.set(id, [...(paths.get(parentId ?? '') ?? []), name]);
  return paths;
}
