import { Injectable } from '@nestjs/common';
import { currentCompanyId, Db } from '@atrium/kit';
import type { RequestState, Task } from '@atrium/rules-approvals';
import { nodeOf, taskChanges } from './task-changes.js';

const columns =
  'company_id, request_id, task, assignee_id, kind, node_id, status, open, opened_at, closed_by, closed_at';

/** From one state of a request to the next. */
interface Step {
  readonly before: RequestState;
  readonly after: RequestState;
  readonly at: Date;
}

/** Tasks and copies as people look them up; their truth is the request's history. Part of every decision. */
@Injectable()
export class TasksRepository {
  constructor(private readonly db: Db) {}

  /** Brings the rows of a locked request from one state to the next. */
  async follow(requestId: string, { before, after, at }: Step): Promise<void> {
    const { opened, changed } = taskChanges(before, after);
    if (opened.length > 0)
      await this.db.query(`INSERT INTO approvals_task (${columns}) VALUES ?`, [
        opened.flatMap((task) => rowsOf(requestId, task, { after, at })),
      ]);
    for (const task of changed) await this.change(requestId, task, at);
    const copies = after.copies.slice(before.copies.length);
    if (copies.some(({ memberIds }) => memberIds.length > 0))
      await this.db.query(
        'INSERT IGNORE INTO approvals_copy (company_id, request_id, member_id, node_id, copied_at) VALUES ?',
        [
          copies.flatMap(({ nodeId, memberIds }) =>
            memberIds.map((memberId) => [currentCompanyId(), requestId, memberId, nodeId, at]),
          ),
        ],
      );
  }

  private async change(requestId: string, task: Task, at: Date): Promise<void> {
    const { status, closedBy, closedAt } = task;
    const isOpen = status === 'open';
    await this.db.write(
      `UPDATE approvals_task SET status = ?, open = ?, opened_at = IF(?, ?, opened_at), closed_by = ?, closed_at = ?
        WHERE company_id = ? AND request_id = ? AND task = ?`,
      [
        ...[status, isOpen ? 1 : null, isOpen ? 1 : 0, at, closedBy, closedAt === null ? null : new Date(closedAt)],
        ...[currentCompanyId(), requestId, task.task],
      ],
    );
  }
}

function rowsOf(requestId: string, task: Task, { after, at }: Pick<Step, 'after' | 'at'>): unknown[][] {
  const { kind, status, closedBy, closedAt } = task;
  const closed = closedAt === null ? null : new Date(closedAt);
  return [...new Set(task.assigneeIds)].map((assigneeId) => [
    ...[currentCompanyId(), requestId, task.task, assigneeId, kind, nodeOf(after, task)],
    ...[status, status === 'open' ? 1 : null, at, closedBy, closed],
  ]);
}
