import { Injectable } from '@nestjs/common';
import { currentCompanyId, Db } from '@atrium/kit';
import type { DoneRow, FormValues, TaskKind } from '@atrium/contracts/approvals';
import type { RequestEntity } from '../requests/request.entity.js';
import { conditionOf, type ListFilter } from './list-filter.js';
import { requestIn, taskPlaceIn } from './place-in-list.js';

/** A request as a list needs it. */
export interface ListedRequest extends Omit<RequestEntity, 'companyId' | 'state' | 'suite' | 'rev' | 'departmentId'> {
  /** The driver may give whether as 0 or 1. */
  readonly effectFailed: boolean | number;
}
export interface ListedTask extends ListedRequest {
  readonly task: number;
  readonly kind: TaskKind;
  readonly nodeId: string | null;
  readonly at: Date;
}
export type ListedDone = ListedTask & { readonly decision: DoneRow['decision'] };
export type ListedCopy = ListedRequest & { readonly nodeId: string; readonly copiedAt: Date };

export interface PageOf extends ListFilter {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

const request = `r.id, r.template_id AS templateId, r.version, r.serial, r.title, r.submitter_id AS submitterId, r.status,
  r.summary, r.submitted_at AS submittedAt, r.ended_at AS endedAt,
  EXISTS (SELECT 1 FROM approvals_effect e WHERE e.company_id = r.company_id AND e.request_id = r.id
             AND e.status = 'failed') AS effectFailed`;
const taskOf = 't.task, t.kind, t.node_id AS nodeId';
const join = 'JOIN approvals_request r ON r.company_id = t.company_id AND r.id = t.request_id';

/** The lists of a member; every page begins where the one before ended. */
@Injectable()
export class ListsRepository {
  constructor(private readonly db: Db) {}

  /** The one that waits longest first, along `approvals_task_waiting`. */
  waiting(memberId: string, { cursor, limit, ...filter }: PageOf): Promise<ListedTask[]> {
    const { sql, values } = conditionOf(filter);
    const from = cursor === undefined ? undefined : taskPlaceIn(cursor);
    const after = from
      ? `AND t.opened_at >= ? AND (t.opened_at > ? OR t.request_id > ? OR (t.request_id = ? AND t.task > ?))`
      : '';
    return this.read<ListedTask>(
      `SELECT STRAIGHT_JOIN ${request}, ${taskOf}, t.opened_at AS at FROM approvals_task t ${join}
        WHERE t.company_id = ? AND t.assignee_id = ? AND t.open = 1 ${after} ${sql}
        ORDER BY t.opened_at, t.request_id, t.task LIMIT ?`,
      [
        currentCompanyId(),
        memberId,
        ...(from ? [from.at, from.at, from.requestId, from.requestId, from.task] : []),
        ...values,
        limit,
      ],
    );
  }

  /** At most `most`. */
  async countWaiting(memberId: string, most: number): Promise<number> {
    const [row] = await this.db.rows<{ waiting: number | string }>(
      `SELECT COUNT(*) AS waiting FROM (SELECT 1 FROM approvals_task
        WHERE company_id = ? AND assignee_id = ? AND open = 1 LIMIT ${most}) some`,
      [currentCompanyId(), memberId],
    );
    return Number(row?.waiting ?? 0);
  }

  /** What a member did with tasks of their own, the newest first. */
  done(memberId: string, { cursor, limit, ...filter }: PageOf): Promise<ListedDone[]> {
    const { sql, values } = conditionOf(filter);
    const from = cursor === undefined ? undefined : taskPlaceIn(cursor);
    const after = from
      ? `AND t.closed_at <= ? AND (t.closed_at < ? OR t.request_id < ? OR (t.request_id = ? AND t.task < ?))`
      : '';
    return this.read<ListedDone>(
      `SELECT STRAIGHT_JOIN ${request}, ${taskOf}, t.status AS decision, t.closed_at AS at FROM approvals_task t ${join}
        WHERE t.company_id = ? AND t.closed_by = ? AND t.assignee_id = t.closed_by
          AND t.status IN ('approved', 'rejected', 'returned', 'transferred', 'reassigned', 'done') ${after} ${sql}
        ORDER BY t.closed_at DESC, t.request_id DESC, t.task DESC LIMIT ?`,
      [
        currentCompanyId(),
        memberId,
        ...(from ? [from.at, from.at, from.requestId, from.requestId, from.task] : []),
        ...values,
        limit,
      ],
    );
  }

  submitted(memberId: string, { cursor, limit, ...filter }: PageOf): Promise<ListedRequest[]> {
    const { sql, values } = conditionOf(filter);
    return this.read<ListedRequest>(
      `SELECT ${request} FROM approvals_request r
        WHERE r.company_id = ? AND r.submitter_id = ? AND r.id < ? ${sql} ORDER BY r.id DESC LIMIT ?`,
      [currentCompanyId(), memberId, before(cursor), ...values, limit],
    );
  }

  copies(memberId: string, { cursor, limit, ...filter }: PageOf): Promise<ListedCopy[]> {
    const { sql, values } = conditionOf(filter);
    return this.read<ListedCopy>(
      `SELECT ${request}, t.node_id AS nodeId, t.copied_at AS copiedAt FROM approvals_copy t ${join}
        WHERE t.company_id = ? AND t.member_id = ? AND t.request_id < ? ${sql} ORDER BY t.request_id DESC LIMIT ?`,
      [currentCompanyId(), memberId, before(cursor), ...values, limit],
    );
  }

  /** Those that a member has a part in: of all parts, only theirs are looked through. */
  withPart(memberId: string, { cursor, limit, ...filter }: PageOf): Promise<ListedRequest[]> {
    const { sql, values } = conditionOf(filter);
    const companyId = currentCompanyId();
    return this.read<ListedRequest>(
      `SELECT ${request} FROM (
          SELECT id FROM approvals_request WHERE company_id = ? AND submitter_id = ?
          UNION SELECT request_id FROM approvals_task WHERE company_id = ? AND assignee_id = ?
          UNION SELECT request_id FROM approvals_copy WHERE company_id = ? AND member_id = ?) own
         JOIN approvals_request r ON r.company_id = ? AND r.id = own.id
        WHERE r.id < ? ${sql} ORDER BY r.id DESC LIMIT ?`,
      [companyId, memberId, companyId, memberId, companyId, memberId, companyId, before(cursor), ...values, limit],
    );
  }

  all({ cursor, limit, ...filter }: PageOf): Promise<ListedRequest[]> {
    const { sql, values } = conditionOf(filter);
    return this.read<ListedRequest>(
      `SELECT ${request} FROM approvals_request r WHERE r.company_id = ? AND r.id < ? ${sql}
        ORDER BY r.id DESC LIMIT ?`,
      [currentCompanyId(), before(cursor), ...values, limit],
    );
  }

  private async read<T extends ListedRequest>(sql: string, values: readonly unknown[]): Promise<T[]> {
    const rows = await this.db.query<T>(sql, values);
    return rows.map((row) => ({ ...row, summary: parsed(row.summary), effectFailed: Boolean(row.effectFailed) }));
  }
}

/** Above every id: the first page. */
const before = (cursor: string | undefined): string => (cursor === undefined ? '8' : requestIn(cursor));

const parsed = (value: unknown): FormValues => (typeof value === 'string' ? JSON.parse(value) : value) as FormValues;
