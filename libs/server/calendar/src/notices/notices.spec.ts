import chineseDays from 'chinese-days';
import { cn2026 } from './cn-2026.js';
import { countryOf, noticesFor } from './notices.js';

const allOf2026 = Array.from({ length: 365 }, (_, n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
const kindOf = new Map(cn2026.days.map(({ day, kind }) => [day, kind]));

describe('China 2026', () => {
  it('says of every day what an independent list says', () => {
    const ours = allOf2026.filter((day) => {
      const kind = kindOf.get(day);
      const weekend = [0, 6].includes(new Date(day).getUTCDay());
      return kind === undefined ? !weekend : kind === 'work';
    });
    expect(ours).toEqual(allOf2026.filter((day) => chineseDays.isWorkday(day)));
  });

  it('has the thirteen statutory days of the regulation, and each day once', () => {
    expect(cn2026.days.filter(({ kind }) => kind === 'statutory')).toHaveLength(13);
    expect(kindOf.size).toBe(cn2026.days.length);
  });
});

it('gives a country its own notices only', () => {
  expect(countryOf('Asia/Shanghai')).toBe('CN');
  expect(countryOf('Asia/Taipei')).toBeNull();
  expect(noticesFor('CN', 2025, 2026)).toEqual([cn2026]);
  expect(noticesFor('CN', 2027, 2030)).toEqual([]);
  expect(noticesFor(null, 2026, 2026)).toEqual([]);
});
