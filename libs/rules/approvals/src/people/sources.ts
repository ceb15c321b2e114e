import type { PeopleSource } from '../codes.js';
import { own } from '../record.js';
import { chainOf } from './chains.js';
import { type Finding, gap, nobody, only, union, without } from './found.js';
import { atLevel, leaderLevels, lineManagerLevels } from './levels.js';
import { holdersOf, isActive, personIn } from './lookups.js';
import type { Scene } from './scene.js';

/**
 * The people of a node's sources: in order, as a union in which the first place is kept; then those who have left are
 * taken out and shown as skipped.
 */
export function findPeople(sources: readonly PeopleSource[], nodeId: string, scene: Scene): Finding {
  const listed = union(sources.map((source) => peopleOf(source, nodeId, scene)));
  return without(listed, ({ memberId }) => (isActive(scene.extract, memberId) ? null : { memberId, why: 'left' }));
}

function peopleOf(source: PeopleSource, nodeId: string, scene: Scene): Finding {
  switch (source.kind) {
    case 'members':
      return only(source.memberIds.map((memberId) => ({ memberId, via: 'named' })));
    case 'role':
      return holdersFound(source.role, scene);
    case 'manager':
      return managerOf(scene);
    case 'leader':
      return atLevel(leaderLevels(scene), source.level);
    case 'line_manager':
      return atLevel(lineManagerLevels(scene), source.level);
    case 'chain':
      return chainOf(source, scene);
    case 'submitter_pick':
      return picked(own(scene.picks, nodeId) ?? []);
  }
}

function holdersFound(role: string, { extract, departmentIds }: Scene): Finding {
  const holders = holdersOf(extract, role, departmentIds);
  if (holders.length === 0) return gap('no_holder', { role });
  return only(holders.map((memberId) => ({ memberId, via: 'role', role })));
}

/** The named line manager if active, else the leaders of level 1: several are asked by the node's mode. */
function managerOf(scene: Scene): Finding {
  const named = personIn(scene.extract, scene.submitterId).lineManagerId;
  if (named === null) return atLevel(leaderLevels(scene), 1);
  if (isActive(scene.extract, named)) return only([{ memberId: named, via: 'manager' }]);
  return union([{ ...nobody, skipped: [{ memberId: named, why: 'left' }] }, atLevel(leaderLevels(scene), 1)]);
}

const picked = (memberIds: readonly string[]): Finding =>
  memberIds.length === 0 ? gap('not_picked') : only(memberIds.map((memberId) => ({ memberId, via: 'picked' })));
