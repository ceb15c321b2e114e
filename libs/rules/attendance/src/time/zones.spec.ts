import fc from 'fast-check';
import { often } from '../testing/runs.js';
import { minute } from './instants.js';
import { addDays, weekdayOf, daysBetween } from './work-dates.js';
import { instantOf, startOfDay, workDateOf } from './zones.js';

const utc = (moment: number) => new Date(moment).toISOString().slice(0, 16);
const zones = [
  'Asia/Shanghai',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Auckland',
  'America/Santiago',
  'Africa/Cairo',
] as const;

describe('a wall-clock time as a moment', () => {
  it.each([
    ['in Shanghai', '2026-03-03', '09:00', 'Asia/Shanghai', '2026-03-03T01:00'],
    ['past midnight', '2026-03-03', '26:00', 'Asia/Shanghai', '2026-03-03T18:00'],
    ['at the last minute that can be said', '2026-03-03', '47:59', 'Asia/Shanghai', '2026-03-04T15:59'],
    ['past midnight at the end of a month', '2026-02-28', '24:00', 'UTC', '2026-03-01T00:00'],
    ['in a zone of 5:45', '2026-03-03', '09:00', 'Asia/Kathmandu', '2026-03-03T03:15'],
    ['Berlin in winter', '2026-03-28', '09:00', 'Europe/Berlin', '2026-03-28T08:00'],
    ['Berlin in summer', '2026-03-29', '09:00', 'Europe/Berlin', '2026-03-29T07:00'],
    ['New York in winter', '2026-03-07', '09:00', 'America/New_York', '2026-03-07T14:00'],
    ['New York in summer', '2026-03-08', '09:00', 'America/New_York', '2026-03-08T13:00'],
  ])('%s', (_, date, time, zone, moment) => {
    expect(utc(instantOf(date, time, zone))).toBe(moment);
  });

  it.each([
    ['Berlin skips 02:00 to 03:00', '2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:30'],
    ['so does the night shift of the day before', '2026-03-28', '26:30', 'Europe/Berlin', '2026-03-29T01:30'],
    ['New York skips 02:00 to 03:00', '2026-03-08', '02:15', 'America/New_York', '2026-03-08T07:15'],
    ['Lord Howe skips half an hour', '2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45'],
  ])('that does not exist moves forward by the gap: %s', (_, date, time, zone, moment) => {
    expect(utc(instantOf(date, time, zone))).toBe(moment);
  });

  it.each([
    ['Berlin has 02:30 twice', '2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30'],
    ['so has its night shift', '2026-10-24', '26:30', 'Europe/Berlin', '2026-10-25T00:30'],
    ['New York has 01:30 twice', '2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30'],
    ['Lord Howe has 01:45 twice', '2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T14:45'],
  ])('that exists twice is its first occurrence: %s', (_, date, time, zone, moment) => {
    expect(utc(instantOf(date, time, zone))).toBe(moment);
  });

  it.each([
    ['a time beyond the next day', '2026-03-03', '48:00', 'UTC'],
    ['no time at all', '2026-03-03', '9 am', 'UTC'],
    ['a day that does not exist', '2026-02-30', '09:00', 'UTC'],
    ['an offset where a zone should be', '2026-03-03', '09:00', 'Mars/Base'],
  ])('refuses %s', (_, date, time, zone) => {
    expect(() => instantOf(date, time, zone)).toThrow(RangeError);
  });
});

describe('the work date of a moment', () => {
  it.each([
    ['last second of the day', '2026-03-03T15:59:59.999Z', 'Asia/Shanghai', '2026-03-03'],
    ['midnight begins the next', '2026-03-03T16:00:00Z', 'Asia/Shanghai', '2026-03-04'],
    ['the same moment in New York', '2026-03-03T16:00:00Z', 'America/New_York', '2026-03-03'],
    ['a day that begins at 01:00, before', '2026-04-23T21:59:59Z', 'Africa/Cairo', '2026-04-23'],
    ['a day that begins at 01:00, at', '2026-04-23T22:00:00Z', 'Africa/Cairo', '2026-04-24'],
  ])('%s', (_, moment, zone, date) => {
    expect(workDateOf(Date.parse(moment), zone)).toBe(date);
  });

  const anyDate = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2025-06-01', days));
  const anyZone = fc.constantFrom(...zones);

  it('is the one day between whose beginning and the next it lies', () => {
    fc.assert(
      fc.property(anyDate, anyZone, fc.integer({ min: 0, max: 1439 }), (date, zone, minutes) => {
        const moment = startOfDay(date, zone) + minutes * minute;
        const found = workDateOf(moment, zone);
        expect(startOfDay(found, zone)).toBeLessThanOrEqual(moment);
        expect(moment).toBeLessThan(startOfDay(addDays(found, 1), zone));
      }),
      often,
    );
  });

  it('later on the wall clock is never earlier as a moment, but for the hour that comes twice', () => {
    fc.assert(
      fc.property(anyDate, anyZone, fc.nat(2879), fc.nat(2879), (date, zone, a, b) => {
        const text = (m: number) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`;
        const [early, late] = a < b ? [a, b] : [b, a];
        const elapsed = instantOf(date, text(late), zone) - instantOf(date, text(early), zone);
        expect(Math.abs(elapsed / minute - (late - early))).toBeLessThanOrEqual(60);
      }),
      often,
    );
  });
});

describe('work dates', () => {
  it.each([
    ['the day after a leap day', '2028-02-29', 1, '2028-03-01'],
    ['the day before a year', '2026-01-01', -1, '2025-12-31'],
    ['a day of clock change is one day too', '2026-03-29', 1, '2026-03-30'],
  ])('%s', (_, date, days, then) => {
    expect(addDays(date, days)).toBe(then);
  });

  it.each([
    ['Monday', '2026-03-02', 0],
    ['Tuesday', '2026-03-03', 1],
    ['Sunday', '2026-03-08', 6],
  ])('%s', (_, date, weekday) => {
    expect(weekdayOf(date)).toBe(weekday);
  });

  it.each([
    ['both ends included', '2026-02-27', '2026-03-01', ['2026-02-27', '2026-02-28', '2026-03-01']],
    ['one day', '2026-03-03', '2026-03-03', ['2026-03-03']],
    ['backwards', '2026-03-03', '2026-03-02', []],
  ])('days between: %s', (_, from, to, days) => {
    expect(daysBetween(from, to)).toEqual(days);
  });
});
