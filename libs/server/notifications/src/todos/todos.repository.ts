import { Injectable } from '@nestjs/common';
import { chunksOf, Clock, currentCompanyId, Db, newId } from '@atrium/kit';
import type { TodoRef } from '@atrium/contracts/notifications';
import type { Id } from '@atrium/contracts/core';

export interface NewTodo {
  readonly memberId: string;
  readonly ref: TodoRef;
  readonly title: string;
  readonly fromMemberId: string | null;
}

export interface OpenTodo extends NewTodo {
  readonly id: Id<'todo'>;
  readonly openedAt: Date;
}

interface TodoRow {
  readonly id: Id<'todo'>;
  readonly memberId: string;
  readonly kind: string;
  readonly refId: string;
  readonly part: number;
  readonly title: string;
  readonly fromMemberId: string | null;
  readonly openedAt: Date;
}

const countedAtMost = 100;

/** To-dos where they lie. */
@Injectable()
export class TodosRepository {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Opens what is not there yet; what was closed before its opening was heard of stays closed. Inside `tx.run`. */
  async open(todos: readonly NewTodo[]): Promise<void> {
    const at = this.clock.now();
    for (const some of chunksOf(todos))
      await this.db.query(
        `INSERT IGNORE INTO notification_todo
           (company_id, id, member_id, ref_kind, ref_id, part, title, from_member_id, opened_at, closed_at) VALUES ?`,
        [
          some.map(({ memberId, ref, title, fromMemberId }) => {
            return [currentCompanyId(), newId(), memberId, ref.kind, ref.id, ref.part, title, fromMemberId, at, null];
          }),
        ],
      );
  }

  /** Closes what these members had open of a thing. Inside `tx.run`. */
  async close({ kind, id, part }: TodoRef, memberIds: readonly string[]): Promise<void> {
    for (const some of chunksOf(memberIds))
      await this.db.query(
        `UPDATE notification_todo SET closed_at = ?
          WHERE company_id = ? AND ref_kind = ? AND ref_id = ? AND part = ? AND member_id IN (?) AND closed_at IS NULL`,
        [this.clock.now(), currentCompanyId(), kind, id, part, some],
      );
  }

  /** Whether a member still has something of this open. */
  async isOpen({ kind, id }: Pick<TodoRef, 'kind' | 'id'>, memberId: string): Promise<boolean> {
    const [row] = await this.db.rows(
      `SELECT 1 FROM notification_todo
        WHERE company_id = ? AND ref_kind = ? AND ref_id = ? AND member_id = ? AND closed_at IS NULL LIMIT 1`,
      [currentCompanyId(), kind, id, memberId],
    );
    return row !== undefined;
  }

  /** The oldest first, from after one: one range of the index. */
  async page(memberId: string, { after, limit }: { after: string; limit: number }): Promise<OpenTodo[]> {
    const rows = await this.db.rows<TodoRow>(
      `SELECT id, member_id AS memberId, ref_kind AS kind, ref_id AS refId, part, title, from_member_id AS fromMemberId,
              opened_at AS openedAt
         FROM notification_todo
        WHERE company_id = ? AND member_id = ? AND closed_at IS NULL AND id > ? ORDER BY id LIMIT ?`,
      [currentCompanyId(), memberId, after, String(limit)],
    );
    return rows.map(({ kind, refId, part, ...row }) => ({ ...row, ref: { kind, id: refId, part } }));
  }

  async count(memberId: string): Promise<number> {
    const [row] = await this.db.rows<{ open: number | string }>(
      `SELECT COUNT(*) AS open FROM (SELECT 1 FROM notification_todo
        WHERE company_id = ? AND member_id = ? AND closed_at IS NULL LIMIT ${countedAtMost}) some`,
      [currentCompanyId(), memberId],
    );
    return Number(row?.open ?? 0);
  }

  /** Deletes some of what was closed before then; says how many. */
  async forgetClosedBefore(before: Date, limit: number): Promise<number> {
    const { affectedRows } = await this.db.write(`DELETE FROM notification_todo WHERE closed_at < ? LIMIT ${limit}`, [
      before,
    ]);
    return affectedRows;
  }
}
