import { inviteMembers, type MemberRef, searchMembers } from '@atrium/contracts/directory';
import Modal from 'antd/es/modal';
import { Button } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCompany } from '../../../../shared/company.js';
import { ProblemNote } from '../../../../shared/parts/problem-note.js';
import { useProblemTexts } from '../../../../shared/problem-text.js';
import { useCall } from '../../../../shared/use-call.js';
import { useCommand } from '../../../../shared/use-command.js';
import { DialogEnd } from '../../../../shared/parts/dialog-end.js';
import { sheetFor } from './sheet-address.js';

export interface InviteDialogProps {
  readonly people: readonly Pick<MemberRef, 'id' | 'name'>[];
  readonly onClose: (done?: boolean) => void;
}

/** Mails activation links, and names those whom none could be mailed to. */
export function InviteDialog({ people, onClose }: InviteDialogProps) {
  const { t } = useTranslation('people');
  const navigate = useNavigate();
  const company = useCompany();
  const command = useCommand();
  const invite = useCall(inviteMembers, { refreshes: [searchMembers] });
  const problem = useProblemTexts(invite.error, []);
  const skipped = people.filter(({ id }) => invite.data?.skipped.includes(id));
  const send = () => {
    const memberIds = people.map(({ id }) => id);
    if (!invite.isPending) invite.mutate({ commandId: command(memberIds), memberIds });
  };
  return (
    <Modal
      open
      width={480}
      title={t('invite.title', { count: people.length, name: people[0]?.name })}
      onCancel={() => onClose(invite.isSuccess)}
      footer={
        invite.isSuccess ? (
          <div className="row dialog-end">
            {skipped.length > 0 ? (
              <Button
                onClick={() => void navigate(`/c/${company ?? ''}/admin/members/activation-sheet`, sheetFor(skipped))}
              >
                {t('invite.sheet_instead')}
              </Button>
            ) : null}
            <Button tone="primary" onClick={() => onClose(true)}>
              {t('common:close')}
            </Button>
          </div>
        ) : (
          <DialogEnd
            save={t('invite.send')}
            saving={t('invite.busy')}
            busy={invite.isPending}
            onSave={send}
            onClose={onClose}
          />
        )
      }
    >
      <ProblemNote text={problem.page} />
      {invite.data ? (
        <>
          <p role="status">{t('invite.done', { count: invite.data.invited })}</p>
          {skipped.length > 0 ? (
            <section className="skipped">
              <h3>{t('invite.skipped', { count: skipped.length })}</h3>
              <p className="quiet">{t('invite.skipped_help')}</p>
              <ul>
                {skipped.map(({ id, name }) => (
                  <li key={id}>{name}</li>
                ))}
              </ul>
            </section>
          ) : null}
        </>
      ) : (
        <p>{t('invite.help')}</p>
      )}
    </Modal>
  );
}
