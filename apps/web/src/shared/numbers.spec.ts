import i18next from 'i18next';
import { numberText } from './numbers.js';

describe('numbers', () => {
  it.each([
    [999, '999'],
    [1000, '1,000'],
    [12_345.5, '12,345.5'],
  ])('group their thousands: %s', (value, text) => expect(numberText(value, 'en')).toBe(text));

  it('do so in texts, where a year stays a year', () => {
    expect(i18next.t('team:more', { count: 1234 })).toBe('Show 1,234 more');
    expect(i18next.t('rules:calendar.no_notice', { year: '2027' })).toContain('2027');
  });
});
