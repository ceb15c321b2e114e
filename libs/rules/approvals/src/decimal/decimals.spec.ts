import fc from 'fast-check';
import { runsOf } from '../testing/runs.js';
import { compareDecimals, decimalPlaces, isDecimal } from './decimals.js';

describe('exact numbers', () => {
  it.each([
    ['0', true],
    ['-0.5', true],
    ['999999999999999.999999', true],
    ['1000000000000000', false],
    ['1.', false],
    ['.5', false],
    ['1,5', false],
    ['１', false],
    ['', false],
    ['1\n', false],
  ])('%j is one: %s', (text, answer) => {
    expect(isDecimal(text)).toBe(answer);
  });

  it.each([
    ['0.1', '0.10', 0],
    ['-0.1', '0', -1],
    ['-2', '-1', -1],
    ['9', '10', -1],
    ['999999999999999.999999', '999999999999999.999998', 1],
    ['-0', '0', 0],
  ])('%s to %s: %i', (a, b, answer) => {
    expect(compareDecimals(a, b)).toBe(answer);
  });

  it('are ordered as whole numbers of millionths', () => {
    const millionths = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
    const text = (n: bigint) => {
      const digits = String(n < 0n ? -n : n).padStart(7, '0');
      return `${n < 0n ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}`;
    };
    fc.assert(
      fc.property(millionths, millionths, (a, b) => {
        expect(compareDecimals(text(a), text(b))).toBe(a === b ? 0 : a < b ? -1 : 1);
      }),
      runsOf('ordered'),
    );
  });

  it('zeros at the end do not count as digits', () => {
    expect([decimalPlaces('1.50'), decimalPlaces('1'), decimalPlaces('1.000')]).toEqual([1, 0, 0]);
  });
});
