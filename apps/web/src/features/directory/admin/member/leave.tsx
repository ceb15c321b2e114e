import { endEmployment, getMember, listDepartments, type MemberView, searchMembers } from '@atrium/contracts/directory';
import { Button } from '@atrium/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../../../shared/days.js';
import { DayField } from '../../../../shared/parts/day-field.js';
import { ProblemNote } from '../../../../shared/parts/problem-note.js';
import { useProblemTexts } from '../../../../shared/problem-text.js';
import { useCall } from '../../../../shared/use-call.js';

/** Somebody leaves: the last day, and in words what will happen then, before it is written down. */
export function Leave({ member }: { readonly member: MemberView }) {
  const { t } = useTranslation('people');
  const today = useToday();
  const [open, setOpen] = useState(false);
  const [lastDay, setLastDay] = useState<string | null>(member.leftOn ?? today);
  const call = useCall(endEmployment, { refreshes: [getMember, searchMembers, listDepartments] });
  const problem = useProblemTexts(call.error, ['lastDay']);
  const { name, leads } = member;
  if (!open)
    return (
      <div className="section-end">
        <Button tone="danger" onClick={() => setOpen(true)}>
          {t(member.leftOn ? 'employment.change_last_day' : 'employment.leaves', { name })}
        </Button>
      </div>
    );
  return (
    <div className="leave">
      <ProblemNote text={problem.page} />
      <DayField
        label={t('employment.last_day')}
        value={lastDay}
        onChange={setLastDay}
        error={problem.of('lastDay')}
        {...(member.joinedOn && { min: member.joinedOn })}
      />
      <section className="consequences" aria-label={t('employment.consequences')}>
        <h3>{t('employment.consequences')}</h3>
        <ul>
          <li>{t('employment.sign_in_ends', { name })}</li>
          <li>{t('employment.roles_end')}</li>
          {leads.length > 0 ? (
            <li>{t('employment.leaderless', { names: leads.map((one) => one.name).join(t('and')) })}</li>
          ) : null}
          <li>{t('employment.reports_move', { name })}</li>
          <li>{t('employment.stays')}</li>
        </ul>
      </section>
      <div className="section-end">
        <Button
          tone="danger"
          disabled={!lastDay}
          busy={call.isPending ? t('saving') : undefined}
          onClick={() => {
            if (lastDay) call.mutate({ memberId: member.id, lastDay }, { onSuccess: () => setOpen(false) });
          }}
        >
          {t('employment.record', { name })}
        </Button>
        <Button tone="text" onClick={() => setOpen(false)}>
          {t('common:cancel')}
        </Button>
      </div>
    </div>
  );
}
