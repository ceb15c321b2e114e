import type { ApprovedTime, CorrectedResult, Correction, Punch, SlotKey } from '../day/facts.js';
import { at, tuesday } from './at.js';

/** A press at a wall-clock time of the day, from one and the same phone, at the office. */
export function punch(time: string, more: Partial<Punch> = {}, where: { date?: string; zone?: string } = {}): Punch {
  return {
    id: `punch ${time}`,
    at: at(where.date ?? tuesday, time, where.zone),
    source: 'press',
    deviceId: 'phone',
    direction: null,
    clock: 'server',
    place: 'inside',
    placeName: 'HQ',
    field: false,
    ...more,
  };
}

/** A press at a door that knows whether people go in or out. */
export const doorIn = (time: string) => punch(time, { direction: 'in' });
export const doorOut = (time: string) => punch(time, { direction: 'out' });

/** An approved make-up card. */
export const madeUp = (time: string) => punch(time, { id: `card ${time}`, source: 'make_up', deviceId: null });

type Kind = ApprovedTime['kind'];

/** Approved time of the day, by the clock: `away('leave', '09:00', '12:00')`. */
export function away(kind: Kind, from: string, until: string): ApprovedTime {
  return {
    id: `${kind} ${from}-${until}`,
    kind,
    unit: 'time',
    from: at(tuesday, from),
    until: at(tuesday, until),
  };
}

/** Approved time of half the day. */
export const halfAway = (kind: Kind, half: 'first' | 'second'): ApprovedTime => ({
  id: `${kind} ${half} half`,
  kind,
  unit: 'half_day',
  workDate: tuesday,
  half,
});

/** Approved days, both included. */
export const daysAway = (kind: Kind, from = tuesday, to = from): ApprovedTime => ({
  id: `${kind} ${from} to ${to}`,
  kind,
  unit: 'day',
  from,
  to,
});

/** The manager's word on a slot; `null` takes it back. */
export function managerSays(slot: SlotKey, result: CorrectedResult | null, more: Partial<Correction> = {}): Correction {
  return {
    id: `correction of ${slot}`,
    slot,
    result,
    minutes: 0,
    byMemberId: 'manager',
    recordedAt: at(tuesday, '20:00'),
    ...more,
  };
}
