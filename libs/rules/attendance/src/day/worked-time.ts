import type { Instant, Minutes, Span } from '../time/instants.js';
import { minute, plusMinutes } from '../time/instants.js';
import { timeInside, totalTime, without } from '../time/spans.js';
import type { PairingKind } from '../rules/versions.js';
import type { ShiftTimes } from './shift-times.js';
import type { SlotOutcome } from './slot-results.js';

/**
 * From each in to its out. A slot that needs no card counts as pressed at its due moment, as long as somebody was there at
 * all that day; so does one that the manager put in order, at the moment that the manager's minutes say. Time that approvals
 * cover is nobody's stay. With `first_and_last` the gaps between segments are none either: nobody had to press there.
 */
export function staysOf(
  outcomes: readonly SlotOutcome[],
  pairing: PairingKind,
  { gaps }: Pick<ShiftTimes, 'gaps'>,
): Span[] {
  if (!wasThere(outcomes)) return [];
  const ons = outcomes.filter(({ slot }) => slot.kind === 'on');
  const offs = outcomes.filter(({ slot }) => slot.kind === 'off');
  if (pairing === 'first_and_last') {
    const isOpen = ({ slot }: SlotOutcome) => slot.need !== 'covered';
    return without(spanOf(ons.find(isOpen) ?? ons[0], offs.findLast(isOpen) ?? offs.at(-1)), gaps);
  }
  return ons.flatMap((on, index) => spanOf(on, offs[index]));
}

/** Somebody pressed, or the manager says they were there, or nobody has to press on such a day. */
function wasThere(outcomes: readonly SlotOutcome[]): boolean {
  return (
    outcomes.some((outcome) => outcome.punch !== null || isPutInOrder(outcome)) ||
    !outcomes.some(({ slot }) => slot.need === 'card')
  );
}

const isPutInOrder = ({ correction, result }: SlotOutcome) =>
  correction !== null && result !== 'missing' && result !== 'not_required';

function spanOf(on: SlotOutcome | undefined, off: SlotOutcome | undefined): Span[] {
  const from = on === undefined ? null : momentOf(on);
  const until = off === undefined ? null : momentOf(off);
  return from === null || until === null || until <= from ? [] : [{ from, until }];
}

function momentOf({ slot, punch, correction, result, minutes }: SlotOutcome): Instant | null {
  if (punch !== null) return punch.at;
  if (correction !== null && result !== 'missing') {
    return plusMinutes(slot.effectiveAt, slot.kind === 'on' ? minutes : -minutes);
  }
  return slot.need === 'no_card' ? slot.effectiveAt : null;
}

/** Milliseconds of the stays less the unpaid breaks inside them: elapsed, not clipped to the shift. Breaks as `merged` gives them. */
export function workedTime(stays: readonly Span[], breaks: readonly Span[]): number {
  let time = totalTime(stays);
  for (const stay of stays) time -= timeInside(stay, breaks);
  return time;
}

/** Whole minutes of `workedTime`, rounded down once for the day. */
export function workedMinutes(stays: readonly Span[], breaks: readonly Span[]): Minutes {
  return Math.floor(workedTime(stays, breaks) / minute);
}
