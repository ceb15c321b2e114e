import type { Entry, OpenedTask } from '../codes.js';
import { written } from '../form/validate-form.js';
import type { RequestState, Task, TaskStatus, Visit } from './state.js';

/**
 * The state after one more entry. A stored entry keeps its meaning for ever: what is new gets a new type. Throws when the
 * entry is not the next one.
 */
export function apply(state: RequestState, entry: Entry): RequestState {
  if (entry.no !== state.lastNo + 1) throw new Error(`Entry ${entry.no} does not follow ${state.lastNo}.`);
  return { ...changed(state, entry), lastNo: entry.no };
}

function changed(state: RequestState, entry: Entry): RequestState {
  const closer = { closedBy: entry.actor.id, closedAt: entry.at };
  switch (entry.type) {
    case 'submitted': {
      const { memberId, departmentId, serial, values, picks } = entry.params;
      return { ...state, status: 'running', submitterId: memberId, departmentId, serial, values, picks };
    }
    case 'resubmitted': {
      const { task, values, picks } = entry.params;
      return closed({ ...state, values, picks }, [task], { ...closer, status: 'done' });
    }
    case 'node_entered': {
      const { visit, nodeId, mode } = entry.params;
      return { ...state, visits: [...state.visits, { visit, nodeId, round: state.round, mode, status: 'open' }] };
    }
    case 'tasks_opened':
      return { ...state, tasks: [...state.tasks, ...entry.params.tasks.map(opened)] };
    case 'task_turned':
      return withTasks(state, [entry.params.task], { status: 'open' });
    case 'form_changed': {
      const { changes } = entry.params;
      const after = Object.fromEntries(Object.entries(changes).map(([id, change]) => [id, change.after]));
      return { ...state, values: written(state.values, after) };
    }
    case 'decided': {
      const { task, decision } = entry.params;
      return closed(state, [task], { ...closer, status: decision === 'approve' ? 'approved' : 'rejected' });
    }
    case 'transferred': {
      const { task, toMemberId } = entry.params;
      return closed(state, [task], { ...closer, status: 'transferred', toMemberIds: [toMemberId] });
    }
    case 'reassigned': {
      const { task, toMemberIds } = entry.params;
      return closed(state, [task], { ...closer, status: 'reassigned', toMemberIds });
    }
    case 'tasks_closed': {
      const { tasks, why, byMemberId } = entry.params;
      return closed(state, tasks, { status: why, closedBy: byMemberId, closedAt: entry.at });
    }
    case 'visit_settled':
      return withVisit(state, entry.params.visit, entry.params.outcome);
    case 'copied': {
      const { nodeId, people } = entry.params;
      const copy = { nodeId, memberIds: people.map(({ memberId }) => memberId) };
      return { ...state, copies: [...state.copies, copy] };
    }
    case 'returned': {
      const { task, visit, round } = entry.params;
      const back = withVisit({ ...state, round }, visit, 'returned');
      return closed(back, [task], { ...closer, status: 'returned' });
    }
    case 'ended': {
      const visits = state.visits.map((one) =>
        one.status === 'open' ? { ...one, status: 'cancelled' as const } : one,
      );
      return { ...state, status: entry.params.outcome, visits };
    }
    case 'arm_chosen':
    case 'warned':
    case 'commented':
      return state;
  }
}

const opened = ({ open, ...task }: OpenedTask): Task => ({
  ...task,
  status: open ? 'open' : 'waiting',
  closedBy: null,
  closedAt: null,
  toMemberIds: [],
});

type Closing = Pick<Task, 'closedBy' | 'closedAt'> & {
  readonly status: TaskStatus;
  readonly toMemberIds?: readonly string[];
};
const closed = (state: RequestState, tasks: readonly number[], closing: Closing) => withTasks(state, tasks, closing);

function withTasks(state: RequestState, numbers: readonly number[], change: Partial<Task>): RequestState {
  return { ...state, tasks: state.tasks.map((task) => (numbers.includes(task.task) ? { ...task, ...change } : task)) };
}

function withVisit(state: RequestState, visit: number, status: Visit['status']): RequestState {
  return { ...state, visits: state.visits.map((one) => (one.visit === visit ? { ...one, status } : one)) };
}
