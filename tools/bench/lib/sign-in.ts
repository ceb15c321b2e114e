import type { Pool, RowDataPacket } from 'mysql2/promise';
import { hashSecret, newId, newSecret } from '@atrium/kit';

/** Signs members of the demo in without their passwords: hashing thousands of these would be a bench of its own. */
export async function signInMembers(pool: Pool, count: number): Promise<{ memberId: string; cookie: string }[]> {
  const [members] = await pool.query<RowDataPacket[]>(
    `SELECT m.id, m.account_id AS accountId FROM directory_member m
       JOIN directory_company c ON c.company_id = m.company_id WHERE c.demo = 1 AND m.number IS NOT NULL ORDER BY m.id LIMIT ?`,
    [count],
  );
  const now = new Date();
  const later = new Date(now.getTime() + 86_400_000);
  const people = members.map(({ id, accountId }) => ({
    memberId: String(id),
    accountId: String(accountId),
    secret: newSecret(),
  }));
  await pool.query(
    `INSERT INTO session (id, account_id, secret_hash, remember, client, address, created_at, proved_at, last_seen_at, expires_at) VALUES ?`,
    [
      people.map(({ accountId, secret }) => {
        return [newId(), accountId, hashSecret(secret), 0, 'bench', '127.0.0.1', now, now, now, later];
      }),
    ],
  );
  return people.map(({ memberId, secret }) => ({ memberId, cookie: `atrium=${secret}` }));
}
