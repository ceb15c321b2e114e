import type { Pool, RowDataPacket } from 'mysql2/promise';
import { newId } from '@atrium/kit';
import { ageOf, tokensOf } from '@atrium/server-chat';
import { makeGroup } from '../chat/rooms.js';
import type { Chinese } from './chinese.js';

const atOnce = 2000;
const fifteenMinutes = 900_000;

/** The other way, for comparison: a full-text index over the same tokens, each written as a word of letters and digits. */
export const fulltextTable = 'bench_search_fulltext';

/** A token as a word that a full-text index of any server takes: three characters at least, ASCII only. */
export const asWord = (token: string): string => `x${Buffer.from(token, 'utf8').toString('hex')}`;

/** Conversations with messages, indexed both ways; the reader sits in every fourth. Returns the seconds each index took. */
export async function fill(
  pool: Pool,
  chinese: Chinese,
  wanted: { readonly messages: number; readonly conversations: number; readonly readerId: string },
): Promise<{ postings: number; postingSeconds: number; fulltextSeconds: number }> {
  const [[company]] = await pool.query<RowDataPacket[]>(
    'SELECT company_id AS id FROM directory_company WHERE demo = 1 LIMIT 1',
  );
  const companyId = String(company?.id);
  await pool.query(`CREATE TABLE ${fulltextTable} (
    company_id CHAR(26) NOT NULL, conversation_id CHAR(26) NOT NULL, seq BIGINT UNSIGNED NOT NULL, age BIGINT UNSIGNED NOT NULL,
    words TEXT NOT NULL, PRIMARY KEY (company_id, conversation_id, seq), FULLTEXT KEY (words)
  ) ENGINE=InnoDB CHARSET=ascii`);
  const rooms: string[] = [];
  for (let n = 0; n < wanted.conversations; n++)
    rooms.push(await makeGroup(pool, [{ memberId: n % 4 === 0 ? wanted.readerId : newId(), joinedSeq: 0 }]));

  const begun = Date.now() - wanted.messages * 1000 - fifteenMinutes;
  const ended = { postings: 0, postingSeconds: 0, fulltextSeconds: 0 };
  for (let first = 0; first < wanted.messages; first += atOnce) {
    const messages = Array.from({ length: Math.min(atOnce, wanted.messages - first) }, (_, n) => {
      const text = chinese.sentence();
      const at = new Date(begun + (first + n) * 1000);
      const seq = Math.floor((first + n) / rooms.length) + 1;
      return { text, at, seq, room: rooms[(first + n) % rooms.length] ?? '', tokens: tokensOf(text) };
    });
    await insert(
      pool,
      'chat_message (company_id, conversation_id, seq, countable, last_to_all, sender, command_id, at, body)',
      messages.map(({ room, seq, at, text }) => {
        const body = { kind: 'said', text, mentions: [], mentionsAll: false, files: [], quote: null };
        return [companyId, room, seq, seq, 0, `member:${wanted.readerId}`, newId(), at, JSON.stringify(body)];
      }),
    );
    const postings = messages.flatMap(({ tokens, at, room, seq }) =>
      tokens.map((token) => [companyId, token, ageOf(at), room, seq]),
    );
    ended.postings += postings.length;
    ended.postingSeconds += await insert(
      pool,
      'chat_search_token (company_id, token, age, conversation_id, seq)',
      postings,
    );
    ended.fulltextSeconds += await insert(
      pool,
      `${fulltextTable} (company_id, conversation_id, seq, age, words)`,
      messages.map(({ room, seq, at, tokens }) => [companyId, room, seq, ageOf(at), tokens.map(asWord).join(' ')]),
    );
  }
  return ended;
}

/** Returns the seconds that it took. */
async function insert(pool: Pool, into: string, rows: readonly unknown[][]): Promise<number> {
  const began = performance.now();
  const sorted = rows.toSorted((a, b) => (String(a[1]) < String(b[1]) ? -1 : 1));
  for (let at = 0; at < sorted.length; at += 10_000)
    await pool.query(`INSERT INTO ${into} VALUES ?`, [sorted.slice(at, at + 10_000)]);
  return (performance.now() - began) / 1000;
}
