import { Injectable } from '@nestjs/common';
import { chunksOf, currentCompanyId, Db, Realtime } from '@atrium/kit';

/** The signal that members' seats changed; ids are theirs. */
export const seatsChanged = 'chat.seats';

/** Numbers what changes for members, and tells their devices. */
@Injectable()
export class MemberStates {
  constructor(
    private readonly db: Db,
    private readonly realtime: Realtime,
  ) {}

  /**
   * Gives the seats of these members in a conversation the members' next numbers, and tells whoever is connected to ask for
   * them. Inside `tx.run`, after the seats were written.
   */
  async moved(conversationId: string, memberIds: readonly string[]): Promise<void> {
    await this.number(conversationId, memberIds);
    this.realtime.signal(currentCompanyId(), seatsChanged, memberIds);
  }

  /** The same without telling. Seats are locked before counters, in the order of the members, so that two of these at once wait instead of dying. */
  async number(conversationId: string, memberIds: readonly string[]): Promise<void> {
    const companyId = currentCompanyId();
    for (const some of chunksOf([...memberIds].sort())) {
      await this.db.query(
        `SELECT member_id FROM chat_seat
          WHERE company_id = ? AND conversation_id = ? AND member_id IN (?) ORDER BY member_id FOR UPDATE`,
        [companyId, conversationId, some],
      );
      await this.db.query(
        `INSERT INTO chat_member_state (company_id, member_id, state_no) VALUES ?
         ON DUPLICATE KEY UPDATE state_no = state_no + 1`,
        [some.map((memberId) => [companyId, memberId, 1])],
      );
      await this.db.query(
        `UPDATE chat_seat s JOIN chat_member_state m ON m.company_id = s.company_id AND m.member_id = s.member_id
            SET s.state_no = m.state_no
          WHERE s.company_id = ? AND s.conversation_id = ? AND s.member_id IN (?)`,
        [companyId, conversationId, some],
      );
    }
  }

  /** How far the state of each of these has come. */
  async numbers(memberIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const numbers = new Map<string, number>();
    for (const some of chunksOf(memberIds)) {
      const rows = await this.db.query<{ memberId: string; stateNo: string }>(
        'SELECT member_id AS memberId, state_no AS stateNo FROM chat_member_state WHERE company_id = ? AND member_id IN (?)',
        [currentCompanyId(), some],
      );
      for (const { memberId, stateNo } of rows) numbers.set(memberId, Number(stateNo));
    }
    return numbers;
  }
}
