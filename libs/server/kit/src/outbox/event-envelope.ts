import type { ActorRef, EventType, Id, PayloadOf } from '@atrium/contracts/core';

/** A numbered event as listeners get it. */
export interface EventEnvelope<P = unknown> {
  /** Dense per company, from 1. */
  readonly eventNo: number;
  readonly id: Id<'event'>;
  readonly companyId: Id<'company'>;
  readonly type: string;
  readonly payload: P;
  readonly actor: ActorRef;
  readonly traceId: string;
  readonly occurredAt: Date;
}

/** Tells a listener of several events which one it has. */
export function isEvent<E extends EventType>(
  envelope: EventEnvelope,
  event: E,
): envelope is EventEnvelope<PayloadOf<E>> {
  return envelope.type === event.type;
}
