import type { BoardRow } from '@atrium/contracts/attendance';

const hour = 3_600_000;
const padding = hour / 2;

/** The common time axis of a board: instants in milliseconds. */
export interface Axis {
  readonly from: number;
  readonly until: number;
  /** Whole hours to write, at most about eight. */
  readonly ticks: readonly number[];
}

type Times = Pick<BoardRow, 'segments' | 'firstIn' | 'lastOut'>;

/** From before the first thing that is shown to after the last; null when nobody has anything to show. */
export function axisOf(rows: readonly Times[]): Axis | null {
  const instants = rows
    .flatMap(({ segments, firstIn, lastOut }) => [...segments.flatMap(({ on, off }) => [on, off]), firstIn, lastOut])
    .flatMap((at) => (at === null ? [] : [Date.parse(at)]));
  if (instants.length === 0) return null;
  const from = instants.reduce((first, at) => Math.min(first, at)) - padding;
  const until = instants.reduce((last, at) => Math.max(last, at)) + padding;
  const step = [1, 2, 3, 4, 6, 12].find((hours) => (until - from) / (hours * hour) <= 8) ?? 24;
  const ticks: number[] = [];
  for (let at = Math.ceil(from / hour) * hour; at <= until; at += step * hour) ticks.push(at);
  return { from, until, ticks };
}

/** Where an instant lies on the axis, in percent. */
export const shareOf = ({ from, until }: Axis, at: number): number => ((at - from) / (until - from)) * 100;

/** A stretch of a ribbon: what it is, and from when until when. */
export interface Stretch {
  readonly kind: 'shift' | 'worked' | 'lost' | 'leave' | 'trip' | 'field';
  readonly from: number;
  readonly until: number;
}

/** What to draw of somebody's day: the shift, and over it what was worked, lost to lateness, or spent away. `now`: null for a past day. */
export function stretchesOf(row: Pick<BoardRow, 'state' | 'segments' | 'slots'>, now: number | null): Stretch[] {
  const { state, segments, slots } = row;
  return segments.flatMap((segment, number) => {
    const [on, off] = [Date.parse(segment.on), Date.parse(segment.off)];
    const shift: Stretch = { kind: 'shift', from: on, until: off };
    if (state === 'on_leave') return [shift, { ...shift, kind: 'leave' as const }];
    if (state === 'trip') return [shift, { ...shift, kind: 'trip' as const }];
    const own = slots.filter((slot) => slot.segment === number);
    const pressed = (kind: 'on' | 'off') => instantOf(own.find((slot) => slot.kind === kind)?.punchedAt);
    const [came, went] = [pressed('on'), pressed('off')];
    const isCovered = own.length > 0 && own.every(({ result }) => result === 'on_leave');
    if (isCovered) return [shift, { ...shift, kind: 'leave' as const }];
    const end = went ?? (now === null ? null : Math.max(came ?? 0, now));
    const isField = own.some(({ result, cause }) => result === 'field' || cause === 'field');
    const isLate = own.some(({ kind, result }) => kind === 'on' && /late$/.test(result));
    const isEarly = own.some(({ kind, result }) => kind === 'off' && /early$/.test(result));
    return [
      shift,
      ...(came !== null && end !== null && end > came
        ? [{ kind: isField ? ('field' as const) : ('worked' as const), from: came, until: end }]
        : []),
      ...(isLate && came !== null ? [{ kind: 'lost' as const, from: on, until: came }] : []),
      ...(isEarly && went !== null ? [{ kind: 'lost' as const, from: went, until: off }] : []),
      ...(state === 'not_in' && came === null && now !== null && now > on
        ? [{ kind: 'lost' as const, from: on, until: Math.min(now, off) }]
        : []),
    ];
  });
}

const instantOf = (at: string | null | undefined): number | null => (at ? Date.parse(at) : null);
