import type { Id, IdKind } from '@atrium/contracts/core';
import { monotonicFactory } from 'ulid';

const next = monotonicFactory();

/** A new ULID: 26 characters, ordered by time, strictly increasing within the process. */
export function newId<K extends IdKind>(): Id<K> {
  return next() as Id<K>;
}
