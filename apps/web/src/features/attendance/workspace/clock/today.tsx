import type { MyDayView, PunchReceipt } from '@atrium/contracts/attendance';
import { useTranslation } from 'react-i18next';
import { holidayName } from '../../../../shared/holiday-name.js';
import { durationText } from '../../parts/amounts.js';
import { DayPunches } from '../../parts/day-punches.js';
import { DaySlots } from '../../parts/day-slots.js';
import { ResultTag } from '../../parts/result-tag.js';
import { Why } from '../../parts/why.js';
import type { KeptPress } from '../offline/press-store.js';
import { Receipt } from './receipt.js';

export interface TodayProps {
  readonly day: MyDayView;
  readonly receipts: readonly PunchReceipt[];
  readonly waiting: readonly KeptPress[];
}

/** Today as it stands: worked time, required punches with results, every punch, and why. */
export function Today({ day, receipts, waiting }: TodayProps) {
  const { t } = useTranslation('attendance');
  const { zone, workDate, shift, slots, punches, figures } = day;
  const kept = new Map(waiting.flatMap(({ slotKey, at }) => (slotKey === null ? [] : [[slotKey, at] as const])));
  const window = shift && { from: shift.windowFrom, until: shift.windowUntil };
  return (
    <section className="clock-today" aria-labelledby="today">
      <h2 id="today" className="visually-hidden">
        {t('clock.day_title')}
      </h2>
      <div className="today-head">
        <header className="today-result">
          <div className="grow">
            <p className="quiet">
              {shift
                ? t('clock.today', { shift: shift.name })
                : day.special
                  ? holidayName(t, day.special)
                  : t('clock.today_free')}
            </p>
            {figures.workedMinutes > 0 ? <p className="day-sum">{durationText(t, figures.workedMinutes)}</p> : null}
          </div>
          <ResultTag day={day} />
        </header>
        <DaySlots {...{ slots, zone, workDate, window }} waiting={kept} />
      </div>
      <div className="today-why">
        {day.trace.length > 0 ? (
          <Why trace={day.trace} judgedAt={null} {...{ zone, workDate }} segments={slots.length / 2} />
        ) : null}
        {punches.length > 0 ? (
          <>
            <h3>{t('punches.title')}</h3>
            <DayPunches
              {...{ punches, zone, workDate }}
              extra={({ id }) => {
                const receipt = receipts.find(({ punchId }) => punchId === id);
                return receipt ? <Receipt receipt={receipt} zone={zone} /> : null;
              }}
            />
          </>
        ) : null}
      </div>
    </section>
  );
}
