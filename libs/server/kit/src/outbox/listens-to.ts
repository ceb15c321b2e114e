import { applyDecorators, Injectable, SetMetadata } from '@nestjs/common';
import type { EventType, PayloadOf } from '@atrium/contracts/core';
import type { EventEnvelope } from './event-envelope.js';

export const LISTENS_TO = 'atrium:listens-to';

/** How a listener is declared. Its name is stored with its place in each company's events: it never changes. */
export interface ListenerDeclaration {
  /** `<domain>.<what it does>`. */
  readonly name: `${string}.${string}`;
  readonly events: readonly EventType[];
  /** Where a name that is new to a company with history starts; `now` unless said. */
  readonly from: 'now' | 'beginning';
}

/**
 * Follows events, one company's in order, each once: `handle` runs in the transaction that moves the listener's place, so it
 * writes through `db` and sends nothing. A throw undoes it; after eight the event is parked and the next one goes on.
 */
export interface Listener<E extends EventType = EventType> {
  handle(event: EventEnvelope<PayloadOf<E>>): Promise<void>;
}

/** Makes a provider a listener. */
export function ListensTo<const E extends readonly EventType[]>(
  name: ListenerDeclaration['name'],
  events: E,
  options: { readonly from?: 'now' | 'beginning' } = {},
) {
  const declaration: ListenerDeclaration = { name, events, from: options.from ?? 'now' };
  const decorate = applyDecorators(Injectable(), SetMetadata(LISTENS_TO, declaration));
  return (target: new (...args: never[]) => Listener<E[number]>): void => decorate(target);
}
