import fc from 'fast-check';
import { day, type DayStory } from '../testing/day.js';
import { away, daysAway, managerSays } from '../testing/facts.js';
import { often } from '../testing/runs.js';
import { breaks, morningAndAfternoon, night, nineToSix, segment, shiftOf } from '../testing/shifts.js';
import { judgeDay } from './judge-day.js';

const judged = (story: DayStory) => judgeDay(day(story));
const worked = (story: DayStory) => judged(story).figures.workedMinutes;

describe('worked time: paired punches less unpaid breaks inside them, elapsed, not clipped to the shift', () => {
  it.each([
    ['nine to six', ['09:00', '18:00'], 480],
    ['early in and late out count', ['08:30', '18:30'], 540],
    ['in after the break', ['13:00', '18:00'], 300],
    ['seconds are dropped once, at the end', ['08:59:31', '18:00:30'], 480],
    ['a missing out is no time', ['09:00'], 0],
    ['a missing in is no time', ['18:00'], 0],
    ['nobody', [], 0],
  ])('%s', (_, punches, minutes) => {
    expect(worked({ punches })).toBe(minutes);
  });

  it.each([
    ['lunch by cards', morningAndAfternoon, ['09:00', '12:10', '12:50', '18:00'], 500],
    ['an afternoon without out', morningAndAfternoon, ['09:00', '12:00', '13:00'], 180],
    [
      'seconds of two stays are added before they are dropped',
      morningAndAfternoon,
      ['09:00:30', '12:00:15', '12:59:30', '18:00:00'],
      480,
    ],
    ['a night', night, ['21:50', '30:00'], 490],
    ['two breaks', { ...nineToSix, breaks: breaks('12:00-13:00', '15:00-15:15') }, ['09:00', '18:00'], 465],
  ])('%s', (_, shift, punches, minutes) => {
    expect(worked({ shift, punches })).toBe(minutes);
  });

  it.each([
    ['Berlin, the short night', '2026-03-28', 'Europe/Berlin', 420],
    ['Berlin, the long night', '2026-10-24', 'Europe/Berlin', 540],
    ['New York, the short night', '2026-03-07', 'America/New_York', 420],
    ['Lord Howe, the long night', '2026-04-04', 'Australia/Lord_Howe', 510],
  ])('wall clock decides lateness, elapsed time decides pay: %s', (_, date, zone, minutes) => {
    const { figures } = judged({ shift: night, date, zone, punches: ['22:00', '30:00'] });
    expect([figures.lateMinutes, figures.earlyMinutes, figures.workedMinutes]).toEqual([0, 0, minutes]);
  });
});

describe('the same, first and last', () => {
  it.each([
    ['out before the break', nineToSix, ['09:00', '12:00'], 180],
    ['out in the middle of the break', nineToSix, ['09:00', '12:30'], 180],
    ['out in the gap between segments', morningAndAfternoon, ['09:00', '12:30'], 180],
    ['over the gap', morningAndAfternoon, ['09:00', '18:00'], 480],
    ['beyond both ends', morningAndAfternoon, ['08:30', '18:30'], 540],
  ])('%s', (_, shift, punches, minutes) => {
    expect(worked({ shift, punches, pairing: 'first_and_last' })).toBe(minutes);
  });
});

describe('a slot without a card counts as pressed at its due moment', () => {
  const noOff = shiftOf(segment('09:00-18:00', { offRequired: false }));
  const noOn = shiftOf(segment('09:00-18:00', { onRequired: false }));
  const noCards = shiftOf(segment('09:00-18:00', { onRequired: false, offRequired: false }));
  const lunchWithout = shiftOf(
    segment('09:00-12:00', { offRequired: false }),
    segment('13:00-18:00', { onRequired: false }),
  );

  it.each([
    ['no off card', { shift: noOff, punches: ['09:20'] }, 520],
    ['no off card, and nobody came', { shift: noOff }, 0],
    ['no on card', { shift: noOn, punches: ['17:00'] }, 480],
    ['no cards at noon', { shift: lunchWithout, punches: ['09:00', '18:00'] }, 480],
    ['no cards at all: nobody has to press, and nobody is away', { shift: noCards }, 540],
    ['no cards at all, on leave until noon', { shift: noCards, approvals: [away('leave', '09:00', '12:00')] }, 360],
    ['no cards at all, on leave all day', { shift: noCards, approvals: [daysAway('leave')] }, 0],
  ])('%s', (_, story, minutes) => {
    expect(worked(story)).toBe(minutes);
  });
});

describe('what the manager put right counts as pressed', () => {
  it.each([
    ['the forgotten out', { punches: ['09:00'], corrections: [managerSays('0.off', 'normal')] }, 480],
    [
      'both ends, without any punch',
      { corrections: [managerSays('0.on', 'normal'), managerSays('0.off', 'normal')] },
      480,
    ],
    [
      'late by what the manager says',
      { punches: ['18:00'], corrections: [managerSays('0.on', 'late', { minutes: 20 })] },
      460,
    ],
    [
      'early by what the manager says',
      { punches: ['09:00'], corrections: [managerSays('0.off', 'early', { minutes: 30 })] },
      450,
    ],
    ['called missing it is no time', { punches: ['09:00'], corrections: [managerSays('0.off', 'missing')] }, 0],
    [
      'the punch itself stays what it is',
      { punches: ['09:20', '18:00'], corrections: [managerSays('0.on', 'normal')] },
      460,
    ],
  ])('%s', (_, story, minutes) => {
    expect(worked(story)).toBe(minutes);
  });

  it('and is enough for the hour thresholds', () => {
    const corrections = [managerSays('0.on', 'normal'), managerSays('0.off', 'normal')];
    expect(judged({ shift: { ...nineToSix, absentBelowMinutes: 240 }, corrections }).status).toBe('present');
  });
});

describe('worked time, whatever the punches', () => {
  const seconds = fc.integer({ min: 9 * 3600, max: 19 * 3600 });
  const clock = (s: number) =>
    [s / 3600, (s / 60) % 60, s % 60].map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');

  it('a later out never makes less', () => {
    fc.assert(
      fc.property(seconds, seconds, (a, b) => {
        const minutes = (out: number) => worked({ punches: ['08:30', clock(out)], pairing: 'first_and_last' });
        expect(minutes(Math.max(a, b))).toBeGreaterThanOrEqual(minutes(Math.min(a, b)));
      }),
      often,
    );
  });

  it('is never more than from the first punch to the last', () => {
    const pairing = fc.constantFrom('slots', 'first_and_last', 'alternating' as const);
    fc.assert(
      fc.property(fc.array(seconds, { maxLength: 8 }), pairing, (times, kind) => {
        const minutes = worked({ punches: times.map(clock), pairing: kind, shift: morningAndAfternoon });
        expect(minutes).toBeLessThanOrEqual((Math.max(0, ...times) - Math.min(...times, 0)) / 60);
      }),
      often,
    );
  });
});
