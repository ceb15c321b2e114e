import type { LeaveBalanceView, LeaveEntryView, LeaveTypeView } from '@atrium/contracts/attendance';
import type { Id } from '@atrium/contracts/core';
import type { MemberRef } from '@atrium/contracts/directory';
import { balanceAt, type LeaveLot, lotsOf } from '@atrium/rules-attendance';
import type { LeaveEntryEntity } from './leave-entry.entity.js';
import { toLeaveEntry } from './leave-ledger.repository.js';
import type { LeaveTypeEntity } from './leave-type.entity.js';

export function toLeaveTypeView(type: LeaveTypeEntity): LeaveTypeView {
  const { id, code, name, unit, counts, dayMinutes } = type;
  const yes = { paid: type.paid === 1, limited: type.limited === 1, archived: type.archivedAt !== null };
  return { id, code, name, unit, counts, dayMinutes, ...yes };
}

/** The balance of a type as of a day. */
export function toBalanceView(
  type: LeaveTypeEntity,
  entries: readonly LeaveEntryEntity[],
  today: string,
): LeaveBalanceView {
  const known = entries.map(toLeaveEntry);
  const lots = lotsOf(known).filter(({ to, minutes }) => minutes !== 0 && (to === null || to >= today));
  return { type: toLeaveTypeView(type), ...balanceAt(known, today), lots: lots.map(toLotView) };
}

function toLotView({ id, from, to, minutes, heldMinutes }: LeaveLot): LeaveBalanceView['lots'][number] {
  return {
    id: id as Id<'leaveLot'>,
    validFrom: from,
    validTo: to,
    leftMinutes: minutes,
    reservedMinutes: heldMinutes,
  };
}

/** `names`: of those who made entries, by member id. */
export function toEntryView(entry: LeaveEntryEntity, names: ReadonlyMap<string, MemberRef>): LeaveEntryView {
  const { number, kind, lotId, minutes, heldMinutes, dayMinutes, validFrom, validTo, requestId, reason } = entry;
  return {
    ...{
      number,
      kind,
      lotId,
      minutes,
      reservedMinutes: heldMinutes,
      dayMinutes,
      validFrom,
      validTo,
      requestId,
      reason,
    },
    byName: names.get(entry.recordedBy.id ?? '')?.name ?? null,
    recordedAt: entry.recordedAt.toISOString(),
  };
}
