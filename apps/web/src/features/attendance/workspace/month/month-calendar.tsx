import type { DayRecordView, MonthView } from '@atrium/contracts/attendance';
import { ResultMark } from '@atrium/ui';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { holidayName } from '../../../../shared/holiday-name.js';
import { useMoments } from '../../parts/moments.js';
import { resultOfDay, useResultWords } from '../../parts/result-of.js';
import { inAndOut, isAhead } from './in-and-out.js';
import type { MonthAddress } from './month-address.js';

interface MonthProps {
  readonly view: MonthView;
  readonly address: MonthAddress;
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** A month by weeks. Each day is a link; the arrow keys go from day to day. */
export function MonthCalendar({ view, address }: MonthProps) {
  const { i18n } = useTranslation('attendance');
  const table = useRef<HTMLTableElement>(null);
  const weekday = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', timeZone: 'UTC' });
  const weeks = weeksOf(view.days);
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const links = [...(table.current?.querySelectorAll('a') ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    if (step === undefined || at < 0) return;
    event.preventDefault();
    links[at + step]?.focus();
  };
  return (
    <table className="calendar" ref={table} onKeyDown={move}>
      <thead>
        <tr>
          {/* 2024-01-01 was a Monday. */}
          {[1, 2, 3, 4, 5, 6, 7].map((day) => (
            <th key={day} scope="col">
              {weekday.format(new Date(Date.UTC(2024, 0, day)))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, row) => (
          <tr key={row}>
            {week.map((day, column) =>
              day ? <DayCell key={day.workDate} {...{ day, view, address }} /> : <td key={column} />,
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ day, view, address }: MonthProps & { readonly day: DayRecordView }) {
  const { t } = useTranslation('attendance');
  const words = useResultWords();
  const moments = useMoments({ zone: view.zone, workDate: day.workDate });
  const { workDate, status, special } = day;
  const ahead = isAhead(day, view.today);
  const { kind } = resultOfDay(day);
  const isFree = status === 'rest' || status === 'holiday';
  const word = ahead ? t('month.open') : words.day(day);
  const classes = [isFree ? 'free' : '', status === 'holiday' ? 'holiday' : '', workDate === view.today ? 'today' : ''];
  return (
    <td className={classes.filter(Boolean).join(' ') || undefined}>
      <Link to={address.to({ day: workDate })} aria-current={workDate === address.day ? 'true' : undefined}>
        <span className="number">
          <span aria-hidden="true">{Number(workDate.slice(8))}</span>
          <span className="visually-hidden">{moments.day(workDate)}</span>
        </span>
        {ahead || (isFree && !special) ? (
          <span className="visually-hidden">{word}</span>
        ) : (
          <ResultMark kind={kind} word={special && isFree ? holidayName(t, special) : word} alone={kind === 'normal'} />
        )}
        <span className="times">{ahead ? day.shiftName : inAndOut(day, moments)}</span>
      </Link>
    </td>
  );
}

/** Rows of seven, Monday first; null where the month has no day. */
function weeksOf(days: readonly DayRecordView[]): (DayRecordView | null)[][] {
  const [first] = days;
  const before = first ? (new Date(`${first.workDate}T00:00:00Z`).getUTCDay() + 6) % 7 : 0;
  const cells = [...Array.from({ length: before }, () => null), ...days];
  const rows = Math.ceil(cells.length / 7);
  return Array.from({ length: rows }, (_, row) => Array.from({ length: 7 }, (__, at) => cells[row * 7 + at] ?? null));
}
