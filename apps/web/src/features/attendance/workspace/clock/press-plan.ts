import type { MyDayView, PositionFix } from '@atrium/contracts/attendance';
import { acceptPunch, decidePlace, type PlaceDecision, type PunchOption } from '@atrium/rules-attendance';
import type { Refusal } from '../offline/press-store.js';

/** What is known before a press. */
export interface PressView {
  readonly day: MyDayView;
  /** A position that the reader had read just now; null: none. */
  readonly fix: PositionFix | null;
  /** It was asked for, and could not be read. */
  readonly unread: boolean;
  /** What the last press met. */
  readonly refusal: Refusal | null;
  /** The day is how things stood when there was a connection: which network this is, nobody knows. */
  readonly unreachable: boolean;
}

/** What a press will do, as far as it can be known before; by the same rules as the server's. */
export interface PressPlan {
  readonly action: 'on' | 'off' | 'again' | 'free' | 'field';
  /** How the place stands; null: it is found out at the press. */
  readonly verdict: PlaceDecision['verdict'] | null;
  readonly decision: PlaceDecision | null;
  readonly remark: 'none' | 'optional' | 'required';
  /** It would be refused here whatever is said. */
  readonly refused: boolean;
  readonly wantsPosition: boolean;
  readonly options: readonly PunchOption[];
}

/** What the button says and does. */
export function pressPlan(view: PressView): PressPlan {
  const { day } = view;
  const decision = decisionOf(view);
  const verdict = decision?.verdict ?? refusedVerdict(view.refusal);
  const kind = day.next?.kind ?? 'free';
  const wantsPosition = day.places.length > 0 && verdict !== 'network';
  if (verdict === null)
    return { action: kind, verdict, decision, remark: 'none', refused: false, wantsPosition, options: [] };
  const [silent, said] = [answerOf(day, verdict, null), answerOf(day, verdict, 'said')];
  const isProved = verdict === 'inside' || verdict === 'network' || verdict === 'not_asked';
  return {
    action: said.accepted && said.field ? 'field' : kind,
    verdict,
    decision,
    remark: isProved || !said.accepted ? 'none' : silent.accepted ? 'optional' : 'required',
    refused: !said.accepted,
    wantsPosition,
    options: silent.accepted ? [] : silent.options,
  };
}

/** How the server would answer a press with this fix and remark; what it says of networks only it knows. */
export function answerHere(day: MyDayView, fix: PositionFix | null, remark: string | null) {
  const decision = decidePlace({ position: fix, address: null }, { places: day.places, networks: [] });
  const verdict = decision.verdict === 'not_asked' && day.hasNetworks ? 'unknown' : decision.verdict;
  return { decision: { ...decision, verdict }, answer: answerOf(day, verdict, remark) };
}

function answerOf(day: MyDayView, verdict: PlaceDecision['verdict'], remark: string | null) {
  const { outside, remarkRequired, hasNetworks } = day;
  return acceptPunch({ verdict, remark, hasNetworks }, { outside, remarkRequired });
}

function decisionOf({ day, fix, unread, refusal, unreachable }: PressView): PlaceDecision | null {
  const isSeen = day.network !== null && !unreachable && refusal === null;
  const nowhere = { placeId: null, networkId: null, distanceMeters: null, accuracyMeters: null, radiusMeters: null };
  if (isSeen) return { ...nowhere, verdict: 'network', networkId: day.network?.id ?? null };
  if (fix === null && !unread && (day.places.length > 0 || day.hasNetworks)) return null;
  return answerHere(day, fix, null).decision;
}

const verdicts = {
  'attendance.place_outside': 'outside',
  'attendance.place_unsure': 'unsure',
  'attendance.place_weak': 'weak',
  'attendance.place_unknown': 'unknown',
} as const;

/** A refusal for want of a proof says how the place stands; null: it was refused for something else. */
export const refusedVerdict = (refusal: Refusal | null): (typeof verdicts)[keyof typeof verdicts] | null =>
  refusal !== null && refusal.code in verdicts ? verdicts[refusal.code as keyof typeof verdicts] : null;
