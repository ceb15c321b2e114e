import type { PlaceVerdict } from '../codes.js';
import type { Point } from './coordinates.js';
import { distanceMeters } from './distance.js';
import { type Network, networkOf } from './networks.js';

/** A circle around an office. */
export interface Place extends Point {
  readonly id: string;
  readonly radiusMeters: number;
}

/** One reading of a position, at the moment of a press. */
export interface PositionFix extends Point {
  /** Radius of 95 % confidence, as browsers give it. */
  readonly accuracyMeters: number;
  /** How old the reading was at the press. */
  readonly ageSeconds: number;
}

/** What a press brought to prove the place. */
export interface PlaceEvidence {
  readonly position: PositionFix | null;
  /** The address as the server saw it, behind the trusted proxy. */
  readonly address: string | null;
}

/** What a group takes as proof; any one match is enough. */
export interface PlaceRules {
  readonly places: readonly Place[];
  readonly networks: readonly Network[];
}

/** Fixes older or less precise than this prove nothing either way. */
export const fixLimits = { maxAgeSeconds: 60, maxAccuracyMeters: 200 } as const;

/** How a place was decided. Kept for good; the coordinates are not. */
export interface PlaceDecision {
  readonly verdict: PlaceVerdict;
  /** The place that decided: the one that holds the position, or the nearest. */
  readonly placeId: string | null;
  readonly networkId: string | null;
  /** Whole metres to the middle of the place. */
  readonly distanceMeters: number | null;
  readonly accuracyMeters: number | null;
  readonly radiusMeters: number | null;
}

const undecided = { placeId: null, networkId: null, distanceMeters: null, accuracyMeters: null, radiusMeters: null };

/**
 * Decides where a press was made. An office network decides at once: then no position is needed. A position at the distance
 * d with accuracy a from a place with the radius r is `inside` when d ≤ r, `unsure` when d − a ≤ r, else `outside`; of
 * several places the one that speaks most for the member. A fix beyond `fixLimits` is `weak`: not the person's fault.
 */
export function decidePlace({ position, address }: PlaceEvidence, { places, networks }: PlaceRules): PlaceDecision {
  if (places.length === 0 && networks.length === 0) return { ...undecided, verdict: 'not_asked' };
  const network = address === null ? undefined : networkOf(address, networks);
  if (network !== undefined) return { ...undecided, verdict: 'network', networkId: network.id };
  if (position === null || places.length === 0) return { ...undecided, verdict: 'unknown' };
  const { place, distance } = closest(position, places);
  return {
    verdict: verdictAt(distance, place.radiusMeters, position),
    placeId: place.id,
    networkId: null,
    distanceMeters: Math.round(distance),
    accuracyMeters: Math.round(position.accuracyMeters),
    radiusMeters: place.radiusMeters,
  };
}

/** The verdict of one distance. Farther never makes it better. */
export function verdictAt(
  distance: number,
  radiusMeters: number,
  { accuracyMeters, ageSeconds }: Pick<PositionFix, 'accuracyMeters' | 'ageSeconds'>,
): 'inside' | 'unsure' | 'outside' | 'weak' {
  if (ageSeconds > fixLimits.maxAgeSeconds || accuracyMeters > fixLimits.maxAccuracyMeters) return 'weak';
  if (distance <= radiusMeters) return 'inside';
  return distance - accuracyMeters <= radiusMeters ? 'unsure' : 'outside';
}

/** The place whose edge is nearest: if the position is inside of any, it is inside of this one. */
function closest(position: PositionFix, places: readonly Place[]): { place: Place; distance: number } {
  const measured = places.map((place) => ({ place, distance: distanceMeters(position, place) }));
  return measured.reduce((best, next) =>
    next.distance - next.place.radiusMeters < best.distance - best.place.radiusMeters ? next : best,
  );
}
