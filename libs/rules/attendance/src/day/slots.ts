import type { Instant } from '../time/instants.js';
import { plusMinutes } from '../time/instants.js';
import type { PairingKind } from '../rules/versions.js';
import type { ShiftRule } from '../rules/shift-rule.js';
import { type ApprovedKind, type Cover, kindOverOff, kindOverOn, runOverOff, runOverOn } from './cover.js';
import type { SlotKey } from './facts.js';
import type { ShiftTimes } from './shift-times.js';

/** Why a slot is due at another moment than the shift says. */
export type MovedBy = ApprovedKind | 'late_night' | 'flexible';

/** One place of the day where a punch is, or could be, due. */
export interface DaySlot {
  readonly key: SlotKey;
  readonly kind: 'on' | 'off';
  readonly segment: number;
  readonly scheduledAt: Instant;
  /** When the punch is due, after approvals and last night; lateness counts from here. */
  readonly effectiveAt: Instant;
  readonly movedBy: MovedBy | null;
  /** `card`: a punch must be there. `no_card`: the rule asks for none. `covered`: its segment is approved time altogether. */
  readonly need: 'card' | 'no_card' | 'covered';
  /** What covers it. */
  readonly coveredBy: ApprovedKind | null;
}

/** What slots are made from. */
export interface SlotSource {
  readonly rule: ShiftRule;
  readonly times: ShiftTimes;
  readonly pairing: PairingKind;
  readonly cover: Cover;
  /** From `laterAfterLastNight`. */
  readonly laterMinutes: number;
}

/**
 * The slots of a day, in order. Approved time over the on moves it to the end of the covered run, over the off to its
 * start; a segment wholly covered needs no punch, nor does one whose hour the clock change leaves out. With `first_and_last` only the first on and the last off need one.
 */
export function slotsOf(source: SlotSource): DaySlot[] {
  const { rule, times, cover, laterMinutes } = source;
  const slots: DaySlot[] = [];
  times.segments.forEach(({ on, off }, segment) => {
    // Last night moves nothing that is approved time anyway.
    const isCovered = (runOverOn(cover, on)?.until ?? on) >= off;
    const dueOn = segment === 0 && !isCovered ? Math.min(plusMinutes(on, laterMinutes), off) : on;
    const overOn = cover.runs.length === 0 ? undefined : runOverOn(cover, dueOn);
    const overOff = cover.runs.length === 0 ? undefined : runOverOff(cover, off);
    const covered = overOn !== undefined && overOn.until >= off;
    const effectiveOn = overOn === undefined ? dueOn : Math.min(overOn.until, off);
    const effectiveOff = overOff === undefined ? off : Math.max(overOff.from, on);
    const required = off > on ? rule.segments[segment] : nobodyDue;
    const onBy = overOn === undefined ? null : kindOverOn(cover, overOn, dueOn);
    const offBy = overOff === undefined ? null : kindOverOff(cover, overOff, off);
    slots.push(
      {
        key: `${segment}.on`,
        kind: 'on',
        segment,
        scheduledAt: on,
        effectiveAt: covered ? on : effectiveOn,
        movedBy: covered ? null : (onBy ?? (dueOn > on ? 'late_night' : null)),
        need: covered ? 'covered' : required?.onRequired === false ? 'no_card' : 'card',
        coveredBy: covered ? onBy : null,
      },
      {
        key: `${segment}.off`,
        kind: 'off',
        segment,
        scheduledAt: off,
        effectiveAt: covered ? off : effectiveOff,
        movedBy: covered ? null : offBy,
        need: covered ? 'covered' : required?.offRequired === false ? 'no_card' : 'card',
        coveredBy: covered ? offBy : null,
      },
    );
  });
  return source.pairing === 'first_and_last' ? onlyTheOuter(slots) : slots;
}

/** A segment that has no length on this work date. */
const nobodyDue = { onRequired: false, offRequired: false } as const;

function onlyTheOuter(slots: readonly DaySlot[]): DaySlot[] {
  const open = slots.filter((slot) => slot.need !== 'covered');
  const outer = [open.find((slot) => slot.kind === 'on'), open.findLast((slot) => slot.kind === 'off')];
  return slots.map((slot) => (slot.need !== 'card' || outer.includes(slot) ? slot : { ...slot, need: 'no_card' }));
}

/** The slots that take punches: those that need a card, or on a day that is covered altogether all that would. */
export function openSlots(slots: readonly DaySlot[], rule: ShiftRule): DaySlot[] {
  const uncovered = slots.filter((slot) => slot.need !== 'covered');
  if (uncovered.length > 0) return uncovered.filter((slot) => slot.need === 'card');
  return slots.filter((slot) => {
    const segment = rule.segments[slot.segment];
    return slot.kind === 'on' ? segment?.onRequired !== false : segment?.offRequired !== false;
  });
}
