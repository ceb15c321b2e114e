import type { Id } from '@atrium/contracts/core';
import {
  getMember,
  listDepartments,
  type MemberView,
  searchMembers,
  setMemberDepartments,
} from '@atrium/contracts/directory';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../../../shared/parts/problem-note.js';
import { useProblemTexts } from '../../../../shared/problem-text.js';
import { useCall } from '../../../../shared/use-call.js';
import { DatedSave } from './dated-save.js';
import { DepartmentsField } from './departments-field.js';
import { SavedNote } from './saved-note.js';
import { Section } from './section.js';

/** Where a member works, from a day on. */
export function DepartmentsSection({ member }: { readonly member: MemberView }) {
  const { t } = useTranslation('people');
  const saved = departmentIdsOf(member);
  const [edited, setEdited] = useState<readonly Id<'department'>[] | null>(null);
  const call = useCall(setMemberDepartments, { refreshes: [getMember, searchMembers, listDepartments] });
  const problem = useProblemTexts(call.error, ['departmentIds', 'from']);
  const chosen = edited ?? saved;
  return (
    <Section id="departments" title={t('departments_field.section')} help={t('departments_field.help')}>
      <ProblemNote text={problem.page} />
      <DepartmentsField value={chosen} onChange={setEdited} error={problem.of('departmentIds')} />
      {chosen.join() !== saved.join() ? (
        <DatedSave
          busy={call.isPending}
          disabled={chosen.length === 0}
          error={problem.of('from')}
          onDiscard={() => {
            setEdited(null);
            call.reset();
          }}
          onSave={(from) =>
            call.mutate(
              { memberId: member.id, departmentIds: [...chosen], ...from },
              { onSuccess: () => setEdited(null) },
            )
          }
        />
      ) : call.isSuccess ? (
        <SavedNote from={call.variables.from} />
      ) : null}
    </Section>
  );
}

/** The primary one first, as routes want them. */
export const departmentIdsOf = ({ departments }: MemberView): readonly Id<'department'>[] =>
  departments.toSorted((a, b) => Number(b.primary) - Number(a.primary)).map(({ id }) => id);
