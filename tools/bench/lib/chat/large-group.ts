import type { Pool, RowDataPacket } from 'mysql2/promise';
import { newCommandId, createClient } from '@atrium/client';
import { readersOfMessage, sendMessage } from '@atrium/contracts/chat';
import { newId } from '@atrium/kit';
import { quantile } from '../machine.js';
import type { Product } from '../product.js';

const members = 10_000;
const times = 50;

/** Who has read a message in a group of ten thousand, asked by its sender over HTTP. */
export async function largeGroupReaders(
  product: Product,
  pool: Pool,
  people: readonly { readonly memberId: string; readonly cookie: string }[],
): Promise<{ members: number; p50: number; p99: number }> {
  const [[company]] = await pool.query<RowDataPacket[]>(
    'SELECT company_id AS id FROM directory_company WHERE demo = 1 LIMIT 1',
  );
  const [sender] = people;
  const conversationId = newId<'conversation'>();
  await pool.query(
    `INSERT INTO chat_conversation (company_id, id, kind, name, member_count, change_no, created_at) VALUES ?`,
    [[[company?.id, conversationId, 'group', 'Large', members, 0, new Date()]]],
  );
  const seats = Array.from({ length: members }, (_, n) => {
    const memberId = n === 0 ? sender?.memberId : newId();
    return [String(company?.id), conversationId, memberId, 'member', 0, 1, n % 3 === 0 ? 1 : 0, 0, 0, 1];
  });
  for (let at = 0; at < seats.length; at += 2000)
    await pool.query(
      `INSERT INTO chat_seat (company_id, conversation_id, member_id, role, joined_seq, visible_from, read_seq,
                              read_countable, muted, state_no) VALUES ?`,
      [seats.slice(at, at + 2000)],
    );
  const client = createClient({
    baseUrl: product.url,
    fetch: (input, init) => {
      const headers = new Headers(init?.headers);
      headers.set('origin', product.url);
      headers.set('cookie', sender?.cookie ?? '');
      return fetch(input, { ...init, headers });
    },
  }).inCompany('demo');
  // A seat is remembered for some seconds: the new one is asked for until it is seen.
  const place = { conversationId: conversationId };
  let seq = 0;
  while (seq === 0) {
    const draft = { text: 'Who reads this?' };
    const sent = await client.call(sendMessage, { ...place, commandId: newCommandId(), draft }).catch(() => null);
    seq = sent?.seq ?? 0;
  }
  const waits: number[] = [];
  for (let n = 0; n < times; n++) {
    const began = performance.now();
    await client.call(readersOfMessage, { ...place, seq });
    waits.push(performance.now() - began);
  }
  return { members, p50: quantile(waits, 0.5), p99: quantile(waits, 0.99) };
}
