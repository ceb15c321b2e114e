import fc from 'fast-check';
import { anyDemands, anyFate, anyGrants, grant, requestOf } from '../testing/any-ledger.js';
import { often } from '../testing/runs.js';
import { balanceAt } from './balance.js';
import { freeOf, type LeaveEntry, lotsOf } from './ledger.js';
import { releasing, reserving, reversing, taking } from './request-entries.js';

describe('the balance of leave', () => {
  const lot = grant('lot', 2400, '2026-01-01', '2026-12-31');
  const held = reserving([{ lotId: 'lot', minutes: 480 }]);
  const taken = [...held, ...taking(held)];

  it.each<[string, LeaveEntry[], string, [left: number, reserved: number, available: number]]>([
    ['of a grant', [lot], '2026-03-02', [2400, 0, 2400]],
    ['before the lot begins', [lot], '2025-12-31', [0, 0, 0]],
    ['on its last day', [lot], '2026-12-31', [2400, 0, 2400]],
    ['after it expired, though no job has written so', [lot], '2027-01-01', [0, 0, 0]],
    [
      'after a job has written so',
      [lot, { kind: 'expire', lotId: 'lot', minutes: -2400, heldMinutes: 0, validity: null }],
      '2027-01-01',
      [0, 0, 0],
    ],
    ['less what is reserved', [lot, ...held], '2026-03-02', [2400, 480, 1920]],
    ['a take after its reservation counts once', [lot, ...taken], '2026-03-02', [1920, 0, 1920]],
    ['a release restores it', [lot, ...held, ...releasing(held)], '2026-03-02', [2400, 0, 2400]],
    ['a reversal restores it', [lot, ...taken, ...reversing(taken)], '2026-03-02', [2400, 0, 2400]],
    [
      'less a correction',
      [lot, { kind: 'adjust', lotId: 'lot', minutes: -400, heldMinutes: 0, validity: null }],
      '2026-03-02',
      [2000, 0, 2000],
    ],
  ])('%s', (_, entries, day, [leftMinutes, reservedMinutes, availableMinutes]) => {
    expect(balanceAt(entries, day)).toEqual({ leftMinutes, reservedMinutes, availableMinutes });
  });

  it('knows no request twice: what was taken, released or reversed leaves nothing to take, release or reverse', () => {
    const back = [...taken, ...reversing(taken)];
    expect([taking(taken), releasing(taken), reversing(held), reversing(back)]).toEqual([[], [], [], []]);
  });

  it('never falls below zero, whatever is asked for and becomes of it, and in whatever order it is read', () => {
    fc.assert(
      fc.property(anyGrants, fc.array(fc.tuple(anyDemands, anyFate), { maxLength: 8 }), (grants, requests) => {
        let ledger: LeaveEntry[] = grants;
        for (const [demands, fate] of requests) {
          const own = requestOf(ledger, demands, fate);
          const before = lotsOf(ledger);
          ledger = [...ledger, ...own];
          if (fate === 'rejected' || fate === 'revoked') expect(lotsOf(ledger)).toEqual(before);
          for (const one of lotsOf(ledger)) {
            expect(freeOf(one)).toBeGreaterThanOrEqual(0);
            expect(one.heldMinutes).toBeGreaterThanOrEqual(0);
          }
        }
        expect(lotsOf(ledger.toReversed())).toEqual(lotsOf(ledger));
      }),
      often,
    );
  });
});
