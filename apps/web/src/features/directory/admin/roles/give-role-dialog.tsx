import type { Id } from '@atrium/contracts/core';
import { getMember, type GrantableRole, grantRole, listRoles, type MemberRef } from '@atrium/contracts/directory';
import Modal from 'antd/es/modal';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DepartmentsPicker } from '../../../../shared/parts/department-picker.js';
import { MemberPicker } from '../../../../shared/parts/member-picker.js';
import { ProblemNote } from '../../../../shared/parts/problem-note.js';
import { useProblemTexts } from '../../../../shared/problem-text.js';
import { useCall } from '../../../../shared/use-call.js';
import { useCommand } from '../../../../shared/use-command.js';
import { DialogEnd } from '../../../../shared/parts/dialog-end.js';
import { RoleChoice } from './role-choice.js';
import './roles.css';

export interface GiveRoleDialogProps {
  /** To whom; without one, that is asked too. */
  readonly member?: MemberRef;
  readonly role?: GrantableRole;
  readonly onClose: () => void;
}

/** Gives somebody a role. The server asks for the password again; a role above one's own is refused. */
export function GiveRoleDialog({ member, role: first = 'department_admin', onClose }: GiveRoleDialogProps) {
  const { t } = useTranslation('people');
  const command = useCommand();
  const [person, setPerson] = useState<MemberRef | null>(member ?? null);
  const [role, setRole] = useState<GrantableRole>(first);
  const [departmentIds, setDepartmentIds] = useState<readonly Id<'department'>[]>([]);
  const call = useCall(grantRole, { refreshes: [getMember, listRoles] });
  const problem = useProblemTexts(call.error, ['departmentIds']);
  const scoped = role === 'department_admin';
  const give = () => {
    if (!person || call.isPending) return;
    const input = { memberId: person.id, role, departmentIds: scoped ? [...departmentIds] : [] };
    call.mutate({ commandId: command(input), ...input }, { onSuccess: onClose });
  };
  return (
    <Modal
      open
      width={520}
      title={member ? t('roles.give_to', { name: member.name }) : t('roles.give')}
      onCancel={onClose}
      footer={
        <DialogEnd
          save={t('roles.give_this', { role: t(`role.${role}`) })}
          saving={t('roles.giving')}
          busy={call.isPending}
          disabled={!person || (scoped && departmentIds.length === 0)}
          onSave={give}
          onClose={onClose}
        />
      }
    >
      <ProblemNote text={problem.page} />
      {member ? null : <MemberPicker label={t('roles.to_whom')} value={person} onChange={setPerson} />}
      <RoleChoice value={role} onChange={setRole} />
      {scoped ? (
        <DepartmentsPicker
          label={t('roles.where')}
          help={t('roles.where_help')}
          value={departmentIds}
          onChange={setDepartmentIds}
          error={problem.of('departmentIds')}
        />
      ) : null}
    </Modal>
  );
}
