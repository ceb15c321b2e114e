import { getMember, listRoles, revokeRole, type RoleHolderView } from '@atrium/contracts/directory';
import Popconfirm from 'antd/es/popconfirm';
import { Button } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../../../shared/parts/problem-note.js';
import { useProblemTexts } from '../../../../shared/problem-text.js';
import { useCall } from '../../../../shared/use-call.js';

/** Takes a role away, after saying what its holder can't do any more. */
export function TakeRole({ grant }: { readonly grant: Pick<RoleHolderView, 'grantId' | 'role' | 'member'> }) {
  const { t } = useTranslation('people');
  const { grantId, role, member } = grant;
  const call = useCall(revokeRole, { refreshes: [getMember, listRoles] });
  const problem = useProblemTexts(call.error, []);
  return (
    <span className="take-role">
      <ProblemNote text={problem.page} />
      <Popconfirm
        title={t('roles.take_title', { name: member.name, role: t(`role.${role}`) })}
        description={t('roles.take_help')}
        okText={t('roles.take')}
        cancelText={t('common:cancel')}
        okButtonProps={{ danger: true }}
        onConfirm={() => call.mutate({ memberId: member.id, grantId })}
      >
        <Button
          tone="text"
          size="small"
          busy={call.isPending ? t('roles.taking') : undefined}
          aria-label={t('roles.take_from', { name: member.name, role: t(`role.${role}`) })}
        >
          {t('roles.take')}
        </Button>
      </Popconfirm>
    </span>
  );
}
