import type { RequestView } from '@atrium/contracts/approvals';
import { Button } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe } from '../../../../shared/me.js';
import type { Act } from './act-dialog.js';

export interface OwnActsProps {
  readonly view: RequestView;
  readonly onAct: (act: Act, task?: number) => void;
}

/** What the submitter and the admins may do; nothing stands here for others. */
export function OwnActs({ view, onAct }: OwnActsProps) {
  const { t } = useTranslation('approvals');
  const { company } = useMe();
  const { canWithdraw, canResubmit, canAdminister } = view.mine;
  if (!canWithdraw && !canResubmit && !canAdminister) return null;
  const stuck = view.openTasks.find(({ kind }) => kind !== 'rework');
  return (
    <div className="own-acts no-print">
      {canAdminister && stuck ? (
        <Button tone="text" onClick={() => onAct('reassign', stuck.task)}>
          {t('act.reassign.save')}
        </Button>
      ) : null}
      {canAdminister ? (
        <Button tone="text" onClick={() => onAct('terminate')}>
          {t('act.terminate.save')}
        </Button>
      ) : null}
      {canWithdraw ? (
        <Button tone="danger" onClick={() => onAct('withdraw')}>
          {t('act.withdraw.save')}
        </Button>
      ) : null}
      {canResubmit ? (
        <Link className="button primary" to={`/c/${company.slug}/requests/${view.id}/again`}>
          {t('resubmit.open')}
        </Link>
      ) : null}
    </div>
  );
}
