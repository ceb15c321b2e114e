import type { Pool, RowDataPacket } from 'mysql2/promise';
import { createClient } from '@atrium/client';
import { searchMessages } from '@atrium/contracts/chat';
import { tokensOf } from '@atrium/server-chat';
import { quantile } from '../machine.js';
import type { Product } from '../product.js';
import { asWord, fulltextTable } from './fill.js';

const newest = 50;

export interface Waits {
  readonly p50: number;
  readonly p95: number;
  readonly hits: number;
}

/** The product's own search over HTTP: permission, the phrase verified on the text, the first page. */
export function byPostings(product: Product, cookie: string): (word: string) => Promise<number> {
  const client = createClient({
    baseUrl: product.url,
    fetch: (input, init) => {
      const headers = new Headers(init?.headers);
      headers.set('cookie', cookie);
      return fetch(input, { ...init, headers });
    },
  }).inCompany('demo');
  return async (word) => (await client.call(searchMessages, { q: word, limit: newest })).items.length;
}

/** The same from a full-text index, straight from the database: no HTTP, no verification. */
export function byFulltext(pool: Pool, memberId: string): (word: string) => Promise<number> {
  return async (word) => {
    // The pair at the end of a run stands alone in the index; a question asks for whole pairs.
    const words = tokensOf(word).filter((token) => Array.from(token).length > 1);
    const [rows] = await pool.query<RowDataPacket[]>(
      `SELECT f.conversation_id, f.seq FROM ${fulltextTable} f
         JOIN chat_seat s ON s.company_id = f.company_id AND s.conversation_id = f.conversation_id
          AND s.member_id = ? AND s.left_at IS NULL AND s.visible_from <= f.seq
        WHERE MATCH (f.words) AGAINST (? IN BOOLEAN MODE) ORDER BY f.age LIMIT ${newest}`,
      [memberId, words.map((one) => `+${asWord(one)}`).join(' ')],
    );
    return rows.length;
  };
}

/** Asks for each word twice; the second time counts. */
export async function waitsOf(words: readonly string[], ask: (word: string) => Promise<number>): Promise<Waits> {
  const waits: number[] = [];
  let hits = 0;
  for (const word of words) {
    await ask(word);
    const began = performance.now();
    hits += await ask(word);
    waits.push(performance.now() - began);
  }
  return { p50: quantile(waits, 0.5), p95: quantile(waits, 0.95), hits };
}
