import { dayText, exactText, rowTime, whenText } from './times.js';

const now = new Date('2026-03-02T01:30:00Z');

describe('when something was', () => {
  it.each([
    ['2026-03-02T01:12:00Z', 'en', 'Asia/Shanghai', 'Today 09:12'],
    ['2026-03-01T15:59:00Z', 'en', 'Asia/Shanghai', 'Yesterday 23:59'],
    ['2026-03-01T16:00:00Z', 'zh-CN', 'Asia/Shanghai', '今天 00:00'],
    ['2026-03-01T16:00:00Z', 'en', 'America/New_York', 'Today 11:00'],
    ['2026-02-20T02:05:00Z', 'zh-CN', 'Asia/Shanghai', '2月20日 10:05'],
    ['2025-12-31T02:05:00Z', 'en', 'Asia/Shanghai', 'Dec 31, 2025 10:05'],
  ])('%s reads in %s at %s: %s', (at, language, timeZone, text) => {
    expect(whenText(at, { language, timeZone, now })).toBe(text);
  });

  it.each([
    ['2026-03-02T01:12:00Z', 'en', '09:12'],
    ['2026-03-01T15:59:00Z', 'zh-CN', '昨天'],
    ['2026-02-27T02:00:00Z', 'en', 'Fri'],
    ['2026-02-20T02:00:00Z', 'zh-CN', '2/20'],
  ])('%s is short in a list in %s: %s', (at, language, text) => {
    expect(rowTime(Date.parse(at), { language, timeZone: 'Asia/Shanghai', now })).toBe(text);
  });

  it.each([
    ['2026-03-01T16:00:00Z', 'zh-CN', '今天，3月2日星期一'],
    ['2026-02-20T02:00:00Z', 'en', 'Friday, February 20'],
    ['2025-12-31T02:00:00Z', 'en', 'Wednesday, December 31, 2025'],
  ])('%s heads its day in %s: %s', (at, language, text) => {
    expect(dayText(at, { language, timeZone: 'Asia/Shanghai', now })).toBe(text);
  });

  it('has hours to 23 where it is exact, also where people count to 12', () => {
    expect(exactText('2026-03-01T16:05:00Z', { language: 'en', timeZone: 'Asia/Shanghai' })).toContain('00:05:00');
  });
});
