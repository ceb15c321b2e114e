import fc from 'fast-check';
import type { FormValues } from '../codes.js';
import type { Command } from '../commands/command.js';
import { openTasks, type RequestState, type Task } from '../process/state.js';
import { secret, staff } from './any-definition.js';

/** What somebody intends, before it is known what the request looks like then. */
export interface Intent {
  readonly act: (typeof acts)[number];
  /** Which task, which person: taken from what is there. */
  readonly task: number;
  readonly person: number;
  readonly amount: string | null;
  /** So many commands ago the person looked at the request: what they saw may be past. */
  readonly stale: number;
  /** A number of the company as it is from now on; 0: no change. */
  readonly change: number;
}

const acts = [
  'approve',
  'reject',
  'transfer',
  'return',
  'resubmit',
  'withdraw',
  'comment',
  'reassign',
  'terminate',
  'meddle',
] as const;
const weights = [20, 1, 5, 3, 4, 1, 1, 3, 1, 2];

export const anyIntent: fc.Arbitrary<Intent> = fc.record({
  act: fc.oneof(...acts.map((act, index) => ({ weight: weights[index] ?? 1, arbitrary: fc.constant(act) }))),
  task: fc.nat(5),
  person: fc.nat(staff.length - 1),
  amount: fc.option(fc.constantFrom('5', '50', '500'), { freq: 4 }),
  stale: fc.constantFrom(0, 0, 0, 0, 1, 3),
  change: fc.constantFrom(0, 0, 0, 0, 1, 2),
});

const noTask: Task = {
  ...{ task: 99, visit: null, kind: 'decide', assigneeIds: [], place: 1, origin: 'resolved', status: 'open' },
  ...{ closedBy: null, closedAt: null, toMemberIds: [] },
};

const answers: readonly Intent['act'][] = ['approve', 'reject', 'transfer', 'return'];
const fitting: Partial<Record<Task['kind'], (act: Intent['act']) => Intent['act']>> = {
  rework: (act) => (answers.includes(act) ? 'resubmit' : act),
  unblock: (act) => (answers.includes(act) ? 'reassign' : act),
};

/** The command of somebody who sees the request as `seen`. */
export function commandOf(intent: Intent, seen: RequestState): Command {
  const open = openTasks(seen);
  const task = open[intent.task % Math.max(open.length, 1)] ?? seen.tasks.at(-1) ?? noTask;
  const by = task.assigneeIds[intent.person % Math.max(task.assigneeIds.length, 1)] ?? 'ann';
  const other = staff[intent.person] ?? 'ann';
  const values: FormValues = intent.amount === null ? {} : { amount: intent.amount };
  // Some write what they may, some what they may not.
  const written: FormValues = intent.task === 0 ? values : intent.task === 1 ? { secret: `${secret} ${by}` } : {};
  const on = { by, task: task.task };
  // Mostly people do what is asked of them; now and then something else.
  const act = intent.person % 4 === 0 ? intent.act : (fitting[task.kind]?.(intent.act) ?? intent.act);
  switch (act) {
    case 'approve':
      return { ...on, kind: 'approve', values: written };
    case 'reject':
      return { ...on, kind: 'reject', reason: 'no' };
    case 'transfer':
      return { ...on, kind: 'transfer', toMemberId: other };
    case 'return':
      return { ...on, kind: 'return', target: { kind: 'start' } };
    case 'resubmit':
      return { kind: 'resubmit', by: 'sam', values, picks: picksFor(seen, other) };
    case 'withdraw':
      return { kind: 'withdraw', by: 'sam' };
    case 'comment':
      return { kind: 'comment', by: other, text: 'hm' };
    case 'reassign':
      return { kind: 'reassign', by: 'ada', task: task.task, toMemberIds: [other], reason: 'away' };
    case 'terminate':
      return { kind: 'terminate', by: 'bob', reason: 'stop' };
    case 'meddle':
      return { kind: 'approve', by: other, task: intent.task + 1 };
  }
}

/** Keeps the picks, or gives all of them to somebody else. */
const picksFor = ({ picks }: RequestState, other: string) =>
  Object.fromEntries(
    Object.entries(picks).map(([nodeId, memberIds]) => [nodeId, other === 'sam' ? memberIds : [other]]),
  );
