import { Injectable } from '@nestjs/common';
import { currentCompanyId, Db } from '@atrium/kit';
import type { ChangeView } from '@atrium/contracts/chat';
import { fromColumn } from '../sender.js';
import type { ReactionEntity } from './reaction.entity.js';
import type { ChangeEntity } from './change.entity.js';

interface Place {
  readonly conversationId: string;
  readonly seq: number;
}

type NewChange = Pick<ChangeEntity, 'actor' | 'at' | 'what'> & { readonly changeNo: number; readonly seq: number };

/** What happened to messages, as a numbered log and as it stands now. Writing needs the conversation's row locked. */
@Injectable()
export class ChangesRepository {
  constructor(private readonly db: Db) {}

  /** Those after a number, in their order. */
  async after(conversationId: string, changeNo: number, limit: number): Promise<ChangeView[]> {
    const rows = await this.db.query<{ changeNo: string; seq: string; actor: string; at: Date; what: unknown }>(
      `SELECT change_no AS changeNo, seq, actor, at, what FROM chat_change
        WHERE company_id = ? AND conversation_id = ? AND change_no > ? ORDER BY change_no LIMIT ?`,
      [currentCompanyId(), conversationId, changeNo, limit],
    );
    return rows.map((row) => ({
      change: Number(row.changeNo),
      seq: Number(row.seq),
      by: fromColumn(row.actor),
      at: row.at.toISOString(),
      what: (typeof row.what === 'string' ? JSON.parse(row.what) : row.what) as ChangeView['what'],
    }));
  }

  async add(conversationId: string, { changeNo, seq, actor, at, what }: NewChange): Promise<void> {
    await this.db.write(
      `INSERT INTO chat_change (company_id, conversation_id, change_no, seq, actor, at, what)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [currentCompanyId(), conversationId, changeNo, seq, actor, at, JSON.stringify(what)],
    );
  }

  /** False when it is recalled already. */
  async addRecall({ conversationId, seq }: Place, actor: string, at: Date): Promise<boolean> {
    const { affectedRows } = await this.db.write(
      'INSERT IGNORE INTO chat_recall (company_id, conversation_id, seq, actor, at) VALUES (?, ?, ?, ?, ?)',
      [currentCompanyId(), conversationId, seq, actor, at],
    );
    return affectedRows > 0;
  }

  async isRecalled({ conversationId, seq }: Place): Promise<boolean> {
    const rows = await this.db.rows(
      'SELECT 1 FROM chat_recall WHERE company_id = ? AND conversation_id = ? AND seq = ?',
      [currentCompanyId(), conversationId, seq],
    );
    return rows.length > 0;
  }

  /** False when it stood so already. */
  async setReaction(
    { conversationId, seq }: Place,
    { code, memberId, on, changeNo }: Pick<ReactionEntity, 'code' | 'memberId'> & { on: boolean; changeNo: number },
  ): Promise<boolean> {
    const key = [currentCompanyId(), conversationId, seq, code, memberId];
    const { affectedRows } = on
      ? await this.db.write(
          `INSERT IGNORE INTO chat_reaction (company_id, conversation_id, seq, code, member_id, change_no)
           VALUES (?, ?, ?, ?, ?, ?)`,
          [...key, changeNo],
        )
      : await this.db.write(
          `DELETE FROM chat_reaction
            WHERE company_id = ? AND conversation_id = ? AND seq = ? AND code = ? AND member_id = ?`,
          key,
        );
    return affectedRows > 0;
  }
}
