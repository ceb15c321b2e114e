import fc from 'fast-check';
import { home, shown } from '../testing/at.js';
import { often } from '../testing/runs.js';
import { breaks, morningAndAfternoon, night, nineToSix, shiftOf } from '../testing/shifts.js';
import { addDays } from '../time/work-dates.js';
import { shiftTimes } from './shift-times.js';

describe('scheduled minutes: elapsed time less unpaid breaks', () => {
  it.each([
    ['nine to six with lunch', nineToSix, '2026-03-03', home, 480],
    ['morning and afternoon: the gap is no work', morningAndAfternoon, '2026-03-03', home, 480],
    ['a night', night, '2026-03-03', home, 480],
    ['Berlin, the night without 02:00 to 03:00', night, '2026-03-28', 'Europe/Berlin', 420],
    ['Berlin, the night with 02:00 to 03:00 twice', night, '2026-10-24', 'Europe/Berlin', 540],
    ['New York, the short night', night, '2026-03-07', 'America/New_York', 420],
    ['New York, the long night', night, '2026-10-31', 'America/New_York', 540],
    ['Lord Howe, shorter by half an hour', night, '2026-10-03', 'Australia/Lord_Howe', 450],
    ['Lord Howe, longer by half an hour', night, '2026-04-04', 'Australia/Lord_Howe', 510],
    ['the day after a clock change is a day like others', nineToSix, '2026-03-30', 'Europe/Berlin', 480],
    [
      'a break that falls into the hour that is skipped',
      { ...night, breaks: breaks('26:00-27:00') },
      '2026-03-28',
      'Europe/Berlin',
      420,
    ],
    [
      'a break over the hour that comes twice is longer',
      { ...night, breaks: breaks('25:30-27:30') },
      '2026-10-24',
      'Europe/Berlin',
      360,
    ],
  ])('%s', (_, rule, date, zone, minutes) => {
    expect(shiftTimes(rule, date, zone).scheduledMinutes).toBe(minutes);
  });
});

describe('where a shift lies', () => {
  it.each([
    ['an hour before and after', nineToSix, home, '2026-03-03 08:00:00', '2026-03-03 19:00:00'],
    ['past midnight', night, home, '2026-03-03 21:00:00', '2026-03-04 07:00:00'],
    [
      'as the shift says',
      { ...nineToSix, windowBeforeMinutes: 240, windowAfterMinutes: 600 },
      home,
      '2026-03-03 05:00:00',
      '2026-03-04 04:00:00',
    ],
  ])('window: %s', (_, rule, zone, from, until) => {
    const { window } = shiftTimes(rule, '2026-03-03', zone);
    expect([shown(window.from, zone), shown(window.until, zone)]).toEqual([from, until]);
  });

  it('window lengths are elapsed: in the skipped hour the wall clock runs ahead', () => {
    const early = { ...shiftOf('03:30-12:00'), windowBeforeMinutes: 60 };
    const { window } = shiftTimes(early, '2026-03-29', 'Europe/Berlin');
    expect(shown(window.from, 'Europe/Berlin')).toBe('2026-03-29 01:30:00');
  });

  it.each([
    ['an on that does not exist moves forward', shiftOf('02:30-10:00'), '2026-03-29', '2026-03-29 03:30:00'],
    ['an on that exists twice is the first', shiftOf('02:30-10:00'), '2026-10-25', '2026-10-25 02:30:00'],
  ])('%s', (_, rule, date, on) => {
    const { firstOn } = shiftTimes(rule, date, 'Europe/Berlin');
    expect(shown(firstOn, 'Europe/Berlin')).toBe(on);
  });

  it('the first of two 02:30 is the one in summer time', () => {
    expect(new Date(shiftTimes(shiftOf('02:30-10:00'), '2026-10-25', 'Europe/Berlin').firstOn).toISOString()).toBe(
      '2026-10-25T00:30:00.000Z',
    );
  });

  it('a shift without segments has no times', () => {
    expect(() => shiftTimes(shiftOf(), '2026-03-03', home)).toThrow(RangeError);
  });

  it('off the days of clock change elapsed and wall time are the same', () => {
    const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', home);
    const dates = fc.integer({ min: 0, max: 364 }).map((days) => addDays('2026-01-01', days));
    const changes = [
      '03-28',
      '03-29',
      '10-24',
      '10-25',
      '03-07',
      '03-08',
      '10-31',
      '11-01',
      '04-04',
      '04-05',
      '10-03',
      '10-04',
    ];
    fc.assert(
      fc.property(dates, zones, (date, zone) => {
        fc.pre(!changes.includes(date.slice(5)));
        expect(shiftTimes(night, date, zone).scheduledMinutes).toBe(480);
      }),
      often,
    );
  });
});
