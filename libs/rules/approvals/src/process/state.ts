import type { FormValues, OpenedTask, ParamsOf } from '../codes.js';

export type Status = 'draft' | 'running' | ParamsOf<'ended'>['outcome'];

export type TaskStatus =
  | 'waiting'
  | 'open'
  | 'approved'
  | 'rejected'
  | 'returned'
  | 'done'
  | 'transferred'
  | 'reassigned'
  | ParamsOf<'tasks_closed'>['why'];

/** One person's obligation (or that of any of several). `closedBy`, `closedAt`: who ended it, and when; null: the system. */
export interface Task extends Omit<OpenedTask, 'open'> {
  readonly status: TaskStatus;
  readonly closedBy: string | null;
  readonly closedAt: string | null;
  /** Where it was handed on to. */
  readonly toMemberIds: readonly string[];
}

/** One entering of an approve node. */
export interface Visit {
  readonly visit: number;
  readonly nodeId: string;
  readonly round: number;
  readonly mode: ParamsOf<'node_entered'>['mode'];
  readonly status: 'open' | 'approved' | 'rejected' | 'returned' | 'cancelled';
}

/** What a request has come to: nothing but the fold of its entries. */
export interface RequestState {
  /** The number of the last entry; 0: none. */
  readonly lastNo: number;
  readonly status: Status;
  /** Begins with 1; each return begins another. */
  readonly round: number;
  readonly submitterId: string | null;
  readonly departmentId: string | null;
  readonly serial: string | null;
  readonly values: FormValues;
  readonly picks: Readonly<Record<string, readonly string[]>>;
  /** By number. */
  readonly visits: readonly Visit[];
  /** By number. */
  readonly tasks: readonly Task[];
  readonly copies: readonly { readonly nodeId: string; readonly memberIds: readonly string[] }[];
}

/** A request before its first entry. */
export const newRequest: RequestState = {
  lastNo: 0,
  status: 'draft',
  round: 1,
  submitterId: null,
  departmentId: null,
  serial: null,
  values: {},
  picks: {},
  visits: [],
  tasks: [],
  copies: [],
};

export const isLive = ({ status }: Pick<Task, 'status'>): boolean => status === 'open' || status === 'waiting';

/** The tasks of a visit in their order. */
export function tasksOf(state: RequestState, visit: number): Task[] {
  return state.tasks.filter((task) => task.visit === visit).sort((a, b) => a.place - b.place || a.task - b.task);
}

/** Tasks that somebody can act on now. */
export const openTasks = ({ tasks }: RequestState): Task[] => tasks.filter(({ status }) => status === 'open');

export function visitOf(state: RequestState, visit: number): Visit {
  const found = state.visits.find((one) => one.visit === visit);
  if (found === undefined) throw new Error(`The request has no visit ${visit}.`);
  return found;
}
