import type { MyDayView } from '@atrium/contracts/attendance';
import { useTranslation } from 'react-i18next';
import { durationText } from '../../parts/amounts.js';
import { useMoments } from '../../parts/moments.js';
import { useServerNow } from './use-server-now.js';

/** The time in large, by the server's clock and in the group's zone, with the date and how far it is to the next punch. */
export function ClockFace({ day, skewMs }: { readonly day: MyDayView; readonly skewMs: number }) {
  const { t, i18n } = useTranslation('attendance');
  const { zone, workDate, next } = day;
  const now = new Date(useServerNow(skewMs));
  const moments = useMoments({ zone });
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(now);
  const isForeign = Intl.DateTimeFormat().resolvedOptions().timeZone !== zone;
  const exact = moments.exact(now.toISOString());
  return (
    <div className="clock-face">
      <time dateTime={now.toISOString()} aria-label={t('clock.now')} role="timer" aria-live="off">
        {exact.slice(0, 5)}
        <small>{exact.slice(5)}</small>
      </time>
      <div>
        <p>{moments.day(today)}</p>
        {today === workDate ? null : <p>{t('clock.work_date', { day: moments.day(workDate) })}</p>}
        {next?.scheduledAt && (next.kind === 'on' || next.kind === 'off') ? (
          <p>
            {distanceText(t, { kind: next.kind, minutes: (Date.parse(next.scheduledAt) - now.getTime()) / 60_000 })}
          </p>
        ) : null}
        {isForeign ? <p className="quiet">{t('clock.zone', { zone: zoneName(zone, i18n.language) })}</p> : null}
      </div>
    </div>
  );
}

type Translate = ReturnType<typeof useTranslation>['t'];

function distanceText(t: Translate, { kind, minutes }: { kind: 'on' | 'off'; minutes: number }): string {
  return minutes > 0
    ? t(`attendance:clock.until_${kind}`, { duration: durationText(t, Math.ceil(minutes)) })
    : t(`attendance:clock.since_${kind}`, { duration: durationText(t, Math.floor(-minutes)) });
}

function zoneName(timeZone: string, language: string): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(new Date());
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
