import { randomBytes } from 'node:crypto';
import { hashSecret, installation } from '@atrium/kit';
import { onServer } from '@atrium/kit/testing';
import type { Book } from './fixture-book.js';
import { addMember } from './people.js';

/** What a code opens. */
export type Purpose = 'reset' | 'proof' | 'activation';

/** What has become of a code. `used` and `expired` open nothing any more. */
export type CodeState = 'fresh' | 'used' | 'expired';

let codes = 0;

/** A code for a new member of the book's company, as a mail or a sheet would carry it. */
export async function newCode(book: Book, purpose: Purpose, state: CodeState = 'fresh'): Promise<string> {
  const { companyId, departmentId, house, owner } = book;
  const email = `coda-${++codes}@${owner.slug}.example`;
  const member = await addMember(owner, `Coda ${codes}`, { departmentId, email });
  const secret = randomBytes(32).toString('base64url');
  const now = Date.now();
  await onServer(house.database.url, async (query) => {
    const [row] = await query(
      `SELECT m.account_id AS accountId, n.id AS nameId FROM directory_member m
         JOIN sign_in_name n ON n.account_id = m.account_id AND n.kind = 'email' WHERE m.company_id = ? AND m.id = ?`,
      [companyId, member.id],
    );
    const [realm, expiresAt] = [
      purpose === 'activation' ? companyId : installation,
      new Date(now + (state === 'expired' ? -1000 : 600_000)),
    ];
    await query(
      `INSERT INTO single_use_code (secret_hash, purpose, account_id, realm_id, name_id, created_at, expires_at, ended_at)
       VALUES (?)`,
      [
        [
          hashSecret(secret),
          purpose,
          row?.accountId,
          realm,
          row?.nameId,
          new Date(now - 3_600_000),
          expiresAt,
          state === 'used' ? new Date(now - 1000) : null,
        ],
      ],
    );
  });
  return secret;
}
