import { useTranslation } from 'react-i18next';
import { MinutesField } from './minutes-field.js';
import type { GroupPartProps } from './week-fields.js';

/** What becomes of a punch outside of every place. */
export function OutsideFields({ rules, onChange }: GroupPartProps) {
  const { t } = useTranslation('rules');
  return (
    <fieldset className="rules-part">
      <legend>{t('outside.title')}</legend>
      <div className="rules-choices">
        {(['field', 'refuse'] as const).map((policy) => (
          <label key={policy} className="rules-choice">
            <input
              type="radio"
              name="outside"
              checked={rules.outside === policy}
              onChange={() => onChange({ ...rules, outside: policy })}
            />
            <span>
              <b>{t(`outside.${policy}`)}</b>
              <span className="quiet">{t(`outside.${policy}_help`)}</span>
            </span>
          </label>
        ))}
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={rules.remarkRequired}
          onChange={({ target }) => onChange({ ...rules, remarkRequired: target.checked })}
        />
        {t('outside.remark')}
      </label>
    </fieldset>
  );
}

/** How long a press made without a network may wait, and what counts when its clock can't be checked. */
export function OfflineFields({ rules, onChange, problem }: GroupPartProps) {
  const { t } = useTranslation('rules');
  return (
    <fieldset className="rules-part">
      <legend>{t('offline.title')}</legend>
      <p className="quiet">{t('offline.help')}</p>
      <div className="rules-hours">
        <MinutesField
          label={t('offline.hours')}
          unit={t('unit.hours')}
          max={168}
          value={Number(rules.offlineMaxHours)}
          error={problem.of('rules.offlineMaxHours')}
          onChange={(value) => onChange({ ...rules, offlineMaxHours: value ?? 0 })}
        />
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={rules.offlineUnverified === 'accept'}
          onChange={({ target }) => onChange({ ...rules, offlineUnverified: target.checked ? 'accept' : 'refuse' })}
        />
        {t('offline.unverified')}
      </label>
      <p className="quiet">{t('offline.unverified_help')}</p>
    </fieldset>
  );
}
