import type { Definition, FieldRights, ProcessNode } from '../codes.js';
import { fieldOf } from '../form/field-values.js';
import { conditionProblems } from './check-condition.js';
import { formProblems } from './check-form.js';
import { peopleProblems, personRepeats } from './check-people.js';
import { type DefinitionProblem, type Path, repeats } from './problem.js';

const mostNodes = 100;
const deepestBlock = 10;

/**
 * All that is wrong with a definition that has the right shape, each with its place; empty: it can be published, and the
 * stepper can run it. Ids, limits, arms, rights, the types of conditions against the form. Whether the people exist is asked
 * of the directory, not here.
 */
export function checkDefinition(definition: Definition): DefinitionProblem[] {
  const { body, form, policies, start } = definition;
  const places = walk(body, ['body'], 1);
  return [
    ...formProblems(form),
    ...rightProblems(start.rights, definition, ['start', 'rights']),
    ...(body.length === 0 ? [{ code: 'empty_process', path: ['body'] } as const] : []),
    ...(places.length > mostNodes
      ? [{ code: 'too_many_nodes', path: ['body'], params: { max: mostNodes } } as const]
      : []),
    ...idProblems(places),
    ...places.flatMap((place) => nodeProblems(place, definition)),
    ...policies.admins.flatMap((source, index) =>
      source.kind === 'members' ? personRepeats(source.memberIds, ['policies', 'admins', index]) : [],
    ),
  ];
}

interface Place {
  readonly node: ProcessNode;
  readonly path: Path;
  readonly depth: number;
}

/** Every node with its place. What lies deeper than a block may is left out: its block is named as too deep. */
function walk(body: readonly ProcessNode[], path: Path, depth: number): Place[] {
  return body.flatMap((node, index): Place[] => {
    const here: Place = { node, path: [...path, index], depth };
    if (node.kind !== 'choice' || depth > deepestBlock) return [here];
    return [
      here,
      ...node.arms.flatMap((arm, armIndex) => walk(arm.body, [...here.path, 'arms', armIndex, 'body'], depth + 1)),
      ...walk(node.otherwise, [...here.path, 'otherwise'], depth + 1),
    ];
  });
}

/** Nodes and arms share one set of names: entries and rights speak of them by it. */
function idProblems(places: readonly Place[]): DefinitionProblem[] {
  const named = places.flatMap(({ node, path }) => [
    { id: node.id, path: [...path, 'id'] },
    ...(node.kind === 'choice' ? node.arms.map(({ id }, index) => ({ id, path: [...path, 'arms', index, 'id'] })) : []),
  ]);
  return repeats(named.map(({ id }) => id)).map(({ value, index }) => ({
    code: 'duplicate_id',
    path: named[index]?.path ?? [],
    params: { id: value },
  }));
}

function nodeProblems({ node, path, depth }: Place, definition: Definition): DefinitionProblem[] {
  const tooDeep: DefinitionProblem[] =
    depth > deepestBlock ? [{ code: 'too_deep', path, params: { max: deepestBlock } }] : [];
  if (node.kind === 'choice') {
    return [
      ...tooDeep,
      ...(node.arms.length === 0 ? [{ code: 'no_arms', path } as const] : []),
      ...node.arms.flatMap(({ when }, index) =>
        conditionProblems(when, definition.form, [...path, 'arms', index, 'when']),
      ),
    ];
  }
  const rights = [...path, 'rights'];
  return [
    ...tooDeep,
    ...peopleProblems(node, path),
    ...rightProblems(node.rights, definition, rights),
    ...(node.kind === 'cc' ? copyRightProblems(node.rights, rights) : []),
    ...(node.kind === 'approve' && node.empty.kind === 'people'
      ? personRepeats(node.empty.memberIds, [...path, 'empty'])
      : []),
  ];
}

const rightProblems = (rights: FieldRights, { form }: Definition, path: Path): DefinitionProblem[] =>
  Object.keys(rights)
    .filter((fieldId) => fieldOf(form, fieldId) === undefined)
    .map((fieldId) => ({ code: 'unknown_field', path: [...path, fieldId], params: { fieldId } }));

/** Who gets a copy reads. */
const copyRightProblems = (rights: FieldRights, path: Path): DefinitionProblem[] =>
  Object.entries(rights)
    .filter(([, right]) => right === 'edit' || right === 'required')
    .map(([fieldId]) => ({ code: 'right_not_for_copies', path: [...path, fieldId], params: { fieldId } }));
