import type { Id } from '@atrium/contracts/core';
import { getMember, listDepartments, type MemberView, rehire, searchMembers } from '@atrium/contracts/directory';
import { Button } from '@atrium/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../../../shared/days.js';
import { DayField } from '../../../../shared/parts/day-field.js';
import { ProblemNote } from '../../../../shared/parts/problem-note.js';
import { useProblemTexts } from '../../../../shared/problem-text.js';
import { useCall } from '../../../../shared/use-call.js';
import { DepartmentsField } from './departments-field.js';
import { departmentIdsOf } from './departments-section.js';

/** Somebody who left begins again: the same member, with the history they had and no roles. */
export function ComeBack({ member }: { readonly member: MemberView }) {
  const { t } = useTranslation('people');
  const [firstDay, setFirstDay] = useState<string | null>(useToday());
  const [departmentIds, setDepartmentIds] = useState<readonly Id<'department'>[]>(departmentIdsOf(member));
  const call = useCall(rehire, { refreshes: [getMember, searchMembers, listDepartments] });
  const problem = useProblemTexts(call.error, ['firstDay', 'departmentIds']);
  return (
    <div className="leave">
      <ProblemNote text={problem.page} />
      <DayField
        label={t('employment.first_day')}
        value={firstDay}
        onChange={setFirstDay}
        error={problem.of('firstDay')}
      />
      <DepartmentsField value={departmentIds} onChange={setDepartmentIds} error={problem.of('departmentIds')} />
      <div className="section-end">
        <Button
          disabled={!firstDay || departmentIds.length === 0}
          busy={call.isPending ? t('saving') : undefined}
          onClick={() => {
            if (firstDay) call.mutate({ memberId: member.id, firstDay, departmentIds: [...departmentIds] });
          }}
        >
          {t('employment.return', { name: member.name })}
        </Button>
      </div>
    </div>
  );
}
