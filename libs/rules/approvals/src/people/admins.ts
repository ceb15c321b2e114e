import type { FoundPerson } from '../codes.js';
import { holdersOf, isActive } from './lookups.js';
import type { Scene } from './scene.js';

/** The active admins of the template; none: those of the company. */
export function adminsOf(scene: Scene): string[] {
  const { extract, departmentIds, definition } = scene;
  const named = definition.policies.admins.flatMap((source) =>
    source.kind === 'members' ? source.memberIds : holdersOf(extract, source.role, departmentIds),
  );
  const active = (ids: readonly string[]) => [...new Set(ids)].filter((id) => isActive(extract, id));
  const own = active(named);
  return own.length > 0 ? own : active(extract.companyAdminIds);
}

export const asAdmins = (memberIds: readonly string[]): FoundPerson[] =>
  memberIds.map((memberId) => ({ memberId, via: 'admin' }));
