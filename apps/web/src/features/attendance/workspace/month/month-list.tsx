import type { DayRecordView, MonthView } from '@atrium/contracts/attendance';
import { ResultMark } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { holidayName } from '../../../../shared/holiday-name.js';
import { durationText } from '../../parts/amounts.js';
import { useMoments } from '../../parts/moments.js';
import { resultOfDay, useResultWords } from '../../parts/result-of.js';
import { endsOf, isAhead } from './in-and-out.js';
import type { MonthAddress } from './month-address.js';

interface MonthProps {
  readonly view: MonthView;
  readonly address: MonthAddress;
}

/** A month as rows: shift, in, out, worked time, result. */
export function MonthList({ view, address }: MonthProps) {
  const { t } = useTranslation('attendance');
  return (
    <table className="month-list">
      <thead>
        <tr>
          {['day', 'shift', 'in', 'out', 'worked', 'result'].map((name) => (
            <th key={name} scope="col" className={`${name}-cell`}>
              {t(`month.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.days.map((day) => (
          <DayRow key={day.workDate} {...{ day, view, address }} />
        ))}
      </tbody>
    </table>
  );
}

function DayRow({ day, view, address }: MonthProps & { readonly day: DayRecordView }) {
  const { t } = useTranslation('attendance');
  const words = useResultWords();
  const moments = useMoments({ zone: view.zone, workDate: day.workDate });
  const { first, last } = endsOf(day);
  const { workDate, status, special, shiftName, figures } = day;
  const isFree = status === 'rest' || status === 'holiday';
  const time = (at: string | null) => (at === null ? <span className="quiet">–</span> : moments.time(at));
  return (
    <tr className={isFree ? 'free' : undefined} aria-current={workDate === address.day ? 'true' : undefined}>
      <th scope="row">
        <Link to={address.to({ day: workDate })}>{moments.day(workDate)}</Link>
      </th>
      <td className="shift-cell">{shiftName ?? (special ? holidayName(t, special) : '')}</td>
      <td className="in-cell">{time(first)}</td>
      <td className="out-cell">{time(last)}</td>
      <td className="worked-cell">
        {figures.workedMinutes > 0 ? durationText(t, figures.workedMinutes) : <span className="quiet">–</span>}
      </td>
      <td className="result-cell">
        {isAhead(day, view.today) ? (
          <span className="quiet">{t('month.open')}</span>
        ) : (
          <ResultMark kind={resultOfDay(day).kind} word={words.day(day)} />
        )}
      </td>
    </tr>
  );
}
