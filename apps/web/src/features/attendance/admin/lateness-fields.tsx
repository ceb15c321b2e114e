import { useTranslation } from 'react-i18next';
import { MinutesField } from './minutes-field.js';
import type { ShiftPartProps } from './segment-fields.js';

const lateTiers = ['seriousLateMinutes', 'absentLateMinutes', 'missingLateMinutes'] as const;
const earlyTiers = ['seriousEarlyMinutes', 'absentEarlyMinutes', 'missingEarlyMinutes'] as const;

/** Grace and tiers: whether somebody is late or early, and what it counts as. */
export function LatenessFields(props: ShiftPartProps) {
  const { t } = useTranslation('rules');
  return (
    <>
      <fieldset className="rules-part">
        <legend>{t('shift.late')}</legend>
        <p className="quiet">{t('shift.tiers_help')}</p>
        <Ladder {...props} grace="lateGraceMinutes" tiers={lateTiers} />
      </fieldset>
      <fieldset className="rules-part">
        <legend>{t('shift.early')}</legend>
        <Ladder {...props} grace="earlyGraceMinutes" tiers={earlyTiers} />
      </fieldset>
    </>
  );
}

interface LadderProps extends ShiftPartProps {
  readonly grace: 'lateGraceMinutes' | 'earlyGraceMinutes';
  readonly tiers: typeof lateTiers | typeof earlyTiers;
}

function Ladder({ rules, onChange, problem, grace, tiers }: LadderProps) {
  const { t } = useTranslation('rules');
  return (
    <div className="rules-numbers">
      <MinutesField
        label={t(`shift.${grace}`)}
        value={rules[grace]}
        placeholder="0"
        max={240}
        error={problem.of(`rules.${grace}`)}
        onChange={(value) => onChange({ ...rules, [grace]: value ?? 0 })}
      />
      {tiers.map((tier) => (
        <MinutesField
          key={tier}
          label={t(`shift.${tier}`)}
          value={rules[tier]}
          placeholder={t('shift.no_tier')}
          max={720}
          error={problem.of(`rules.${tier}`)}
          onChange={(value) => onChange({ ...rules, [tier]: value })}
        />
      ))}
    </div>
  );
}

/** Within which time around a shift punches belong to it. */
export function WindowFields({ rules, onChange, problem }: ShiftPartProps) {
  const { t } = useTranslation('rules');
  return (
    <fieldset className="rules-part">
      <legend>{t('shift.window')}</legend>
      <p className="quiet">{t('shift.window_help')}</p>
      <div className="rules-numbers">
        <MinutesField
          label={t('shift.windowBeforeMinutes')}
          value={rules.windowBeforeMinutes}
          placeholder="0"
          max={720}
          error={problem.of('rules.windowBeforeMinutes')}
          onChange={(value) => onChange({ ...rules, windowBeforeMinutes: value ?? 0 })}
        />
        <MinutesField
          label={t('shift.windowAfterMinutes')}
          value={rules.windowAfterMinutes}
          placeholder="0"
          max={960}
          error={problem.of('rules.windowAfterMinutes')}
          onChange={(value) => onChange({ ...rules, windowAfterMinutes: value ?? 0 })}
        />
      </div>
    </fieldset>
  );
}
