import type * as z from 'zod/mini';

/** A kind of fact: `<domain>.<past fact>`, its payload, and whether it may leave the house. */
export interface EventType<P extends z.ZodMiniType = z.ZodMiniType> {
  readonly type: `${string}.${string}`;
  readonly visibility: 'public' | 'internal';
  readonly payload: P;
}

/** Declares an event. Payloads carry ids and changed facts, never secrets or encrypted fields; they change by addition. */
export function event<P extends z.ZodMiniType>(definition: EventType<P>): EventType<P> {
  return definition;
}

export type PayloadOf<E extends EventType> = z.output<E['payload']>;
