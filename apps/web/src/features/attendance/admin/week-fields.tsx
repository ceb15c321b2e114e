import type { ShiftView } from '@atrium/contracts/attendance';
import { Button } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Choice } from '../../../shared/parts/choice.js';
import type { ProblemTexts } from '../../../shared/problem-text.js';
import { useAdminPath } from './admin-path.js';
import type { GroupRules } from './group-parts.js';
import { useWeekdays } from './week-text.js';

export interface GroupPartProps {
  readonly rules: GroupRules;
  readonly onChange: (rules: GroupRules) => void;
  readonly problem: ProblemTexts;
}

/** Which shift each weekday has, and whether days of the calendar win over it. */
export function WeekFields({
  rules,
  onChange,
  problem,
  shifts,
}: GroupPartProps & { readonly shifts: readonly ShiftView[] }) {
  const { t } = useTranslation('rules');
  const adminPath = useAdminPath();
  const weekdays = useWeekdays('long');
  const options = [{ value: '', label: t('week.rest') }, ...shifts.map(({ id, name }) => ({ value: id, label: name }))];
  const set = (day: number, id: string) => {
    const shift = shifts.find((one) => one.id === id)?.id ?? null;
    onChange({ ...rules, week: rules.week.map((one, at) => (at === day ? shift : one)) });
  };
  const monday = rules.week[0] ?? null;
  const isSame = rules.week.slice(0, 5).every((id) => id === monday);
  return (
    <fieldset className="rules-part">
      <legend>{t('week.title')}</legend>
      {shifts.length === 0 ? (
        <p className="note amber">
          <span>
            {t('week.no_shift')} <Link to={adminPath('shifts/new')}>{t('shift.add')}</Link>
          </span>
        </p>
      ) : null}
      <div className="rules-week">
        {weekdays.map((weekday, day) => (
          <Choice
            key={weekday}
            label={weekday}
            size="normal"
            options={options}
            value={rules.week[day] ?? ''}
            error={problem.of(`rules.week.${day}`)}
            onChange={(event) => set(day, event.target.value)}
          />
        ))}
      </div>
      {isSame ? null : (
        <Button
          size="small"
          tone="text"
          onClick={() => onChange({ ...rules, week: rules.week.map((id, day) => (day < 5 ? monday : id)) })}
        >
          {t('week.fill')}
        </Button>
      )}
      <label className="check">
        <input
          type="checkbox"
          checked={rules.followsCalendar}
          onChange={({ target }) => onChange({ ...rules, followsCalendar: target.checked })}
        />
        {t('week.follows')}
      </label>
      <p className="quiet">
        {t('week.follows_help')} <Link to={adminPath('calendar')}>{t('calendar.title')}</Link>
      </p>
    </fieldset>
  );
}
