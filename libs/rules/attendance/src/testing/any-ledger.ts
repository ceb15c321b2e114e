import fc from 'fast-check';
import type { LeaveEntry } from '../leave/ledger.js';
import { releasing, reserving, reversing, taking } from '../leave/request-entries.js';
import { type Demand, spend } from '../leave/spend.js';
import { addDays } from '../time/work-dates.js';

/** A lot from one day of 2026 on, valid for so many days (0: for ever). */
export function grant(lotId: string, minutes: number, from: string, to: string | null = null): LeaveEntry {
  return { kind: 'grant', lotId, minutes, heldMinutes: 0, validity: { from, to } };
}

const firstDay = '2026-01-01';
const anyDay = fc.nat(60).map((days) => addDays(firstDay, days));

export const anyGrants = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 2000 }), anyDay, fc.nat(40)), { maxLength: 6 })
  .map((lots) =>
    lots.map(([minutes, from, days], at) => grant(`lot ${at}`, minutes, from, days === 0 ? null : addDays(from, days))),
  );

export const anyDemands: fc.Arbitrary<Demand[]> = fc.uniqueArray(
  fc.record({ workDate: anyDay, minutes: fc.integer({ min: 1, max: 600 }) }),
  { minLength: 1, maxLength: 5, selector: ({ workDate }) => workDate },
);

/** What becomes of a request: it waits, or it is approved, turned down, or revoked after it was approved. */
export type Fate = 'waits' | 'approved' | 'rejected' | 'revoked';
export const anyFate = fc.constantFrom<Fate[]>('waits', 'approved', 'rejected', 'revoked');

/** The entries of a request that could be paid, up to its fate; none when it could not. */
export function requestOf(ledger: readonly LeaveEntry[], demands: readonly Demand[], fate: Fate): LeaveEntry[] {
  const spending = spend(ledger, demands);
  if (!spending.ok) return [];
  const held = reserving(spending.shares);
  if (fate === 'waits') return held;
  if (fate === 'rejected') return [...held, ...releasing(held)];
  const taken = [...held, ...taking(held)];
  return fate === 'approved' ? taken : [...taken, ...reversing(taken)];
}
