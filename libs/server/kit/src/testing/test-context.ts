import type { Id } from '@atrium/contracts/core';
import { newId } from '../clock/new-id.js';
import { type Actor, type MemberActor, system } from '../context/actor.js';
import { runInContext } from '../context/context.js';

/** Runs work as the system, in a company or in none. */
export function asSystem<T>(companyId: string | null, work: () => T): T {
  return as(system, companyId, work);
}

/** Runs work as a member of a company. */
export function as<T>(actor: Actor, companyId: string | null, work: () => T): T {
  return runInContext(
    {
      traceId: '0'.repeat(32),
      actor,
      companyId: companyId as Id<'company'> | null,
      acrossPurpose: null,
      address: '127.0.0.1',
      operation: 'test',
    },
    work,
  );
}

/** A member who may do what is listed, in the whole company. */
export function memberActor(
  companyId: string,
  permissions: readonly string[] = [],
  memberId: string = newId<'member'>(),
): MemberActor {
  return {
    kind: 'member',
    memberId: memberId as Id<'member'>,
    accountId: newId<'account'>(),
    sessionId: newId<'session'>(),
    companyId: companyId as Id<'company'>,
    provedAt: new Date('2026-03-02T01:00:00Z'),
    grants: new Map(permissions.map((name) => [name, { kind: 'company' }])),
  };
}
