import type { Span } from '../time/instants.js';
import { minute } from '../time/instants.js';
import { merged, totalTime, within, without } from '../time/spans.js';
import type { ApprovedKind, ApprovedSpan, Cover } from './cover.js';
import type { ShiftTimes } from './shift-times.js';

/** Parts of the day that approvals account for, in hundredths of a day. Together never more than the day. */
export type Shares = Readonly<Record<ApprovedKind, number>>;

export const noShares: Shares = { leave: 0, trip: 0, outing: 0 };

const kinds = ['leave', 'trip', 'outing'] as const;

/**
 * How much of a day approvals account for. A half-day request counts half whatever that half lasts; time by the minute
 * counts its part of the scheduled minutes. What two kinds cover counts once: leave before trip before outing. When no
 * work is left uncovered, nothing of the day is left either.
 */
export function sharesOf(cover: Cover, times: ShiftTimes, dayShare: number): Shares {
  if (cover.spans.length === 0) return noShares;
  const byKind = { leave: 0, trip: 0, outing: 0 };
  let uncounted: readonly Span[] = times.work;
  let left = dayShare;
  const count = (kind: ApprovedKind, share: number) => {
    const given = Math.min(left, Math.round(share));
    byKind[kind] += given;
    left -= given;
  };
  for (const kind of kinds) {
    for (const span of ofKind(cover, kind).filter(({ halves }) => halves !== null)) {
      if (totalTime(within(uncounted, [span])) > 0) count(kind, (dayShare * (span.halves ?? 0)) / 2);
      uncounted = without(uncounted, [span]);
    }
  }
  for (const kind of kinds) {
    const spans = merged(ofKind(cover, kind).filter(({ halves }) => halves === null));
    const part = totalTime(within(uncounted, spans)) / Math.max(minute, totalTime(times.work));
    count(kind, dayShare * part);
    uncounted = without(uncounted, spans);
  }
  const largest = kinds.find((kind) => byKind[kind] > 0);
  if (uncounted.length === 0 && largest !== undefined) count(largest, left);
  return byKind;
}

function ofKind(cover: Cover, kind: ApprovedKind): ApprovedSpan[] {
  return cover.spans.filter((span) => span.kind === kind);
}
