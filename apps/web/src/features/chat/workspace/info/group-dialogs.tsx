import {
  addToConversation,
  chatLimits,
  handOverConversation,
  leaveConversation,
  listConversationMembers,
  renameConversation,
} from '@atrium/contracts/chat';
import type { MemberRef } from '@atrium/contracts/directory';
import { Field } from '@atrium/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMe } from '../../../../shared/me.js';
import { MemberPicker, MembersPicker } from '../../../../shared/parts/member-picker.js';
import { useProblemTexts } from '../../../../shared/problem-text.js';
import { useCall } from '../../../../shared/use-call.js';
import { useCommand } from '../../../../shared/use-command.js';
import { useConversation } from '../conversation/conversation-context.js';
import { GroupDialog } from './group-dialog.js';

interface DialogProps {
  readonly onClose: () => void;
}

export function AddDialog({ onClose }: DialogProps) {
  const { t } = useTranslation('chat');
  const { id: conversationId } = useConversation();
  const command = useCommand();
  const [people, setPeople] = useState<readonly MemberRef[]>([]);
  const add = useCall(addToConversation, { refreshes: [listConversationMembers] });
  const problem = useProblemTexts(add.error, ['memberIds']);
  const save = () => {
    const input = { conversationId, memberIds: people.map(({ id }) => id) };
    add.mutate({ commandId: command(input), ...input }, { onSuccess: onClose });
  };
  return (
    <GroupDialog
      act="add"
      disabled={people.length === 0}
      busy={add.isPending}
      problem={problem.page}
      onSave={save}
      onClose={onClose}
    >
      <MembersPicker
        label={t('begin.who')}
        value={people}
        onChange={setPeople}
        max={chatLimits.groupMembers}
        error={problem.of('memberIds')}
      />
    </GroupDialog>
  );
}

export function RenameDialog({ onClose }: DialogProps) {
  const { t } = useTranslation('chat');
  const { id: conversationId, view } = useConversation();
  const [name, setName] = useState(view.name ?? '');
  const rename = useCall(renameConversation);
  const problem = useProblemTexts(rename.error, ['name']);
  const save = () => rename.mutate({ conversationId, name: name.trim() }, { onSuccess: onClose });
  return (
    <GroupDialog
      act="rename"
      disabled={name.trim() === ''}
      busy={rename.isPending}
      problem={problem.page}
      onSave={save}
      onClose={onClose}
    >
      <Field
        label={t('begin.name')}
        value={name}
        maxLength={chatLimits.groupName}
        onChange={(event) => setName(event.target.value)}
        error={problem.of('name')}
      />
    </GroupDialog>
  );
}

export function HandOverDialog({ onClose }: DialogProps) {
  const { t } = useTranslation('chat');
  const { id: conversationId } = useConversation();
  const { member: me } = useMe();
  const [person, setPerson] = useState<MemberRef | null>(null);
  const handOver = useCall(handOverConversation, { refreshes: [listConversationMembers] });
  const problem = useProblemTexts(handOver.error, ['memberId']);
  const save = () => person && handOver.mutate({ conversationId, memberId: person.id }, { onSuccess: onClose });
  return (
    <GroupDialog
      act="hand_over"
      disabled={!person}
      busy={handOver.isPending}
      problem={problem.page}
      onSave={save}
      onClose={onClose}
    >
      <MemberPicker
        label={t('group.new_owner')}
        help={t('group.new_owner_help')}
        value={person}
        onChange={setPerson}
        exclude={[me.id]}
        error={problem.of('memberId')}
      />
    </GroupDialog>
  );
}

export function LeaveDialog({ onClose }: DialogProps) {
  const { t } = useTranslation('chat');
  const { id: conversationId, view } = useConversation();
  const { company } = useMe();
  const navigate = useNavigate();
  const leave = useCall(leaveConversation);
  const problem = useProblemTexts(leave.error, []);
  const mustHandOver = view.role === 'owner' && view.memberCount > 1;
  const save = () =>
    leave.mutate({ conversationId }, { onSuccess: () => void navigate(`/c/${company.slug}/messages`) });
  return (
    <GroupDialog
      act="leave"
      isRed
      disabled={mustHandOver}
      busy={leave.isPending}
      problem={problem.page}
      onSave={save}
      onClose={onClose}
    >
      <p>{t(mustHandOver ? 'group.leave_owner' : 'group.leave_detail', { name: view.name ?? '' })}</p>
    </GroupDialog>
  );
}
