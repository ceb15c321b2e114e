import type { FoundPerson } from '../codes.js';
import { type Finding, gap, only } from './found.js';
import { departmentIn, lineManagersUpward } from './lookups.js';
import type { Scene } from './scene.js';

/** One level above the submitter: who stands there. Nobody: the level exists and is empty. */
export interface Level {
  readonly level: number;
  readonly people: readonly FoundPerson[];
}

/**
 * Leaders by level: departments are counted from the submitter's own upward, leaving out those that he leads himself. A
 * department without a leader counts as a level.
 */
export function leaderLevels({ extract, departmentIds, submitterId }: Scene): Level[] {
  const counted = departmentIds.filter((id) => !departmentIn(extract, id).leaderIds.includes(submitterId));
  return counted.map((departmentId, index) => ({
    level: index + 1,
    people: departmentIn(extract, departmentId).leaderIds.map((memberId) => ({
      memberId,
      via: 'leader',
      level: index + 1,
      departmentId,
    })),
  }));
}

/** Line managers by level: the submitter's own is 1, that one's is 2. */
export function lineManagerLevels({ extract, submitterId }: Scene): Level[] {
  return lineManagersUpward(extract, submitterId).map((memberId, index) => ({
    level: index + 1,
    people: [{ memberId, via: 'line_manager', level: index + 1 }],
  }));
}

export const levelsOf = (scene: Scene, of: 'leader' | 'line_manager'): Level[] =>
  of === 'leader' ? leaderLevels(scene) : lineManagerLevels(scene);

/** Everybody of level n. A level that does not exist is empty, not the top. */
export function atLevel(levels: readonly Level[], level: number): Finding {
  const found = levels[level - 1];
  if (found === undefined) return gap('no_such_level', { level });
  return found.people.length === 0 ? gap('no_leader', { level }) : only(found.people);
}
