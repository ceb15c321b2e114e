import type { Definition, Entry } from '../codes.js';
import type { Command } from '../commands/command.js';
import { decide } from '../commands/decide.js';
import type { Answers } from '../people/extract.js';
import { fold } from '../process/fold.js';
import { openTasks, type RequestState } from '../process/state.js';
import { picksOf } from './explore.js';

type Going = { readonly definition: Definition; readonly answers: Answers };

/** Everybody does what is asked of him, the first in order first; a block is given to Ada. What that adds to the history. */
export function finish({ definition, answers }: Going, from: RequestState): Entry[] {
  const added: Entry[] = [];
  let state = from;
  for (let count = 0; state.status === 'running' && count < 200; count++) {
    const command = nextOf(definition, state);
    const outcome = command && decide(definition, state, command, { ...answers, isAdmin: true });
    if (!outcome?.ok) break;
    added.push(...outcome.entries);
    state = fold(outcome.entries, state);
  }
  return added;
}

function nextOf(definition: Definition, state: RequestState): Command | undefined {
  const [task] = openTasks(state);
  const by = task?.assigneeIds[0] ?? 'ada';
  if (task === undefined) return undefined;
  if (task.kind === 'rework') return { kind: 'resubmit', by, picks: picksOf(definition, 'ada') };
  if (task.kind === 'decide') return { kind: 'approve', by, task: task.task };
  return { kind: 'reassign', by: 'ada', task: task.task, toMemberIds: ['ada'], reason: 'nobody else' };
}
