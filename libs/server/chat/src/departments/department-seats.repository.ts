import { Injectable } from '@nestjs/common';
import { currentCompanyId, Db } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';

/** Who sits in the conversations of departments. */
@Injectable()
export class DepartmentSeats {
  constructor(private readonly db: Db) {}

  /** By department: these members, or all. */
  async of(members: readonly string[] | 'all'): Promise<ReadonlyMap<string, Id<'member'>[]>> {
    if (members.length === 0) return new Map();
    const rows = await this.db.query<{ departmentId: string; memberId: Id<'member'> }>(
      `SELECT c.department_id AS departmentId, s.member_id AS memberId
         FROM chat_seat s JOIN chat_conversation c ON c.company_id = s.company_id AND c.id = s.conversation_id
        WHERE s.company_id = ? AND s.left_at IS NULL AND c.kind = 'department'
          ${members === 'all' ? '' : 'AND s.member_id IN (?)'}`,
      [currentCompanyId(), ...(members === 'all' ? [] : [members])],
    );
    const seats = new Map<string, Id<'member'>[]>();
    for (const { departmentId, memberId } of rows) {
      const own = seats.get(departmentId);
      if (own) own.push(memberId);
      else seats.set(departmentId, [memberId]);
    }
    return seats;
  }
}
