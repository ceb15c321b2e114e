import { randomFillSync } from 'node:crypto';
import type { Id, IdKind } from '@atrium/contracts/core';
import { monotonicFactory } from 'ulid';

/** Chance is asked of the system by the pool: one byte at a time costs as much as four thousand. */
const pool = new Uint8Array(4096);
let taken = pool.length;

function chance(): number {
  if (taken === pool.length) {
    randomFillSync(pool);
    taken = 0;
  }
  return (pool[taken++] ?? 0) / 256;
}

const next = monotonicFactory(chance);

/** A new ULID: 26 characters, ordered by time, strictly increasing within the process. */
export function newId<K extends IdKind>(): Id<K> {
  return next() as Id<K>;
}
