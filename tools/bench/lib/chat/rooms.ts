import type { Pool, RowDataPacket } from 'mysql2/promise';
import { newId } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';

/** A conversation and those of the connections that are in it, by their place. */
export interface Room {
  readonly id: string;
  readonly members: readonly number[];
}

interface Wanted {
  readonly connections: number;
  readonly rooms: number;
  /** In how many rooms each connection is. */
  readonly each: number;
}

/** Rooms straight into the tables: each member in so many, all rooms of one size. */
export async function makeRooms(
  pool: Pool,
  people: readonly { readonly memberId: string }[],
  { connections, rooms, each }: Wanted,
): Promise<Room[]> {
  const made = Array.from({ length: rooms }, () => [] as number[]);
  for (let member = 0; member < connections; member++)
    for (let n = 0; n < each; n++) made[(member * each + n) % rooms]?.push(member);
  const found: Room[] = [];
  for (const members of made) {
    const seats = members.map((at) => ({ memberId: people[at]?.memberId ?? '', joinedSeq: 0 }));
    found.push({ id: await makeGroup(pool, seats), members });
  }
  return found;
}

/** One group with these seats. */
export async function makeGroup(
  pool: Pool,
  seats: readonly { readonly memberId: string; readonly joinedSeq: number }[],
): Promise<Id<'conversation'>> {
  const [[company]] = await pool.query<RowDataPacket[]>(
    'SELECT company_id AS id FROM directory_company WHERE demo = 1 LIMIT 1',
  );
  const companyId = String(company?.id);
  const id = newId<'conversation'>();
  await pool.query(
    'INSERT INTO chat_conversation (company_id, id, kind, name, member_count, change_no, created_at) VALUES ?',
    [[[companyId, id, 'group', 'Bench', seats.length, 0, new Date()]]],
  );
  const rows = seats.map(({ memberId, joinedSeq }) => [companyId, id, memberId, 'member', joinedSeq, 1, 0, 0, 0, 1]);
  for (let at = 0; at < rows.length; at += 2000)
    await pool.query(
      `INSERT INTO chat_seat (company_id, conversation_id, member_id, role, joined_seq, visible_from, read_seq,
                              read_countable, muted, state_no) VALUES ?`,
      [rows.slice(at, at + 2000)],
    );
  return id;
}
