import type { Span } from '../time/instants.js';
import type { Punch, SlotKey } from '../day/facts.js';
import type { DaySlot } from '../day/slots.js';
import type { PairingKind } from '../rules/versions.js';
import { type Book, type Dropped, dropRepeats, dropUntaken } from './dropped.js';
import { type Press, pressesOf } from './presses.js';
import { rangesOf, type SlotRange } from './ranges.js';
import { alternatingSides, directedSides } from './sides.js';

/** What the punches of a window became. */
export interface Pairing {
  /** The punch of each slot that has one. */
  readonly taken: ReadonlyMap<SlotKey, Punch>;
  /** From each in to its out, in order of pressing; null when worked time follows the slots. */
  readonly stays: readonly Span[] | null;
  /** The part of the window that belongs to each slot that takes punches. */
  readonly ranges: readonly SlotRange[];
  /** By punch id. */
  readonly dropped: ReadonlyMap<string, Dropped>;
}

/** What pairing needs to know. */
export interface PairingTask {
  readonly kind: PairingKind;
  readonly window: Span;
  /** The slots that take punches, in order: `openSlots`. */
  readonly slots: readonly DaySlot[];
  /** The punches in the window. */
  readonly punches: readonly Punch[];
}

/** Gives each punch to at most one slot. The order in which punches are passed changes nothing. */
export function pair(task: PairingTask): Pairing {
  const book: Book = { taken: new Map(), dropped: new Map() };
  const presses = pressesOf(task.punches);
  const ranges = rangesOf(task.slots, task.window);
  switch (task.kind) {
    case 'slots':
      return bySlots(presses, ranges, book);
    case 'first_and_last':
      return byFirstAndLast(presses, ranges, book);
    case 'alternating':
    case 'directional':
      return bySides(task.kind, { presses, ranges }, book);
  }
}

/** Each part of the day has its slot: an on takes its earliest punch, an off its latest. */
function bySlots(presses: readonly Press[], ranges: readonly SlotRange[], book: Book): Pairing {
  for (const range of ranges) {
    const own = inRange(presses, range);
    take(range, own, book);
    dropUntaken(own, book, range.slot.kind === 'on' ? 'later_in' : 'earlier_out');
  }
  dropUntaken(presses, book, 'not_needed');
  return { ...book, ranges, stays: null };
}

/** The first punch is the in, the last the out, whatever the time; a single one is what the time of day makes it. */
function byFirstAndLast(presses: readonly Press[], ranges: readonly SlotRange[], book: Book): Pairing {
  const on = ranges.find(({ slot }) => slot.kind === 'on');
  const off = ranges.findLast(({ slot }) => slot.kind === 'off');
  const [first] = presses;
  const last = presses.at(-1);
  if (first !== undefined && last !== undefined) {
    const single = presses.length === 1;
    const isIn = on !== undefined && (!single || off === undefined || first.first.at <= on.until);
    if (isIn) book.taken.set(on.slot.key, first.first);
    if (off !== undefined && !(single && isIn)) book.taken.set(off.slot.key, last.last);
  }
  const nothingOpen = on === undefined && off === undefined;
  dropUntaken(presses, book, nothingOpen ? 'not_needed' : off === undefined ? 'later_in' : 'earlier_out');
  return { ...book, ranges, stays: null };
}

/** Presses have a side of their own; a slot takes only those of its side, and worked time follows the presses. */
function bySides(
  kind: 'alternating' | 'directional',
  { presses, ranges }: { presses: readonly Press[]; ranges: readonly SlotRange[] },
  book: Book,
): Pairing {
  const sides = kind === 'alternating' ? alternatingSides(presses) : directedSides(presses, book.dropped);
  for (const range of ranges) take(range, inRange(range.slot.kind === 'on' ? sides.ins : sides.outs, range), book);
  dropUntaken(sides.unpaired, book, 'in_without_out');
  dropRepeats([...sides.ins, ...sides.outs], book);
  return { ...book, ranges, stays: sides.stays };
}

function inRange(presses: readonly Press[], range: SlotRange): Press[] {
  return presses.filter(({ first }) => range.after < first.at && first.at <= range.until);
}

function take(range: SlotRange, presses: readonly Press[], book: Book): void {
  const punch = range.slot.kind === 'on' ? presses[0]?.first : presses.at(-1)?.last;
  if (punch !== undefined) book.taken.set(range.slot.key, punch);
}
