import { Injectable } from '@nestjs/common';
import { chunksOf, currentCompanyId, Db, duplicateKeyOf, notFound } from '@atrium/kit';
import type { ConversationKind } from '@atrium/contracts/chat';
import type { Id } from '@atrium/contracts/core';

export interface Conversation {
  readonly id: Id<'conversation'>;
  readonly kind: ConversationKind;
  readonly name: string | null;
  readonly departmentId: Id<'department'> | null;
  readonly sameness: string | null;
  readonly memberCount: number;
  readonly changeNo: number;
}

type Row = Omit<Conversation, 'changeNo'> & { readonly changeNo: number | string };
export type NewConversation = Pick<Conversation, 'id' | 'kind' | 'name' | 'departmentId' | 'sameness'>;

const fields = `id, kind, name, department_id AS departmentId, sameness, member_count AS memberCount,
  change_no AS changeNo`;

/** Conversations themselves: what they are, not who is in them. */
@Injectable()
export class ConversationsRepository {
  constructor(private readonly db: Db) {}

  async bySameness(sameness: string): Promise<Conversation | undefined> {
    return this.first('sameness = ?', [sameness]);
  }

  /** Takes the row for the rest of the transaction. */
  async lock(id: string): Promise<Conversation> {
    const found = await this.first('id = ?', [id], 'FOR UPDATE');
    if (!found) throw notFound();
    return found;
  }

  async some(ids: readonly string[]): Promise<Conversation[]> {
    const found: Row[] = [];
    for (const part of chunksOf(ids))
      found.push(
        ...(await this.db.query<Row>(`SELECT ${fields} FROM chat_conversation WHERE company_id = ? AND id IN (?)`, [
          currentCompanyId(),
          part,
        ])),
      );
    return found.map(withNumbers);
  }

  /** False when one of this sameness is there already. */
  async add(conversation: NewConversation, at: Date): Promise<boolean> {
    const { id, kind, name, departmentId, sameness } = conversation;
    try {
      await this.db.write(
        `INSERT INTO chat_conversation
           (company_id, id, kind, name, department_id, sameness, member_count, change_no, created_at)
         VALUES (?, ?, ?, ?, ?, ?, 0, 0, ?)`,
        [currentCompanyId(), id, kind, name, departmentId, sameness, at],
      );
      return true;
    } catch (error) {
      if (duplicateKeyOf(error) === 'chat_conversation_same') return false;
      throw error;
    }
  }

  async rename(id: string, name: string): Promise<void> {
    await this.db.write('UPDATE chat_conversation SET name = ? WHERE company_id = ? AND id = ?', [
      name,
      currentCompanyId(),
      id,
    ]);
  }

  /** Counts anew who is in it; needs its row locked. */
  async recount(id: string): Promise<void> {
    const companyId = currentCompanyId();
    await this.db.write(
      `UPDATE chat_conversation SET member_count = (
         SELECT COUNT(*) FROM chat_seat WHERE company_id = ? AND conversation_id = ? AND left_at IS NULL)
        WHERE company_id = ? AND id = ?`,
      [companyId, id, companyId, id],
    );
  }

  async setChangeNo(id: string, changeNo: number): Promise<void> {
    await this.db.write('UPDATE chat_conversation SET change_no = ? WHERE company_id = ? AND id = ?', [
      changeNo,
      currentCompanyId(),
      id,
    ]);
  }

  private async first(where: string, values: readonly string[], lock = ''): Promise<Conversation | undefined> {
    const [row] = await this.db.rows<Row>(
      `SELECT ${fields} FROM chat_conversation WHERE company_id = ? AND ${where} ${lock}`,
      [currentCompanyId(), ...values],
    );
    return row && withNumbers(row);
  }
}

/** The driver may give large integers as text. */
const withNumbers = (row: Row): Conversation => ({ ...row, changeNo: Number(row.changeNo) });
