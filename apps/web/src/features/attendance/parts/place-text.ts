import type { PlaceDecisionView, PlaceView } from '@atrium/contracts/attendance';
import { fixLimits } from '@atrium/rules-attendance';
import type { TFunction } from 'i18next';
import { metersText } from './amounts.js';

/** Where a punch was made, in words: `inside HQ, ±18 m`. `by`: how far outside, where that is known. */
export function placeText(
  t: TFunction,
  { verdict, name, accuracyMeters }: Pick<PlaceDecisionView, 'verdict' | 'name' | 'accuracyMeters'>,
  by: number | null = null,
): string {
  const context = verdict === 'weak' && accuracyMeters !== null ? { context: weakness(accuracyMeters) } : {};
  const bare = t(`attendance:place.${verdict}`, { name: name ?? t('attendance:place.nameless'), ...context });
  const place = by === null ? bare : t('attendance:place.with_distance', { place: bare, distance: metersText(t, by) });
  return accuracyMeters === null
    ? place
    : t('attendance:place.with_accuracy', { place, meters: Math.round(accuracyMeters) });
}

/** How far outside of its fence a press was; null: not outside, or its place has gone. */
export function metersOutside(
  { verdict, name, distanceMeters }: Pick<PlaceDecisionView, 'verdict' | 'name' | 'distanceMeters'>,
  places: readonly Pick<PlaceView, 'name' | 'radiusMeters'>[],
): number | null {
  const place = verdict === 'outside' ? places.find((one) => one.name === name) : undefined;
  return place === undefined || distanceMeters === null ? null : Math.max(1, distanceMeters - place.radiusMeters);
}

/** Why a position proves nothing: by how imprecise it is, or else by its age. */
export const weakness = (accuracyMeters: number): 'imprecise' | 'old' =>
  accuracyMeters > fixLimits.maxAccuracyMeters ? 'imprecise' : 'old';
