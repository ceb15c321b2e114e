import { adminsOf } from '../people/admins.js';
import type { Run } from '../process/run.js';
import { closeLive } from '../process/settle.js';
import type { CommandOf } from './command.js';
import { refuseUnlessRunning } from './own-task.js';
import { reasonOf, refuse } from './refusal.js';

const decisions = ['approved', 'rejected', 'returned'];

/** The submitter takes the request back: always, before the first decision of a person, or never, as the template says. */
export function withdraw(run: Run, { by, reason }: CommandOf<'withdraw'>): void {
  const state = run.state();
  refuseUnlessRunning(state);
  const { withdraw: rule } = run.definition.policies;
  if (by !== state.submitterId || rule === 'never') refuse('not_allowed');
  const first = state.tasks.find(({ kind, status }) => kind === 'decide' && decisions.includes(status));
  if (rule === 'before_first_decision' && first !== undefined) {
    refuse('too_late', { byMemberId: first.closedBy, at: first.closedAt });
  }
  closeLive(run, state.tasks, 'withdrawn');
  run.write('ended', { outcome: 'withdrawn', reason: reasonOf(reason, false), override: false });
}

/** An admin ends a running request, with a reason and the mark `override`. */
export function terminate(run: Run, { reason }: CommandOf<'terminate'>): void {
  const state = run.state();
  refuseUnlessRunning(state);
  if (!run.answers.isAdmin && !adminsOf(run.scene()).includes(run.memberId)) refuse('not_allowed');
  const text = reasonOf(reason, true);
  closeLive(run, state.tasks, 'terminated');
  run.write('ended', { outcome: 'terminated', reason: text, override: true });
}

/** Says something, at any time after the request was submitted; changes nothing else. */
export function comment(run: Run, { text, mentionIds = [], fileIds = [] }: CommandOf<'comment'>): void {
  if (run.state().status === 'draft') refuse('not_allowed');
  if (text.trim() === '' && fileIds.length === 0) refuse('reason_required');
  run.write('commented', { text, mentionIds: [...mentionIds], fileIds: [...fileIds] });
}
