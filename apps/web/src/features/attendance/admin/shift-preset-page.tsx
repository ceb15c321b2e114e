import { applyShiftPreset, listGroups, listShifts } from '@atrium/contracts/attendance';
import { Button, Empty } from '@atrium/ui';
import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useCompany } from '../../../shared/company.js';
import { Loaded } from '../../../shared/parts/loaded.js';
import { ProblemNote } from '../../../shared/parts/problem-note.js';
import { useProblemTexts } from '../../../shared/problem-text.js';
import { useCall, useRead } from '../../../shared/use-call.js';
import { useCommand } from '../../../shared/use-command.js';
import { useDraft } from '../../../shared/use-draft.js';
import { RulesFrame } from './rules-frame.js';
import { freshPreset, type PresetDraft, presetFields, toPreset } from './shift-preset.js';
import { ShiftPresetFields } from './shift-preset-fields.js';
import { ShiftPresetPlaces } from './shift-preset-places.js';
import './shift-preset.css';

/** The first-day step: one shift and one group for everybody. Afterwards it leads to what it made. */
export function ShiftPresetPage() {
  const { t } = useTranslation('rules');
  const company = useCompany() ?? '';
  const groups = useRead(listGroups, {});
  return (
    <RulesFrame title={t('preset.title')} back={{ to: `/c/${company}/admin`, label: t('preset.back') }}>
      <Loaded of={groups}>
        {({ items: [group] }) =>
          group ? (
            <Empty
              icon={CircleCheck}
              title={t('preset.done')}
              action={
                <Link className="button" to={`/c/${company}/admin/groups/${group.id}`}>
                  {t('preset.open', { name: group.name })}
                </Link>
              }
            >
              {t('preset.done_help')}
            </Empty>
          ) : (
            <PresetForm />
          )
        }
      </Loaded>
    </RulesFrame>
  );
}

function PresetForm() {
  const { t } = useTranslation('rules');
  const navigate = useNavigate();
  const company = useCompany() ?? '';
  const draft = useDraft<PresetDraft>(
    `${company}.shift-preset`,
    freshPreset({ groupName: t('preset.group_name'), shiftName: t('preset.shift_name') }),
  );
  const commandFor = useCommand();
  const call = useCall(applyShiftPreset, { refreshes: [listGroups, listShifts] });
  const problem = useProblemTexts(call.error, presetFields(draft.value));
  const save = () => {
    const preset = toPreset(draft.value);
    call.mutate(
      { ...preset, commandId: commandFor(preset) },
      {
        onSuccess: () => {
          draft.drop();
          void navigate(`/c/${company}/admin`);
        },
      },
    );
  };
  return (
    <>
      <div className="scroll">
        <div className="rules-form preset">
          <p className="preset-lead">{t('preset.lead')}</p>
          <ProblemNote text={problem.page} />
          <ShiftPresetFields draft={draft.value} onChange={draft.set} problem={problem} />
          <ShiftPresetPlaces draft={draft.value} onChange={draft.set} problem={problem} />
        </div>
      </div>
      <footer className="preset-foot">
        <span className="quiet grow">{t('preset.later')}</span>
        <Button tone="primary" size="large" busy={call.isPending ? t('save.saving') : undefined} onClick={save}>
          {t('preset.submit')}
        </Button>
      </footer>
    </>
  );
}
