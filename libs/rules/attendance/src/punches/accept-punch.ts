import type { PlaceVerdict } from '../codes.js';

/** What a group says about punches that no proof of place goes with. */
export interface PlacePolicy {
  /** Outside of every place: `refuse`, or take it as a field punch. */
  readonly outside: 'refuse' | 'field';
  /** A field punch, and one whose place is unsure, must say why. */
  readonly remarkRequired: boolean;
}

/** What a member can do about a refusal. */
export type PunchOption = 'retry' | 'network' | 'remark';

/** Accepted, as a field punch or not; or refused, with what can be done now. Never refused without a way on. */
export type PunchAnswer =
  | { readonly accepted: true; readonly field: boolean }
  | {
      readonly accepted: false;
      readonly code: 'place_outside' | 'place_unsure' | 'place_weak' | 'place_unknown';
      readonly options: readonly PunchOption[];
    };

/** What is known of a press that asks to be taken. */
export interface PunchClaim {
  readonly verdict: PlaceVerdict;
  readonly remark: string | null;
  /** The group knows office networks: joining one would be a proof. */
  readonly hasNetworks: boolean;
}

/**
 * Whether a press is taken. Proved, or no proof asked: yes. Outside, or without any position: by policy a field punch or a
 * refusal. Unsure or weak evidence is nobody's fault: taken as an ordinary punch, with a remark where the group wants one.
 */
export function acceptPunch(claim: PunchClaim, policy: PlacePolicy): PunchAnswer {
  const { verdict } = claim;
  const explained = !policy.remarkRequired || (claim.remark !== null && claim.remark.trim() !== '');
  switch (verdict) {
    case 'network':
    case 'inside':
    case 'not_asked':
      return { accepted: true, field: false };
    case 'unsure':
    case 'weak':
      return explained ? { accepted: true, field: false } : refusal(`place_${verdict}`, claim, true);
    case 'outside':
    case 'unknown':
      if (policy.outside === 'field' && explained) return { accepted: true, field: true };
      return refusal(`place_${verdict}`, claim, policy.outside === 'field');
  }
}

type Refusal = Extract<PunchAnswer, { accepted: false }>;

function refusal(code: Refusal['code'], claim: PunchClaim, remarkHelps: boolean): Refusal {
  const options: PunchOption[] = ['retry'];
  if (claim.hasNetworks) options.push('network');
  if (remarkHelps) options.push('remark');
  return { accepted: false, code, options };
}
