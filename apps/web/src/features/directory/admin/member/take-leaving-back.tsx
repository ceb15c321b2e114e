import { getMember, listDepartments, type MemberView, rehire, searchMembers } from '@atrium/contracts/directory';
import { Button } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import { useDayText, useToday } from '../../../../shared/days.js';
import { ProblemNote } from '../../../../shared/parts/problem-note.js';
import { useProblemTexts } from '../../../../shared/problem-text.js';
import { useCall } from '../../../../shared/use-call.js';
import { departmentIdsOf } from './departments-section.js';

/** A leaving that is still to come does not happen after all: everything goes on as it is today. */
export function TakeLeavingBack({ member, leftOn }: { readonly member: MemberView; readonly leftOn: string }) {
  const { t } = useTranslation('people');
  const dayText = useDayText();
  const today = useToday();
  const call = useCall(rehire, { refreshes: [getMember, searchMembers, listDepartments] });
  const problem = useProblemTexts(call.error, []);
  const firstDay = member.joinedOn && member.joinedOn > today ? member.joinedOn : today;
  return (
    <>
      <ProblemNote text={problem.page} />
      <p className="note amber">{t('employment.leaving', { name: member.name, day: dayText(leftOn) })}</p>
      <div className="section-end">
        <Button
          busy={call.isPending ? t('saving') : undefined}
          onClick={() => call.mutate({ memberId: member.id, firstDay, departmentIds: [...departmentIdsOf(member)] })}
        >
          {t('employment.take_back')}
        </Button>
      </div>
    </>
  );
}
