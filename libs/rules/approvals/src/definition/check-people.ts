import type { ApproveNode, CcNode, PeopleSource } from '../codes.js';
import { type DefinitionProblem, type Path, repeats } from './problem.js';

/** Named people once, picks that can be met, one pick for a node. */
export function peopleProblems({ people }: ApproveNode | CcNode, path: Path): DefinitionProblem[] {
  const picks = people.flatMap((source, index) => (source.kind === 'submitter_pick' ? [index] : []));
  return [
    ...people.flatMap((source, index) => sourceProblems(source, [...path, 'people', index])),
    ...picks
      .slice(1)
      .map((index): DefinitionProblem => ({ code: 'one_pick_per_node', path: [...path, 'people', index] })),
  ];
}

function sourceProblems(source: PeopleSource, path: Path): DefinitionProblem[] {
  if (source.kind === 'members') return personRepeats(source.memberIds, path);
  if (source.kind !== 'submitter_pick') return [];
  const { range, min, max } = source;
  const most = range.kind === 'members' ? Math.min(max, new Set(range.memberIds).size) : max;
  return [
    ...(min > most ? [{ code: 'limits_crossed', path } as const] : []),
    ...(range.kind === 'members' ? personRepeats(range.memberIds, [...path, 'range']) : []),
  ];
}

export const personRepeats = (memberIds: readonly string[], path: Path): DefinitionProblem[] =>
  repeats(memberIds).map(({ value, index }) => ({
    code: 'duplicate_person',
    path: [...path, 'memberIds', index],
    params: { memberId: value },
  }));
