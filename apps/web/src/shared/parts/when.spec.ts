import { whenText } from './when.js';

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
});
