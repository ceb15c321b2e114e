import type { SlotView } from '@atrium/contracts/attendance';
import type { SlotDetail } from '@atrium/rules-attendance';
import type { PunchEntity } from '../punches/punch.entity.js';
import { toPlaceView } from '../punches/punch-views.js';

/** A slot as people see it; `punches` are those of the day. */
export function toSlotView(slot: SlotDetail, punches: readonly PunchEntity[]): SlotView {
  const punch = slot.punchId === null ? undefined : punches.find(({ id }) => id === slot.punchId);
  return {
    key: slot.key,
    kind: slot.kind,
    segment: slot.segment,
    scheduledAt: iso(slot.scheduledAt),
    graceUntil: iso(slot.graceUntil),
    result: slot.result,
    cause: slot.cause,
    minutes: slot.minutes,
    punchedAt: slot.at === null ? null : iso(slot.at),
    place: punch ? toPlaceView(punch) : null,
    provisional: slot.provisional,
    reason: slot.reason,
  };
}

/** An instant of the rules as UTC text. */
export const iso = (at: number): string => new Date(at).toISOString();
