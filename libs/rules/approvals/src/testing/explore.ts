import fc from 'fast-check';
import { pickOf } from '../commands/picks.js';
import type { Definition, Entry } from '../codes.js';
import type { Command } from '../commands/command.js';
import { decide, type Outcome } from '../commands/decide.js';
import type { Answers, DirectoryExtract } from '../people/extract.js';
import { fold } from '../process/fold.js';
import { newRequest, type RequestState } from '../process/state.js';
import { allNodes } from '../process/tree.js';
import { anyCompany } from './any-company.js';
import { anyIntent, commandOf, type Intent } from './any-commands.js';
import { anyDefinition, anyValues } from './any-definition.js';
import { answersOf } from './story.js';

/** One command: what was before, what was asked, what came of it, and the whole history after it. */
export interface Step {
  readonly definition: Definition;
  readonly before: RequestState;
  readonly command: Command;
  readonly answers: Answers;
  readonly outcome: Outcome;
  readonly after: RequestState;
  readonly history: readonly Entry[];
}

/** How many commands were tried, over all explorations of this file. */
export const explored = { steps: 0 };

/** Anything that is changed where it should not be throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

const anyScript = fc.record({
  definition: anyDefinition,
  companies: fc.array(anyCompany, { minLength: 3, maxLength: 3 }),
  values: anyValues,
  picked: fc.constantFrom('ann', 'bob', 'cat', 'ada'),
  draw: fc.nat(9),
  intents: fc.array(anyIntent, { minLength: 12, maxLength: 30, size: 'max' }),
});

const told = (keep: <T>(value: T) => T): fc.Arbitrary<Step[]> =>
  anyScript.map(({ definition, companies, values, picked, draw, intents }) => {
    const first = { kind: 'submit' as const, by: 'sam', values, picks: picksOf(definition, picked) };
    return play({ definition: keep(definition), companies, draw, keep }, first, intents);
  });

/** Any request of any company from its submission on, whatever people do, in whatever order, with what they last saw. */
export const anyStory = told((value) => value);
/** The same, where whoever changes a definition, a state, a command or an answer fails. */
export const anyFrozenStory = told(frozen);

interface World {
  readonly definition: Definition;
  readonly companies: readonly DirectoryExtract[];
  readonly draw: number;
  readonly keep: <T>(value: T) => T;
}

export const picksOf = ({ body }: Definition, picked: string): Record<string, string[]> =>
  Object.fromEntries(
    allNodes(body).flatMap((node) => (node.kind !== 'choice' && pickOf(node) ? [[node.id, [picked]]] : [])),
  );

function play(world: World, first: Command, intents: readonly Intent[]): Step[] {
  const steps: Step[] = [];
  const seen: RequestState[] = [newRequest];
  const history: Entry[] = [];
  let extract = world.companies[0] as DirectoryExtract;
  const take = (command: Command) => {
    const before = seen.at(-1) ?? newRequest;
    const at = new Date(Date.UTC(2026, 2, 2, 1, seen.length)).toISOString();
    const answers = world.keep(answersOf(extract, { draw: world.draw, at, isAdmin: command.by === 'ada' }));
    const outcome = decide(world.definition, before, world.keep(command), answers);
    if (outcome.ok) history.push(...world.keep(outcome.entries));
    const after = world.keep(outcome.ok ? fold(outcome.entries, before) : before);
    seen.push(after);
    explored.steps += 1;
    steps.push({ definition: world.definition, before, command, answers, outcome, after, history: [...history] });
  };
  take(first);
  for (const intent of intents) {
    if (intent.change > 0) extract = world.companies[intent.change] ?? extract;
    take(commandOf(intent, seen.at(-1 - intent.stale) ?? newRequest));
    // A little is tried on what has ended, not more: there is nothing to find.
    const ended = steps.filter(({ before }) => before.status !== 'running' && before.status !== 'draft').length;
    if (ended >= 3) break;
  }
  return steps;
}
