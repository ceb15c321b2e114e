import {
  approveTask,
  type OwnTask,
  rejectTask,
  type RequestView,
  returnRequest,
  type FormValues,
} from '@atrium/contracts/approvals';
import type { ProblemError } from '@atrium/client';
import { useCall } from '../../../../shared/use-call.js';
import { useCommand } from '../../../../shared/use-command.js';
import { touchedByCommands } from './use-request.js';

export type Decision = 'approve' | 'reject' | 'return';

export interface Deciding {
  /** What is under way. */
  readonly busy: Decision | null;
  readonly error: ProblemError | null;
  readonly decide: (decision: Decision, given: { reason: string; values?: FormValues }, then: () => void) => void;
}

/** The three answers to a task. A repeat of the same one is the same command. */
export function useDecision(requestId: RequestView['id'], { task }: Pick<OwnTask, 'task'>): Deciding {
  const commandFor = useCommand();
  const refreshes = touchedByCommands;
  const approve = useCall(approveTask, { refreshes });
  const reject = useCall(rejectTask, { refreshes });
  const giveBack = useCall(returnRequest, { refreshes });
  const calls = { approve, reject, return: giveBack };
  const busy = (['approve', 'reject', 'return'] as const).find((one) => calls[one].isPending) ?? null;
  return {
    busy,
    error: approve.error ?? reject.error ?? giveBack.error,
    decide: (decision, { reason, values = {} }, then) => {
      if (busy) return;
      for (const call of Object.values(calls)) call.reset();
      const commandId = commandFor([decision, task, reason, values]);
      const common = { requestId, commandId, task, ...(reason && { reason }) };
      const onSuccess = () => then();
      if (decision === 'approve') approve.mutate({ ...common, values }, { onSuccess });
      else if (decision === 'reject') reject.mutate(common, { onSuccess });
      else giveBack.mutate(common, { onSuccess });
    },
  };
}
