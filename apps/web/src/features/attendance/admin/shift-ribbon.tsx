import type { ShiftRules } from '@atrium/contracts/attendance';
import { useTranslation } from 'react-i18next';
import { extentOf, minutesOf, segmentsText, timeOf } from './shift-times.js';
import './shift-ribbon.css';

/** A shift as a drawing: the window in which punches count, working time, breaks and grace. Nothing while it can't be drawn. */
export function ShiftRibbon({ rules, small = false }: { readonly rules: ShiftRules; readonly small?: boolean }) {
  const { t } = useTranslation('rules');
  const extent = extentOf(rules);
  if (!extent) return small ? null : <p className="quiet">{t('shift.no_drawing')}</p>;
  const { from, until } = extent;
  const share = (minutes: number) => `${((minutes - from) / (until - from)) * 100}%`;
  const span = (start: number, end: number) => ({ left: share(start), right: `calc(100% - ${share(end)})` });
  return (
    <div className={small ? 'shift-ribbon small' : 'shift-ribbon'}>
      <div
        className="shift-bar"
        role="img"
        aria-label={t('shift.drawing', {
          segments: segmentsText(rules),
          from: timeOf(Math.max(0, from)),
          until: timeOf(until),
        })}
      >
        {rules.segments.map(({ on, off }, at) => {
          const [start, end] = [minutesOf(on), minutesOf(off)];
          if (start === undefined || end === undefined || end <= start) return null;
          return (
            <span key={at}>
              <i className="work" style={span(start, end)} />
              {rules.lateGraceMinutes > 0 ? (
                <i className="grace" style={span(start, Math.min(end, start + rules.lateGraceMinutes))} />
              ) : null}
              {rules.earlyGraceMinutes > 0 ? (
                <i className="grace" style={span(Math.max(start, end - rules.earlyGraceMinutes), end)} />
              ) : null}
            </span>
          );
        })}
        {rules.breaks.map(({ from: begin, to }, at) => {
          const [start, end] = [minutesOf(begin), minutesOf(to)];
          if (start === undefined || end === undefined || end <= start) return null;
          return <i key={at} className="pause" style={span(start, end)} />;
        })}
        {from < 1440 && until > 1440 ? <i className="midnight" style={{ left: share(1440) }} /> : null}
      </div>
      {small ? null : <Ticks rules={rules} share={share} />}
    </div>
  );
}

/** The times below the bar; those that would touch the one before are left out. */
function Ticks({ rules, share }: { readonly rules: ShiftRules; readonly share: (minutes: number) => string }) {
  const times = [...new Set(rules.segments.flatMap(({ on, off }) => [on, off]))].flatMap((time) => {
    const at = minutesOf(time);
    return at === undefined ? [] : [{ time, left: share(at), at: Number.parseFloat(share(at)) }];
  });
  const shown = times.reduce<typeof times>(
    (kept, tick) => (kept.every(({ at }) => Math.abs(at - tick.at) > 6) ? [...kept, tick] : kept),
    [],
  );
  return (
    <div className="shift-ticks" aria-hidden="true">
      {shown.map(({ time, left }) => (
        <span key={time} style={{ left }}>
          {time}
        </span>
      ))}
    </div>
  );
}
