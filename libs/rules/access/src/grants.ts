import type { RoleName } from '@atrium/contracts/directory';
import { permissionsOf } from './roles.js';
import { type Scope, widen, wholeCompany } from './scope.js';

/** A role that a member holds, and where. */
export interface HeldRole {
  readonly role: RoleName;
  readonly scope: Scope;
}

/** Everything the held roles allow: permission → the rows it reaches. `member` is implied. */
export function grantsOf(held: readonly HeldRole[]): Map<string, Scope> {
  const grants = new Map<string, Scope>();
  for (const { role, scope } of [{ role: 'member', scope: wholeCompany } as const, ...held]) {
    for (const permission of permissionsOf[role]) grants.set(permission, widen(grants.get(permission), scope));
  }
  return grants;
}
