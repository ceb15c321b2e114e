import type { ActorRef, Id } from '@atrium/contracts/core';
import type { Scope } from '@atrium/rules-access';

/** Somebody who is signed in, before a company is known. */
export interface AccountActor {
  readonly kind: 'account';
  readonly accountId: Id<'account'>;
  readonly sessionId: Id<'session'>;
  /** When the password was last given; step-up routes want it fresh. */
  readonly provedAt: Date;
}

/** A member acting in the company of the address. */
export interface MemberActor {
  readonly kind: 'member';
  readonly memberId: Id<'member'>;
  readonly accountId: Id<'account'>;
  readonly sessionId: Id<'session'> | null;
  readonly companyId: Id<'company'>;
  readonly provedAt: Date;
  /** Permission → the rows it reaches. What is absent is not allowed. */
  readonly grants: ReadonlyMap<string, Scope>;
}

/** A machine of ours. */
export interface SystemActor {
  readonly kind: 'system';
}

export type Actor = AccountActor | MemberActor | SystemActor;

export const system: SystemActor = { kind: 'system' };

/** The actor as it is stored in `…By` columns, events and audit records. */
export function actorRef(actor: Actor): ActorRef {
  switch (actor.kind) {
    case 'member':
      return { kind: 'member', id: actor.memberId };
    case 'account':
      return { kind: 'account', id: actor.accountId };
    case 'system':
      return { kind: 'system', id: null };
  }
}
