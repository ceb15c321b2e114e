import { AppError } from '@atrium/kit';
import { attendanceErrors, type GroupRulesView, type PositionFix } from '@atrium/contracts/attendance';
import { acceptPunch, decidePlace, type PlaceDecision } from '@atrium/rules-attendance';
import type { PunchEntity } from './punch.entity.js';

/** A press that wants to be taken. */
export interface Claim {
  readonly position: PositionFix | null;
  readonly address: string | null;
  readonly remark: string | null;
}

/** How a press was decided; `refusal` says what can be done when it was not taken. */
export interface Decided extends Pick<
  PunchEntity,
  'verdict' | 'placeName' | 'distanceMeters' | 'accuracyMeters' | 'field'
> {
  readonly refusal: AppError | null;
}

const notAsked: Pick<GroupRulesView, 'places' | 'networks' | 'outside' | 'remarkRequired'> = {
  places: [],
  networks: [],
  outside: 'field',
  remarkRequired: false,
};

/** Decides a press by the rules of the member's group; in no group no proof is asked. */
export function decidePress({ position, address, remark }: Claim, rules: GroupRulesView | undefined): Decided {
  const { places, networks, outside, remarkRequired } = rules ?? notAsked;
  const decision = decidePlace({ position, address }, { places, networks });
  const { verdict, distanceMeters, accuracyMeters } = decision;
  const placeName = nameOf(decision, { places, networks });
  const answer = acceptPunch({ verdict, remark, hasNetworks: networks.length > 0 }, { outside, remarkRequired });
  return {
    verdict,
    placeName,
    distanceMeters,
    accuracyMeters,
    field: answer.accepted && answer.field ? 1 : 0,
    refusal: answer.accepted
      ? null
      : new AppError(attendanceErrors[answer.code], {
          verdict,
          placeName,
          distanceMeters,
          accuracyMeters,
          radiusMeters: decision.radiusMeters,
          options: answer.options,
        }),
  };
}

function nameOf(
  { placeId, networkId }: PlaceDecision,
  { places, networks }: Pick<GroupRulesView, 'places' | 'networks'>,
): string | null {
  const decided = networks.find(({ id }) => id === networkId) ?? places.find(({ id }) => id === placeId);
  return decided?.name ?? null;
}
