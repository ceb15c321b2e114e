import type { Pool, RowDataPacket } from 'mysql2/promise';
import { newId } from '@atrium/kit';

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
  const [[company]] = await pool.query<RowDataPacket[]>(
    'SELECT company_id AS id FROM directory_company WHERE demo = 1 LIMIT 1',
  );
  const companyId = String(company?.id);
  const made = Array.from({ length: rooms }, () => ({ id: newId<'conversation'>(), members: [] as number[] }));
  for (let member = 0; member < connections; member++)
    for (let n = 0; n < each; n++) made[(member * each + n) % rooms]?.members.push(member);
  const now = new Date();
  await pool.query(
    `INSERT INTO chat_conversation (company_id, id, kind, name, member_count, change_no, created_at) VALUES ?`,
    [made.map(({ id, members }) => [companyId, id, 'group', 'Bench', members.length, 0, now])],
  );
  const seats = made.flatMap(({ id, members }) =>
    members.map((at) => [companyId, id, people[at]?.memberId, 'member', 0, 1, 0, 0, 0, 1]),
  );
  for (let at = 0; at < seats.length; at += 2000)
    await pool.query(
      `INSERT INTO chat_seat (company_id, conversation_id, member_id, role, joined_seq, visible_from, read_seq,
                              read_countable, muted, state_no) VALUES ?`,
      [seats.slice(at, at + 2000)],
    );
  return made;
}
