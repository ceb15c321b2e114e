import { Field, FieldError } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import type { ProblemTexts } from '../../../shared/problem-text.js';
import { MinutesField } from './minutes-field.js';
import { type PresetDraft, presetShift } from './shift-preset.js';
import { ShiftRibbon } from './shift-ribbon.js';
import { TimeField } from './time-field.js';
import { useWeekdays } from './week-text.js';

export interface PresetPartProps {
  readonly draft: PresetDraft;
  readonly onChange: (draft: PresetDraft) => void;
  readonly problem: ProblemTexts;
}

/** When people work: times, break, grace and the days of the week. */
export function ShiftPresetFields({ draft, onChange, problem }: PresetPartProps) {
  const { t } = useTranslation('rules');
  const change = (changes: Partial<PresetDraft>) => onChange({ ...draft, ...changes });
  return (
    <fieldset className="rules-part">
      <legend>{t('preset.times')}</legend>
      <div className="rules-row">
        <TimeField label={t('shift.on')} value={draft.on} error={problem.of('on')} onChange={(on) => change({ on })} />
        <TimeField
          label={t('shift.off')}
          value={draft.off}
          error={problem.of('off')}
          onChange={(off) => change({ off })}
        />
        <MinutesField
          label={t('preset.grace')}
          max={240}
          value={draft.graceMinutes}
          error={problem.of('graceMinutes')}
          onChange={(graceMinutes) => change({ graceMinutes })}
        />
      </div>
      <BreakFields draft={draft} onChange={onChange} problem={problem} />
      <ShiftRibbon rules={presetShift(draft)} />
      <Workdays draft={draft} onChange={onChange} problem={problem} />
      <div className="rules-row preset-names">
        <Field
          label={t('preset.shift')}
          value={draft.shiftName}
          maxLength={60}
          error={problem.of('shiftName')}
          onChange={({ target }) => change({ shiftName: target.value })}
        />
        <Field
          label={t('preset.group')}
          value={draft.groupName}
          maxLength={60}
          error={problem.of('groupName')}
          onChange={({ target }) => change({ groupName: target.value })}
        />
      </div>
    </fieldset>
  );
}

function BreakFields({ draft, onChange, problem }: PresetPartProps) {
  const { t } = useTranslation('rules');
  const { break: pause } = draft;
  const wrong = problem.of('break');
  return (
    <>
      <label className="check">
        <input
          type="checkbox"
          checked={pause !== null}
          onChange={({ target }) =>
            onChange({ ...draft, break: target.checked ? { from: '12:00', to: '13:00' } : null })
          }
        />
        {t('preset.lunch')}
      </label>
      {pause ? (
        <div className="rules-row" role="group" aria-label={t('preset.lunch')}>
          <TimeField
            label={t('shift.from')}
            value={pause.from}
            error={problem.of('break.from')}
            onChange={(from) => onChange({ ...draft, break: { ...pause, from } })}
          />
          <TimeField
            label={t('shift.to')}
            value={pause.to}
            error={problem.of('break.to')}
            onChange={(to) => onChange({ ...draft, break: { ...pause, to } })}
          />
          {wrong ? <FieldError>{wrong}</FieldError> : null}
        </div>
      ) : null}
    </>
  );
}

function Workdays({ draft, onChange, problem }: PresetPartProps) {
  const { t } = useTranslation('rules');
  const weekdays = useWeekdays();
  const wrong = problem.of('workdays');
  const toggle = (day: number) =>
    onChange({
      ...draft,
      workdays: draft.workdays.includes(day) ? draft.workdays.filter((one) => one !== day) : [...draft.workdays, day],
    });
  return (
    <div role="group" aria-label={t('preset.workdays')}>
      <p className="preset-label">{t('preset.workdays')}</p>
      <div className="preset-days">
        {weekdays.map((weekday, at) => (
          <button
            key={weekday}
            type="button"
            aria-pressed={draft.workdays.includes(at + 1)}
            onClick={() => toggle(at + 1)}
          >
            {weekday}
          </button>
        ))}
      </div>
      {wrong ? <FieldError>{wrong}</FieldError> : <p className="quiet">{t('preset.holidays')}</p>}
    </div>
  );
}
