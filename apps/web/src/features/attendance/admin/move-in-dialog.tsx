import { type GroupView, listGroupMembers, listGroups, moveToGroup } from '@atrium/contracts/attendance';
import type { MemberRef } from '@atrium/contracts/directory';
import Modal from 'antd/es/modal';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, useDayText, useToday } from '../../../shared/days.js';
import { DayField } from '../../../shared/parts/day-field.js';
import { DialogEnd } from '../../../shared/parts/dialog-end.js';
import { MembersPicker } from '../../../shared/parts/member-picker.js';
import { ProblemNote } from '../../../shared/parts/problem-note.js';
import { useProblemTexts } from '../../../shared/problem-text.js';
import { useCall } from '../../../shared/use-call.js';
import { useCommand } from '../../../shared/use-command.js';

export interface MoveInDialogProps {
  readonly group: GroupView;
  /** With what was done, in words, if it was. */
  readonly onClose: (said?: string) => void;
}

/** Puts people into a group from a day on; they leave the one that they are in. */
export function MoveInDialog({ group, onClose }: MoveInDialogProps) {
  const { t } = useTranslation('rules');
  const today = useToday();
  const day = useDayText();
  const command = useCommand();
  const [people, setPeople] = useState<readonly MemberRef[]>([]);
  const [from, setFrom] = useState(addDays(today, 1));
  const move = useCall(moveToGroup, { refreshes: [listGroupMembers, listGroups] });
  const problem = useProblemTexts(move.error, ['memberIds', 'from']);
  const save = () => {
    const input = { groupId: group.id, memberIds: people.map(({ id }) => id), from };
    move.mutate(
      { commandId: command(input), ...input },
      { onSuccess: ({ moved }) => onClose(t('members.moved', { count: moved, day: day(from) })) },
    );
  };
  return (
    <Modal
      open
      width={520}
      title={t('members.move_title', { group: group.name })}
      onCancel={() => onClose()}
      footer={
        <DialogEnd
          save={t('members.move', { count: people.length })}
          saving={t('members.moving')}
          busy={move.isPending}
          disabled={people.length === 0}
          onSave={save}
          onClose={() => onClose()}
        />
      }
    >
      <ProblemNote text={problem.page} />
      <MembersPicker
        label={t('members.who')}
        value={people}
        onChange={setPeople}
        max={500}
        error={problem.of('memberIds')}
      />
      <DayField
        label={t('save.from')}
        value={from}
        onChange={(next) => (next ? setFrom(next) : undefined)}
        help={from <= today ? t('members.judged_again') : t('members.only_here')}
        error={problem.of('from')}
      />
    </Modal>
  );
}
