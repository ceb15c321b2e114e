import type { PlaceDecisionView, PunchView } from '@atrium/contracts/attendance';
import type { Punch, PunchUse } from '@atrium/rules-attendance';
import type { PunchEntity } from './punch.entity.js';

/** A stored punch as rules see it. */
export function toFact({ id, at, deviceId, clock, verdict, placeName, field }: PunchEntity): Punch {
  const shared = { id, at: at.getTime(), source: 'press', direction: null, clock } as const;
  return { ...shared, deviceId, place: verdict, placeName, field: field === 1 };
}

export function toPlaceView({
  verdict,
  placeName,
  distanceMeters,
  accuracyMeters,
}: Pick<PunchEntity, 'verdict' | 'placeName' | 'distanceMeters' | 'accuracyMeters'>): PlaceDecisionView {
  return { verdict, name: placeName, distanceMeters, accuracyMeters };
}

export function toPunchView(punch: PunchEntity, use: PunchUse | undefined): PunchView {
  return {
    id: punch.id,
    at: punch.at.toISOString(),
    receivedAt: punch.receivedAt.toISOString(),
    clock: punch.clock,
    place: toPlaceView(punch),
    field: punch.field === 1,
    remark: punch.remark,
    unmatched: unmatchedOf(use),
  };
}

export function unmatchedOf(use: PunchUse | undefined): PunchView['unmatched'] {
  if (!use?.unmatched) return null;
  const { code, minutes } = use.unmatched;
  return { code, params: minutes === null ? {} : { minutes } };
}
