import { getMember, type MemberRef, type MemberView, setLineManager } from '@atrium/contracts/directory';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MemberPicker } from '../../../../shared/parts/member-picker.js';
import { ProblemNote } from '../../../../shared/parts/problem-note.js';
import { useProblemTexts } from '../../../../shared/problem-text.js';
import { useCall } from '../../../../shared/use-call.js';
import { DatedSave } from './dated-save.js';
import { SavedNote } from './saved-note.js';
import { Section } from './section.js';

/** Whom a member reports to, if that is not just the leader of the department. */
export function LineManagerSection({ member }: { readonly member: MemberView }) {
  const { t } = useTranslation('people');
  const saved = member.lineManager;
  const [edited, setEdited] = useState<MemberRef | null | undefined>(undefined);
  const call = useCall(setLineManager, { refreshes: [getMember] });
  const problem = useProblemTexts(call.error, ['lineManagerId', 'from']);
  const chosen = edited === undefined ? saved : edited;
  const [manager] = member.reportsTo;
  return (
    <Section id="line-manager" title={t('line_manager.section')} help={t('line_manager.help')}>
      <ProblemNote text={problem.page} />
      <MemberPicker
        label={t('line_manager.label')}
        value={chosen}
        exclude={[member.id]}
        onChange={(person) => {
          setEdited(person);
          call.reset();
        }}
        error={problem.of('lineManagerId')}
        help={
          chosen
            ? undefined
            : manager && !saved
              ? t('line_manager.follows', { name: manager.name })
              : t('line_manager.none')
        }
      />
      {chosen?.id !== saved?.id ? (
        <DatedSave
          busy={call.isPending}
          error={problem.of('from')}
          onDiscard={() => {
            setEdited(undefined);
            call.reset();
          }}
          onSave={(from) =>
            call.mutate(
              { memberId: member.id, lineManagerId: chosen?.id ?? null, ...from },
              { onSuccess: () => setEdited(undefined) },
            )
          }
        />
      ) : call.isSuccess ? (
        <SavedNote from={call.variables.from} />
      ) : null}
    </Section>
  );
}
