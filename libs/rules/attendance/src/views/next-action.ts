import type { Instant, Span } from '../time/instants.js';
import { assess, type WorkDay } from '../day/assessment.js';
import type { DayInput, Punch, SlotKey } from '../day/facts.js';
import { graceUntil } from '../day/slot-results.js';
import { pair, type Pairing } from '../pairing/pairing.js';
import type { SlotRange } from '../pairing/ranges.js';

/** What the next press does. */
export interface NextAction {
  /** `on`, `off`; `again`: the off is in, a later press replaces it; `free`: no slot waits for it. */
  readonly kind: 'on' | 'off' | 'again' | 'free';
  readonly slot: SlotKey | null;
  readonly scheduledAt: Instant | null;
  readonly effectiveAt: Instant | null;
  /** Until when an in is not late; from when an out is not early. */
  readonly graceUntil: Instant | null;
  /** A press counts for the slot within this span, both ends included. */
  readonly from: Instant | null;
  readonly until: Instant | null;
}

const free: NextAction = {
  kind: 'free',
  slot: null,
  scheduledAt: null,
  effectiveAt: null,
  graceUntil: null,
  from: null,
  until: null,
};

/**
 * What a press at `now` would do, found by making it on paper: the slot it would fill or replace; or the next slot that
 * waits, with the moment from which a press counts for it. `free` where no slot waits (rest day, approved all day, no card
 * needed). Null after the window: nothing is to be pressed any more on this work date.
 */
export function nextAction(input: DayInput, now: Instant): NextAction | null {
  const day = assess({ ...input, evaluateAt: now });
  if (day.kind === 'idle') return free;
  if (now > day.window.until) return null;
  const { ranges } = day.pairing;
  if (ranges.length === 0 || ranges.every(({ slot }) => slot.need === 'covered')) return free;
  const at = Math.max(now, day.window.from);
  const { press, after } = onPaper(day, at);
  const filled = ranges.find(({ slot }) => after.taken.get(slot.key) === press);
  if (filled !== undefined) return fills(day, filled, at);
  const waiting = ranges.find((range) => range.after >= at && !day.pairing.taken.has(range.slot.key));
  if (waiting !== undefined) return fills(day, waiting, waiting.after + 1);
  return after.dropped.has(press.id) ? null : free;
}

/** A press is made on paper; at a door with a direction, the direction that would count. */
function onPaper(day: WorkDay, at: Instant): { press: Punch; after: Pairing } {
  const kind = day.plan.group?.pairing ?? 'slots';
  const { window } = day;
  const slots = day.pairing.ranges.map(({ slot }) => slot);
  const punches = day.punches.filter((punch) => punch.at <= at);
  const tryOut = (direction: 'in' | 'out') => {
    const press = nobodysPress(at, direction);
    return { press, after: pair({ kind, window, slots, punches: [...punches, press] }) };
  };
  const goingIn = tryOut('in');
  return kind === 'directional' && goingIn.after.dropped.has(goingIn.press.id) ? tryOut('out') : goingIn;
}

/** Of no device, so that it repeats nothing. */
function nobodysPress(at: Instant, direction: 'in' | 'out'): Punch {
  const none = { deviceId: null, placeName: null, field: false } as const;
  return { ...none, id: '\uffff', at, source: 'press', direction, clock: 'server', place: 'not_asked' };
}

function fills(day: WorkDay, { slot, after, until }: SlotRange, at: Instant): NextAction {
  const again = slot.kind === 'off' && day.pairing.taken.has(slot.key);
  const judged = day.outcomes.find((outcome) => outcome.slot.key === slot.key)?.slot ?? slot;
  const span: Span = { from: Math.min(at, after + 1), until };
  return {
    kind: again ? 'again' : slot.kind,
    slot: slot.key,
    scheduledAt: judged.scheduledAt,
    effectiveAt: judged.effectiveAt,
    graceUntil: graceUntil(judged, day.shift.rule),
    ...span,
  };
}
