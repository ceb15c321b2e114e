import { createMember, listDepartments, type MemberRef, searchMembers } from '@atrium/contracts/directory';
import type { Id } from '@atrium/contracts/core';
import { Button, Icon } from '@atrium/ui';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useToday } from '../../../../shared/days.js';
import { DayField } from '../../../../shared/parts/day-field.js';
import { MemberPicker } from '../../../../shared/parts/member-picker.js';
import { ProblemNote } from '../../../../shared/parts/problem-note.js';
import { useProblemTexts } from '../../../../shared/problem-text.js';
import { useCall } from '../../../../shared/use-call.js';
import { useCommand } from '../../../../shared/use-command.js';
import { useDraft } from '../../../../shared/use-draft.js';
import { DepartmentsField } from './departments-field.js';
import { emptyProfile, type ProfileDraft, profileFieldNames, ProfileFields, profileOf } from './profile-fields.js';
import './member.css';

interface NewMember extends ProfileDraft {
  readonly departmentIds: readonly Id<'department'>[];
  readonly lineManager: MemberRef | null;
  readonly joinedOn: string | null;
}

/** Adds one person. What is typed stays through a reload. */
export function NewMemberPage() {
  const { t } = useTranslation('people');
  const navigate = useNavigate();
  const command = useCommand();
  const today = useToday();
  const draft = useDraft<NewMember>('member.new', {
    ...emptyProfile,
    departmentIds: [],
    lineManager: null,
    joinedOn: today,
  });
  const call = useCall(createMember, { refreshes: [searchMembers, listDepartments] });
  const problem = useProblemTexts(call.error, [...profileFieldNames, 'departmentIds', 'lineManagerId', 'joinedOn']);
  const { departmentIds, lineManager, joinedOn } = draft.value;
  const set = (changes: Partial<NewMember>) => draft.set({ ...draft.value, ...changes });
  const save = () => {
    if (call.isPending) return;
    const input = {
      ...profileOf(draft.value),
      departmentIds: [...departmentIds],
      lineManagerId: lineManager?.id ?? null,
      ...(joinedOn && { joinedOn }),
    };
    call.mutate(
      { commandId: command(input), ...input },
      {
        onSuccess: ({ id }) => {
          draft.drop();
          void navigate(`../${id}`, { relative: 'path', replace: true });
        },
      },
    );
  };
  return (
    <div className="pane grow member-page">
      <div className="pane-bar">
        <Link to=".." relative="path" className="icon-button" aria-label={t('member.back')} title={t('member.back')}>
          <Icon of={ArrowLeft} />
        </Link>
        <h1>{t('member.new')}</h1>
      </div>
      <form
        className="scroll new-member"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <ProblemNote text={problem.page} />
        <ProfileFields value={draft.value} onChange={set} problem={problem} />
        <DepartmentsField
          value={departmentIds}
          onChange={(ids) => set({ departmentIds: ids })}
          error={problem.of('departmentIds')}
        />
        <MemberPicker
          label={t('line_manager.label')}
          help={t('line_manager.none')}
          value={lineManager}
          onChange={(person) => set({ lineManager: person })}
          error={problem.of('lineManagerId')}
        />
        <DayField
          label={t('employment.first_day')}
          value={joinedOn}
          onChange={(day) => set({ joinedOn: day })}
          error={problem.of('joinedOn')}
        />
        <div className="section-end">
          <Button type="submit" tone="primary" busy={call.isPending ? t('member.adding') : undefined}>
            {t('member.add')}
          </Button>
          <Button tone="text" onClick={draft.drop}>
            {t('discard')}
          </Button>
        </div>
      </form>
    </div>
  );
}
