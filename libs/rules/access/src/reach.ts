import type { RoleName } from '@atrium/contracts/directory';
import { permissionsOf } from './roles.js';
import type { Scope } from './scope.js';

/** Whether a scope reaches a member who is in the given departments; without a scope nothing is reached. */
export function reachesMember(scope: Scope | undefined, memberId: string, departmentIds: readonly string[]): boolean {
  if (!scope) return false;
  if (scope.kind === 'company') return true;
  return scope.memberIds.includes(memberId) || departmentIds.some((id) => scope.departmentIds.includes(id));
}

/** Whether a scope reaches a department; null is the company itself, which only the whole company's scope reaches. */
export function reachesDepartment(scope: Scope | undefined, departmentId: string | null): boolean {
  if (!scope) return false;
  if (scope.kind === 'company') return true;
  return departmentId !== null && scope.departmentIds.includes(departmentId);
}

/**
 * Whether somebody stands at least as high as a role: holds, in the whole company, each permission that it gives. Nobody
 * gives or takes a role, or touches the sign-in of those who hold one, from below it.
 */
export function standsAbove(grants: ReadonlyMap<string, Scope>, role: RoleName): boolean {
  return permissionsOf[role].every((name) => grants.get(name)?.kind === 'company');
}
