import {
  reassignTask,
  type RequestView,
  terminateRequest,
  transferTask,
  withdrawRequest,
} from '@atrium/contracts/approvals';
import type { MemberRef } from '@atrium/contracts/directory';
import { Field } from '@atrium/ui';
import Modal from 'antd/es/modal';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AntTheme } from '../../../../shared/parts/ant-theme.js';
import { DialogEnd } from '../../../../shared/parts/dialog-end.js';
import { MemberPicker } from '../../../../shared/parts/member-picker.js';
import { ProblemNote } from '../../../../shared/parts/problem-note.js';
import { useProblemTexts } from '../../../../shared/problem-text.js';
import { useCall } from '../../../../shared/use-call.js';
import { useCommand } from '../../../../shared/use-command.js';
import { touchedByCommands } from './use-request.js';

export type Act = 'transfer' | 'withdraw' | 'reassign' | 'terminate';

export interface ActDialogProps {
  readonly act: Act;
  readonly view: RequestView;
  /** The task that changes hands. */
  readonly task?: number;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const refreshes = touchedByCommands;

/** What is done to a request besides deciding it: says what it brings, asks for whom and why. */
export function ActDialog({ act, view, task = 0, onClose, onDone }: ActDialogProps) {
  const { t } = useTranslation('approvals');
  const [to, setTo] = useState<MemberRef | null>(null);
  const [reason, setReason] = useState('');
  const [lacks, setLacks] = useState(false);
  const commandFor = useCommand();
  const calls = {
    transfer: useCall(transferTask, { refreshes }),
    withdraw: useCall(withdrawRequest, { refreshes }),
    reassign: useCall(reassignTask, { refreshes }),
    terminate: useCall(terminateRequest, { refreshes }),
  };
  const call = calls[act];
  const toField = act === 'reassign' ? 'toMemberIds' : 'toMemberId';
  const problem = useProblemTexts(call.error, [toField, 'reason']);
  const wantsPerson = act === 'transfer' || act === 'reassign';
  const wantsReason = act === 'reassign' || act === 'terminate';
  const words = reason.trim();
  const save = () => {
    if ((wantsPerson && !to) || (wantsReason && !words)) return setLacks(true);
    const common = { requestId: view.id, commandId: commandFor([act, task, to?.id, words]) };
    const given = { ...common, ...(words && { reason: words }) };
    const onSuccess = () => {
      onClose();
      onDone();
    };
    if (act === 'withdraw') calls.withdraw.mutate(given, { onSuccess });
    if (act === 'terminate') calls.terminate.mutate({ ...common, reason: words }, { onSuccess });
    if (act === 'transfer' && to) calls.transfer.mutate({ ...given, task, toMemberId: to.id }, { onSuccess });
    if (act === 'reassign' && to)
      calls.reassign.mutate({ ...common, task, toMemberIds: [to.id], reason: words }, { onSuccess });
  };
  return (
    <AntTheme>
      <Modal
        open
        width={480}
        title={t(`act.${act}.title`)}
        onCancel={onClose}
        footer={
          <DialogEnd
            save={t(`act.${act}.save`)}
            saving={t(`act.${act}.busy`)}
            busy={call.isPending}
            isRed={act === 'withdraw' || act === 'terminate'}
            onSave={save}
            onClose={onClose}
          />
        }
      >
        <p className="quiet act-detail">{t(`act.${act}.detail`, { title: view.title })}</p>
        <ProblemNote text={problem.page} />
        {wantsPerson ? (
          <MemberPicker
            label={t('act.to')}
            value={to}
            onChange={setTo}
            exclude={[view.submitter.id]}
            error={problem.of(toField) ?? (lacks && !to ? t('act.to_missing') : undefined)}
          />
        ) : null}
        <Field
          label={t(wantsReason ? 'act.reason_needed' : 'act.reason')}
          value={reason}
          maxLength={1000}
          error={problem.of('reason') ?? (lacks && wantsReason && !words ? t('reason.missing') : undefined)}
          onChange={({ target }) => setReason(target.value)}
        />
      </Modal>
    </AntTheme>
  );
}
