import { chatLimits, createGroup, openDirect, type ConversationView } from '@atrium/contracts/chat';
import type { MemberRef } from '@atrium/contracts/directory';
import { Field } from '@atrium/ui';
import Modal from 'antd/es/modal';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMay, useMe } from '../../../../shared/me.js';
import { AntTheme } from '../../../../shared/parts/ant-theme.js';
import { DialogEnd } from '../../../../shared/parts/dialog-end.js';
import { MembersPicker } from '../../../../shared/parts/member-picker.js';
import { ProblemNote } from '../../../../shared/parts/problem-note.js';
import { useProblemTexts } from '../../../../shared/problem-text.js';
import { useCall } from '../../../../shared/use-call.js';
import { useCommand } from '../../../../shared/use-command.js';
import { useChat } from '../session/chat-context.js';

/** Begins to talk with one person, or makes a group of several. */
export function BeginDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('chat');
  const { chat } = useChat();
  const { company, member } = useMe();
  const mayGroup = useMay('chat.create_group');
  const navigate = useNavigate();
  const command = useCommand();
  const [people, setPeople] = useState<readonly MemberRef[]>([]);
  const [name, setName] = useState('');
  const direct = useCall(openDirect);
  const group = useCall(createGroup);
  const problem = useProblemTexts(direct.error ?? group.error, ['name', 'memberIds', 'memberId']);
  const [first] = people;
  const isGroup = people.length > 1;
  const open = {
    onSuccess: (view: ConversationView) => {
      chat.know(view);
      onClose();
      void navigate(`/c/${company.slug}/messages/${view.id}`);
    },
  };
  const begin = () => {
    if (!first) return;
    if (!isGroup) return direct.mutate({ memberId: first.id }, open);
    const input = { name: name.trim() || groupName(people, member), memberIds: people.map(({ id }) => id) };
    group.mutate({ commandId: command(input), ...input }, open);
  };
  return (
    <AntTheme>
      <Modal
        open
        width={480}
        title={t('begin.title')}
        onCancel={onClose}
        footer={
          <DialogEnd
            save={t(isGroup ? 'begin.make' : 'begin.talk')}
            saving={t('begin.busy')}
            busy={direct.isPending || group.isPending}
            disabled={!first}
            onSave={begin}
            onClose={onClose}
          />
        }
      >
        <ProblemNote text={problem.page} />
        <MembersPicker
          label={t('begin.who')}
          help={t(mayGroup ? 'begin.who_help' : 'begin.who_one')}
          value={people}
          onChange={setPeople}
          max={mayGroup ? chatLimits.groupMembers : 1}
          exclude={[member.id]}
          error={problem.of('memberIds') ?? problem.of('memberId')}
        />
        {isGroup ? (
          <Field
            label={t('begin.name')}
            help={t('begin.name_help')}
            value={name}
            maxLength={chatLimits.groupName}
            onChange={(event) => setName(event.target.value)}
            error={problem.of('name')}
          />
        ) : null}
      </Modal>
    </AntTheme>
  );
}

/** A group without a name is called by its people. */
const groupName = (people: readonly MemberRef[], me: { readonly name: string }): string =>
  [me, ...people.slice(0, 3)]
    .map(({ name }) => name)
    .join(', ')
    .slice(0, chatLimits.groupName);
