import { pathKey } from './department-paths.js';
import type { PersonStep } from './plan-import.js';

interface Led {
  /** Department → leaders today. */
  readonly leaders: ReadonlyMap<string, readonly string[]>;
  readonly departmentIds: ReadonlyMap<string, string>;
  readonly memberIds: ReadonlyMap<number, string>;
}

/**
 * Who leads each department that the file speaks of: who leads already and is not said to stop, then the newly named in the
 * order of the file. A person leads, or stops leading, their primary department. Departments that stay as they are are left out.
 */
export function leadersAfter(
  steps: readonly PersonStep[],
  { leaders, departmentIds, memberIds }: Led,
): Map<string, string[]> {
  const after = new Map<string, string[]>();
  for (const { person, member } of steps) {
    const primary = departmentIds.get(person.paths?.[0] ? pathKey(person.paths[0]) : (member?.paths[0] ?? ''));
    const id = memberIds.get(person.row);
    if (person.isLeader === undefined || primary === undefined || id === undefined) continue;
    const now = after.get(primary) ?? [...(leaders.get(primary) ?? [])];
    if (person.isLeader && !now.includes(id)) now.push(id);
    after.set(primary, person.isLeader ? now : now.filter((other) => other !== id));
  }
  return new Map([...after].filter(([departmentId, ids]) => ids.join() !== (leaders.get(departmentId) ?? []).join()));
}
