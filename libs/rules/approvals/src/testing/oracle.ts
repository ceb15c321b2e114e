import type { Entry, OpenedTask } from '../codes.js';

/** The tasks that a history opened and did not hand on, with what was decided: read from the entries alone. */
export function votesOf(history: readonly Entry[], visit: number) {
  const opened = history.flatMap((entry) => (entry.type === 'tasks_opened' ? entry.params.tasks : []));
  const handedOn = history.flatMap((entry) =>
    entry.type === 'transferred' || entry.type === 'reassigned' ? [entry.params.task] : [],
  );
  const decisions = new Map(
    history.flatMap((entry) => (entry.type === 'decided' ? [[entry.params.task, entry.params.decision]] : [])),
  );
  return opened
    .filter((task) => task.visit === visit && task.kind === 'decide' && !handedOn.includes(task.task))
    .map(({ task }) => decisions.get(task) ?? null);
}

/** What the rule of a visit makes of its decisions, said once more in other words: null while it is open. */
export function shouldBe(history: readonly Entry[], visit: number): 'approved' | 'rejected' | null {
  const entered = history.find((entry) => entry.type === 'node_entered' && entry.params.visit === visit);
  if (entered?.type !== 'node_entered') return null;
  const votes = votesOf(history, visit);
  if (votes.includes('reject')) return 'rejected';
  const enough = entered.params.mode === 'any' ? votes.includes('approve') : votes.every((vote) => vote === 'approve');
  return enough && votes.length > 0 ? 'approved' : null;
}

/** Who was asked, from the entry that opened the task. */
export const openedAs = (history: readonly Entry[], number: number): OpenedTask | undefined =>
  history
    .flatMap((entry) => (entry.type === 'tasks_opened' ? entry.params.tasks : []))
    .find(({ task }) => task === number);
