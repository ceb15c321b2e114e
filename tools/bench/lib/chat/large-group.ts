import type { Pool } from 'mysql2/promise';
import { newCommandId, createClient } from '@atrium/client';
import { readersOfMessage, sendMessage } from '@atrium/contracts/chat';
import { newId } from '@atrium/kit';
import { quantile } from '../machine.js';
import type { Product } from '../product.js';
import { makeGroup } from './rooms.js';

const members = 10_000;
const times = 50;

/** Who has read a message in a group of ten thousand, asked by its sender over HTTP. */
export async function largeGroupReaders(
  product: Product,
  pool: Pool,
  people: readonly { readonly memberId: string; readonly cookie: string }[],
): Promise<{ members: number; p50: number; p99: number }> {
  const [sender] = people;
  const seats = Array.from({ length: members }, (_, n) => {
    const memberId = n === 0 ? (sender?.memberId ?? '') : newId();
    return { memberId, joinedSeq: n % 3 === 0 ? 1 : 0 };
  });
  const conversationId = await makeGroup(pool, seats);
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
