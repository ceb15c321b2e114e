import type { MyDayView, PunchReceipt } from '@atrium/contracts/attendance';
import type { KeptPress } from '../offline/press-store.js';

type Next = NonNullable<MyDayView['next']>;

/** What this device knows of presses beyond the day's answer. */
export interface KnownPresses {
  readonly waiting: readonly Pick<KeptPress, 'slotKey' | 'workDate'>[];
  readonly receipts: readonly PunchReceipt[];
}

/**
 * The day as it will stand once the presses that wait on this device have arrived, and those counted that were answered
 * after the day was: each has taken the slot it was for.
 */
export function dayWithPresses(day: MyDayView, { waiting, receipts }: KnownPresses): MyDayView {
  const taken = receipts
    .filter(({ serverTime, workDate }) => workDate === day.workDate && serverTime > day.serverNow)
    .map(({ slot }) => slot?.key ?? null);
  const underWay = waiting.filter(({ workDate }) => workDate === day.workDate).map(({ slotKey }) => slotKey);
  const next = [...taken, ...underWay].reduce(
    (next, slotKey) => (next !== null && slotKey !== null && slotKey === next.slotKey ? after(next, day) : next),
    day.next,
  );
  return next === day.next ? day : { ...day, next };
}

/** The slot that a press made at this moment would take; null: before its time, a press counts for none. */
export function slotOfPress({ next }: MyDayView, now: number): string | null {
  return next === null || tooEarlyFor(next, now) !== null ? null : next.slotKey;
}

/** From when a press counts, as long as it does not yet. */
export const tooEarlyFor = (next: MyDayView['next'], now: number): string | null =>
  next?.from && Date.parse(next.from) > now ? next.from : null;

/** What comes after a press: the following slot that is open, or a later press that replaces the last out. */
function after(next: Next, { slots, shift }: MyDayView): Next {
  const open = slots.slice(slots.findIndex(({ key }) => key === next.slotKey) + 1).filter(isOpen);
  const [slot, later] = open;
  if (!slot) return { ...next, kind: 'again' };
  const until = later ? middle(slot.scheduledAt, later.scheduledAt) : (shift?.windowUntil ?? null);
  return { ...next, kind: slot.kind, slotKey: slot.key, scheduledAt: slot.scheduledAt, from: next.until, until };
}

const isOpen = ({ result, punchedAt }: MyDayView['slots'][number]): boolean =>
  result === 'pending' && punchedAt === null;

/** A press belongs to the slot that is nearer in time. */
const middle = (a: string, b: string): string => new Date((Date.parse(a) + Date.parse(b)) / 2).toISOString();
