import type { BoardRow } from '@atrium/contracts/attendance';
import { type Axis, shareOf, stretchesOf } from './team-axis.js';

export interface TeamRibbonProps {
  readonly row: BoardRow;
  readonly axis: Axis;
  /** Null on a past day. */
  readonly now: number | null;
}

/** Somebody's day as a ribbon on the common axis. All it says stands in words beside it. */
export function TeamRibbon({ row, axis, now }: TeamRibbonProps) {
  return (
    <div className="team-ribbon" aria-hidden="true">
      {stretchesOf(row, now).map(({ kind, from, until }, at) => (
        <i
          key={at}
          className={kind}
          style={{ left: `${shareOf(axis, from)}%`, width: `${shareOf(axis, until) - shareOf(axis, from)}%` }}
        />
      ))}
    </div>
  );
}

/** The hours of the axis. */
export function TeamHours({ axis, zone }: { readonly axis: Axis; readonly zone: string }) {
  const format = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  });
  return (
    <div className="team-hours" aria-hidden="true">
      {axis.ticks.map((at) => (
        // The hour at the very end stands before its mark.
        <span key={at} style={{ left: `${shareOf(axis, at)}%`, ...(shareOf(axis, at) > 96 && { translate: '-100%' }) }}>
          {format.format(at)}
        </span>
      ))}
    </div>
  );
}
