import type { Definition, Entry, FormValues } from '../codes.js';
import type { Command } from '../commands/command.js';
import { decide, type Outcome } from '../commands/decide.js';
import type { Answers, DirectoryExtract } from '../people/extract.js';
import { fold } from '../process/fold.js';
import { isLive, newRequest, openTasks, type RequestState } from '../process/state.js';
import { company } from './company.js';

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
type Rest<K extends Command['kind']> = Partial<Without<Extract<Command, { kind: K }>, 'kind' | 'by'>>;

export const answersOf = (extract: DirectoryExtract, more: Partial<Answers> = {}): Answers => ({
  at: '2026-03-02T01:00:00.000Z',
  extract,
  draw: 0,
  serial: null,
  isAdmin: false,
  ...more,
});

/** One request, told as people would: who does what, and what came of it. Each act answers `ok` or the code of the refusal. */
export class Story {
  state: RequestState = newRequest;
  entries: Entry[] = [];
  last: Outcome = { ok: true, entries: [] };

  constructor(
    readonly definition: Definition,
    public extract: DirectoryExtract = company(),
    public draw = 0,
  ) {}

  do(command: Command, more: Partial<Answers> = {}): string {
    this.last = decide(this.definition, this.state, command, answersOf(this.extract, { draw: this.draw, ...more }));
    if (!this.last.ok) return this.last.code;
    this.entries.push(...this.last.entries);
    this.state = fold(this.last.entries, this.state);
    return 'ok';
  }

  submit(values: FormValues = {}, more: Rest<'submit'> = {}): string {
    return this.do({ kind: 'submit', by: 'sam', values, ...more });
  }
  resubmit(values: FormValues = {}, more: Rest<'resubmit'> = {}): string {
    return this.do({ kind: 'resubmit', by: 'sam', values, ...more });
  }
  approve(by: string, more: Rest<'approve'> = {}): string {
    return this.do({ kind: 'approve', by, task: this.taskOf(by), ...more });
  }
  reject(by: string, more: Rest<'reject'> = {}): string {
    return this.do({ kind: 'reject', by, task: this.taskOf(by), ...more });
  }
  return(by: string, more: Rest<'return'> = {}): string {
    return this.do({ kind: 'return', by, task: this.taskOf(by), target: { kind: 'start' }, ...more });
  }
  transfer(by: string, toMemberId: string): string {
    return this.do({ kind: 'transfer', by, task: this.taskOf(by), toMemberId });
  }
  withdraw(by = 'sam'): string {
    return this.do({ kind: 'withdraw', by });
  }
  terminate(by: string, reason = 'because'): string {
    return this.do({ kind: 'terminate', by, reason });
  }
  /** Gives away the task of somebody, or the one that blocks the request. */
  reassign(by: string, from: string | null, ...toMemberIds: string[]): string {
    const blocked = openTasks(this.state).find(({ kind }) => kind === 'unblock');
    const task = from === null ? (blocked?.task ?? 0) : this.taskOf(from);
    return this.do({ kind: 'reassign', by, task, toMemberIds, reason: 'because' });
  }

  /** What somebody can act on; else what he could; else a number of nobody. */
  taskOf(memberId: string): number {
    const his = this.state.tasks.filter(({ assigneeIds }) => assigneeIds.includes(memberId));
    return (his.find(({ status }) => status === 'open') ?? his.find(isLive) ?? his.at(-1))?.task ?? 99;
  }

  /** Who must act now: `running: ann, bob`; ended: `approved`. */
  get now(): string {
    const who = openTasks(this.state).map(({ kind, assigneeIds }) =>
      kind === 'decide' ? assigneeIds.join('/') : `${kind} ${assigneeIds.join('/')}`,
    );
    return who.length === 0 ? this.state.status : `${this.state.status}: ${who.join(', ')}`;
  }
}
