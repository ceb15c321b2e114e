import fc from 'fast-check';
import { anyDemands, anyGrants, grant } from '../testing/any-ledger.js';
import { often } from '../testing/runs.js';
import { isValidOn, lotsOf } from './ledger.js';
import { type Demand, spend } from './spend.js';

const on = (workDate: string, minutes = 480): Demand => ({ workDate, minutes });

describe('spending leave', () => {
  const carried = grant('carried', 480, '2026-01-01', '2026-03-31');
  const yearly = grant('yearly', 960, '2026-01-01', '2026-12-31');
  const forEver = grant('for ever', 480, '2025-01-01');

  it.each([
    ['the earliest expiry first', [yearly, carried], [on('2026-03-02')], { carried: 480 }],
    ['what never expires last', [forEver, yearly], [on('2026-03-02')], { yearly: 480 }],
    [
      'of equal expiry the older one',
      [grant('b', 480, '2026-02-01', '2026-12-31'), grant('a', 480, '2026-03-01', '2026-12-31')],
      [on('2026-03-02')],
      { b: 480 },
    ],
    ['a lot that has expired on the day is not touched', [carried, yearly], [on('2026-04-01')], { yearly: 480 }],
    ['its last day is a day', [carried, yearly], [on('2026-03-31')], { carried: 480 }],
    [
      'one that has not begun is not touched',
      [yearly, grant('new', 480, '2026-04-01', '2026-05-01')],
      [on('2026-03-31')],
      { yearly: 480 },
    ],
    [
      'a range over the expiry takes of both',
      [carried, yearly],
      [on('2026-03-31'), on('2026-04-01')],
      { carried: 480, yearly: 480 },
    ],
    [
      'a day may come of several lots',
      [grant('rest', 100, '2026-01-01', '2026-03-31'), yearly],
      [on('2026-03-02')],
      { rest: 100, yearly: 380 },
    ],
  ])('%s', (_, ledger, demands, shares) => {
    const spending = spend(ledger, demands);
    expect(spending.ok && Object.fromEntries(spending.shares.map(({ lotId, minutes }) => [lotId, minutes]))).toEqual(
      shares,
    );
  });

  it('says what is lacking, and from which day on', () => {
    expect(spend([carried], [on('2026-03-31', 300), on('2026-04-01', 300)])).toEqual({
      ok: false,
      workDate: '2026-04-01',
      neededMinutes: 600,
      availableMinutes: 480,
    });
  });

  it('spends exactly what is asked for, of valid lots, never more than they have', () => {
    fc.assert(
      fc.property(anyGrants, anyDemands, (ledger, demands) => {
        const spending = spend(ledger, demands);
        if (!spending.ok) return;
        const wanted = demands.reduce((sum, { minutes }) => sum + minutes, 0);
        expect(spending.shares.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(wanted);
        for (const { lotId, minutes } of spending.shares) {
          const lot = lotsOf(ledger).find(({ id }) => id === lotId)!;
          expect(minutes).toBeLessThanOrEqual(lot.minutes);
          expect(demands.some(({ workDate }) => isValidOn(lot, workDate))).toBe(true);
        }
      }),
      often,
    );
  });

  it('does not depend on the order of lots or of days', () => {
    fc.assert(
      fc.property(anyGrants, anyDemands, (ledger, demands) => {
        expect(spend(ledger.toReversed(), demands.toReversed())).toEqual(spend(ledger, demands));
      }),
      often,
    );
  });

  it('refuses only what no choice of lots could pay', () => {
    fc.assert(
      fc.property(anyGrants, anyDemands, (ledger, demands) => {
        expect(spend(ledger, demands).ok).toBe(canBePaid(ledger, demands));
      }),
      often,
    );
  });
});

/** By Hall's theorem: every set of days has lots enough among those that are valid on one of them. */
function canBePaid(ledger: Parameters<typeof spend>[0], demands: readonly Demand[]): boolean {
  const lots = lotsOf(ledger);
  return Array.from({ length: 2 ** demands.length }, (_, set) => demands.filter((__, at) => set & (1 << at))).every(
    (days) => {
      const usable = lots.filter((lot) => days.some(({ workDate }) => isValidOn(lot, workDate)));
      const has = usable.reduce((sum, { minutes }) => sum + minutes, 0);
      return has >= days.reduce((sum, { minutes }) => sum + minutes, 0);
    },
  );
}
