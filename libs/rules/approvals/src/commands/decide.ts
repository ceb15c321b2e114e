import type { Definition, Entry, RefusalCode } from '../codes.js';
import type { Answers } from '../people/extract.js';
import { newRun, type Run } from '../process/run.js';
import type { RequestState } from '../process/state.js';
import type { Command } from './command.js';
import { approve, reject } from './decide-task.js';
import { reassign, transfer } from './hand-on.js';
import { Refusal } from './refusal.js';
import { returnToStart } from './return-to-start.js';
import { comment, terminate, withdraw } from './stop.js';
import { resubmit, submit } from './submit.js';

/** The entries that a command adds, or why it is refused: then nothing changes. */
export type Outcome =
  | { readonly ok: true; readonly entries: readonly Entry[] }
  | { readonly ok: false; readonly code: RefusalCode; readonly details: Readonly<Record<string, unknown>> };

/**
 * Decides about one command: the entries that follow from it, everything automatic included (the next node, decisions by
 * rule, copies, choices, the end), or a refusal that says why. Pure: the same four arguments give the same answer, and none is
 * changed.
 *
 * `definition` must be without problems (`checkDefinition`). `answers` must hold what `needs(definition, state, command)` asks
 * for: ask `lacking` first; an answer that lacks a fact that is used throws.
 */
export function decide(
  definition: Definition,
  state: RequestState,
  ...[command, answers]: [command: Command, answers: Answers]
): Outcome {
  const run = newRun({ definition, answers, memberId: command.by, from: state });
  try {
    carryOut(run, command);
    return { ok: true, entries: run.entries() };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, code: error.code, details: error.details };
  }
}

function carryOut(run: Run, command: Command): void {
  switch (command.kind) {
    case 'submit':
      return submit(run, command);
    case 'resubmit':
      return resubmit(run, command);
    case 'approve':
      return approve(run, command);
    case 'reject':
      return reject(run, command);
    case 'transfer':
      return transfer(run, command);
    case 'return':
      return returnToStart(run, command);
    case 'withdraw':
      return withdraw(run, command);
    case 'comment':
      return comment(run, command);
    case 'reassign':
      return reassign(run, command);
    case 'terminate':
      return terminate(run, command);
  }
}
