import fc from 'fast-check';
import { often } from '../testing/runs.js';
import { addDays } from '../time/work-dates.js';
import { type Version, versionOn } from './versions.js';

const first: Version = { version: 1, effectiveFrom: '2026-01-01' };
const march: Version = { version: 2, effectiveFrom: '2026-03-01' };
const marchAgain: Version = { version: 3, effectiveFrom: '2026-03-01' };
const february: Version = { version: 4, effectiveFrom: '2026-02-01' };

describe('the version that rules a work date', () => {
  it.each([
    ['before the first: none', [first], '2025-12-31', undefined],
    ['on its first day', [first], '2026-01-01', first],
    ['the day before a change keeps the old rule', [first, march], '2026-02-28', first],
    ['on the day of the change', [first, march], '2026-03-01', march],
    ['long after', [first, march], '2030-01-01', march],
    ['of two with one day the one written later', [first, march, marchAgain], '2026-03-05', marchAgain],
    ['whatever their order', [marchAgain, march, first], '2026-03-05', marchAgain],
    ['one written later for earlier days rules only until the next', [first, march, february], '2026-03-05', march],
    ['and rules those days', [first, march, february], '2026-02-10', february],
    ['without versions: none', [], '2026-03-01', undefined],
  ])('%s', (_, versions, workDate, ruling) => {
    expect(versionOn(versions, workDate)).toBe(ruling);
  });

  const anyDate = fc.nat(60).map((days) => addDays('2026-01-01', days));
  const anyVersions = fc
    .array(anyDate, { maxLength: 8 })
    .map((dates) => dates.map((effectiveFrom, index): Version => ({ version: index + 1, effectiveFrom })));

  it('a change never touches dates before its first day', () => {
    fc.assert(
      fc.property(anyVersions, anyDate, anyDate, (versions, effectiveFrom, workDate) => {
        fc.pre(workDate < effectiveFrom);
        const changed = [...versions, { version: versions.length + 1, effectiveFrom }];
        expect(versionOn(changed, workDate)).toEqual(versionOn(versions, workDate));
      }),
      often,
    );
  });
});
