import type { ActorRef } from '@atrium/contracts/core';

/** An actor as a column keeps it: `member:<id>`, `system:`. */
export const toColumn = ({ kind, id }: ActorRef): string => `${kind}:${id ?? ''}`;

export function fromColumn(column: string): ActorRef {
  const [kind, id] = column.split(':', 2);
  return { kind: kind as ActorRef['kind'], id: id || null };
}
