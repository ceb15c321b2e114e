import type { ActorRef, Definition, Entry, EntryType, ParamsOf } from '../codes.js';
import type { Answers } from '../people/extract.js';
import { type Scene, sceneOf } from '../people/scene.js';
import { apply } from './apply.js';
import type { RequestState } from './state.js';

const systemActor: ActorRef = { kind: 'system', id: null };

/**
 * One command at work: entries are written one after the other and applied at once, so that each step sees what the steps
 * before it did. It lives for the length of one call of `decide`; outside of it nothing changes.
 */
export interface Run {
  readonly definition: Definition;
  readonly answers: Answers;
  /** Who commands. */
  readonly memberId: string;
  readonly state: () => RequestState;
  readonly entries: () => Entry[];
  /** The request and the directory as they now are. */
  readonly scene: () => Scene;
  /** Writes an entry in the name of who commands. */
  readonly write: <T extends EntryType>(type: T, params: ParamsOf<T>) => void;
  /** Writes an entry in the name of the system. */
  readonly auto: <T extends EntryType>(type: T, params: ParamsOf<T>) => void;
  /** The same run in another's name: a preview decides for everybody. */
  readonly as: (memberId: string) => Run;
}

export type RunStart = Pick<Run, 'definition' | 'answers' | 'memberId'> & { readonly from: RequestState };

export function newRun({ definition, answers, memberId, from }: RunStart): Run {
  let state = from;
  const entries: Entry[] = [];
  const add = (actor: ActorRef, type: EntryType, params: unknown) => {
    const entry = { no: state.lastNo + 1, at: answers.at, actor, type, params } as Entry;
    entries.push(entry);
    state = apply(state, entry);
  };
  const inNameOf = (who: string): Run => ({
    definition,
    answers,
    memberId: who,
    state: () => state,
    entries: () => entries,
    scene: () => sceneAt(definition, state, answers),
    write: (type, params) => add({ kind: 'member', id: who }, type, params),
    auto: (type, params) => add(systemActor, type, params),
    as: inNameOf,
  });
  return inNameOf(memberId);
}

/** What a submitted request is evaluated from. */
export function sceneAt(definition: Definition, state: RequestState, answers: Answers): Scene {
  const { submitterId, departmentId, values, picks } = state;
  if (submitterId === null) throw new Error('The request has not been submitted.');
  return sceneOf({
    definition,
    submitterId,
    departmentId,
    values,
    picks,
    extract: answers.extract,
    draw: answers.draw,
  });
}
