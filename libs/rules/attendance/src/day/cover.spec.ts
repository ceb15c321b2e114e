import { day, type DayStory } from '../testing/day.js';
import { away, daysAway, halfAway } from '../testing/facts.js';
import { breaks, morningAndAfternoon, night, nineToSix, shiftOf } from '../testing/shifts.js';
import { causes, shares, told } from '../testing/told.js';
import { judgeDay } from './judge-day.js';

const judged = (story: DayStory) => judgeDay(day(story));

describe('leave, trip or outing over the scheduled on moves it to the end of the covered run', () => {
  it.each([
    ['in at the end of it', [away('leave', '09:00', '11:00')], ['11:00', '18:00'], 'normal, normal'],
    ['grace counts from there', [away('leave', '09:00', '11:00')], ['11:05:00', '18:00'], 'normal, normal'],
    ['late counts from there', [away('leave', '09:00', '11:00')], ['11:10', '18:00'], 'late 10, normal'],
    [
      'a break that touches it counts as covered',
      [away('leave', '09:00', '12:00')],
      ['13:00', '18:00'],
      'normal, normal',
    ],
    [
      'and lateness counts from after the break',
      [away('leave', '09:00', '12:00')],
      ['13:10', '18:00'],
      'late 10, normal',
    ],
    [
      'two that touch are one run',
      [away('leave', '09:00', '10:00'), away('outing', '10:00', '11:00')],
      ['11:00', '18:00'],
      'normal, normal',
    ],
    [
      'joined by the break between them',
      [away('leave', '09:00', '12:00'), away('trip', '13:00', '15:00')],
      ['15:00', '18:00'],
      'normal, normal',
    ],
    [
      'a minute between them is no run',
      [away('leave', '09:00', '10:00'), away('outing', '10:01', '11:00')],
      ['11:00', '18:00'],
      'late 1, normal',
    ],
    ['leave that begins before the shift', [away('leave', '07:00', '10:00')], ['10:00', '18:00'], 'normal, normal'],
    [
      'leave that ends at the on moves nothing',
      [away('leave', '07:00', '09:00')],
      ['09:10', '18:00'],
      'late 10, normal',
    ],
    [
      'leave inside the day moves nothing, and is taken off',
      [away('leave', '09:30', '10:00')],
      ['10:30', '18:00'],
      'late 60, normal',
    ],
  ])('%s', (_, approvals, punches, results) => {
    expect(told(judged({ approvals, punches }))).toBe(results);
  });
});

describe('the same at the off: it moves to the start of the covered run', () => {
  it.each([
    ['out at the start of it', [away('leave', '16:00', '18:00')], ['09:00', '16:00'], 'normal, normal'],
    ['early counts to there', [away('leave', '16:00', '18:00')], ['09:00', '15:50'], 'normal, early 10'],
    [
      'a break that touches it counts as covered',
      [away('leave', '13:00', '18:00')],
      ['09:00', '12:00'],
      'normal, normal',
    ],
    ['leave beyond the shift', [away('leave', '17:00', '21:00')], ['09:00', '17:00'], 'normal, normal'],
    [
      'both ends',
      [away('trip', '09:00', '10:00'), away('leave', '17:00', '18:00')],
      ['10:00', '17:00'],
      'normal, normal',
    ],
  ])('%s', (_, approvals, punches, results) => {
    expect(told(judged({ approvals, punches }))).toBe(results);
  });
});

describe('a segment wholly covered', () => {
  it.each([
    ['by leave', [daysAway('leave')], 'on_leave, on_leave', 'leave, leave', 'on_leave', 'leave 100'],
    ['by a trip', [daysAway('trip')], 'not_required, not_required', 'trip, trip', 'trip', 'trip 100'],
    ['by an outing', [daysAway('outing')], 'not_required, not_required', 'outing, outing', 'present', 'present 100'],
    ['by the clock', [away('leave', '09:00', '18:00')], 'on_leave, on_leave', 'leave, leave', 'on_leave', 'leave 100'],
    [
      'by leave but for the lunch break',
      [away('leave', '09:00', '12:00'), away('leave', '13:00', '18:00')],
      'on_leave, on_leave',
      'leave, leave',
      'on_leave',
      'leave 100',
    ],
    [
      'by two half days',
      [halfAway('leave', 'first'), halfAway('trip', 'second')],
      'on_leave, not_required',
      'leave, trip',
      'half_day',
      'leave 50, trip 50',
    ],
    [
      'by days that only pass over this one',
      [daysAway('trip', '2026-03-01', '2026-03-09')],
      'not_required, not_required',
      'trip, trip',
      'trip',
      'trip 100',
    ],
  ])('%s', (_, approvals, results, why, status, parts) => {
    const record = judged({ approvals });
    expect([told(record), causes(record), record.status, shares(record)]).toEqual([results, why, status, parts]);
  });

  it.each([
    [
      'the morning by leave',
      [away('leave', '09:00', '12:00')],
      ['13:00', '18:00'],
      'on_leave, on_leave, normal, normal',
      'leave, leave, punch, punch',
    ],
    [
      'the afternoon by a trip',
      [away('trip', '13:00', '18:00')],
      ['09:00', '12:00'],
      'normal, normal, not_required, not_required',
      'punch, punch, trip, trip',
    ],
    [
      'leave and then a trip that touch',
      [away('leave', '10:00', '13:00'), away('trip', '13:00', '18:00')],
      ['09:00', '10:00'],
      'normal, normal, not_required, not_required',
      'punch, leave, trip, trip',
    ],
    [
      'a trip and then leave that touch',
      [away('trip', '09:00', '13:00'), away('leave', '13:00', '15:00')],
      ['15:00', '18:00'],
      'not_required, not_required, normal, normal',
      'trip, trip, leave, punch',
    ],
  ])('of two: %s', (_, approvals, punches, results, why) => {
    const record = judged({ shift: morningAndAfternoon, approvals, punches });
    expect([told(record), causes(record)]).toEqual([results, why]);
  });

  it.each([
    ['another day’s leave', [daysAway('leave', '2026-03-04')]],
    ['leave after the shift', [away('leave', '19:00', '21:00')]],
    ['leave of no length', [away('leave', '10:00', '10:00')]],
  ])('%s covers nothing', (_, approvals) => {
    const record = judged({ approvals, punches: ['09:00', '18:00'] });
    expect([told(record), shares(record)]).toEqual(['normal, normal', 'present 100']);
  });
});

describe('half a day counts 0.5, whatever that half lasts', () => {
  const uneven = { ...shiftOf('09:00-18:00'), breaks: breaks('12:00-13:00') };
  const named = { ...uneven, halfDaySplit: '14:00' };

  it.each([
    ['three hours of morning', uneven, 'first', ['13:00', '18:00'], 'normal, normal'],
    ['five hours of afternoon', uneven, 'second', ['09:00', '12:00'], 'normal, normal'],
    ['split where the shift says', named, 'first', ['14:00', '18:00'], 'normal, normal'],
    ['and the other half of it', named, 'second', ['09:00', '14:00'], 'normal, normal'],
    [
      'split in the middle where nothing divides',
      shiftOf('09:00-17:00'),
      'first',
      ['13:00', '17:00'],
      'normal, normal',
    ],
    [
      'split at the gap between segments',
      morningAndAfternoon,
      'first',
      ['13:00', '18:00'],
      'on_leave, on_leave, normal, normal',
    ],
    ['a night: the half after midnight', night, 'second', ['22:00', '26:00'], 'normal, normal'],
  ] as const)('%s', (_, shift, half, punches, results) => {
    const record = judged({ shift, punches, approvals: [halfAway('leave', half)] });
    expect([told(record), record.status, shares(record)]).toEqual([results, 'half_day', 'present 50, leave 50']);
  });

  it('at the break nearest to the middle of several', () => {
    const shift = { ...shiftOf('09:00-18:00'), breaks: breaks('10:30-10:45', '13:00-13:30', '16:00-16:15') };
    expect(told(judged({ shift, punches: ['13:30', '18:00'], approvals: [halfAway('leave', 'first')] }))).toBe(
      'normal, normal',
    );
  });

  it.each([
    ['half leave, the rest missed', [halfAway('leave', 'first')], [], 'absent', 'absent 50, leave 50'],
    [
      'half leave, half trip',
      [halfAway('trip', 'first'), halfAway('leave', 'second')],
      [],
      'half_day',
      'leave 50, trip 50',
    ],
    [
      'the same half twice counts once',
      [halfAway('leave', 'first'), halfAway('trip', 'first')],
      ['13:00', '18:00'],
      'half_day',
      'present 50, leave 50',
    ],
    ['half outing is attendance', [halfAway('outing', 'first')], ['13:00', '18:00'], 'present', 'present 100'],
    [
      'two hours of eight by the clock',
      [away('leave', '09:00', '11:00')],
      ['11:00', '18:00'],
      'present',
      'present 75, leave 25',
    ],
    [
      'a trip under a leave counts what is left',
      [daysAway('trip'), halfAway('leave', 'first')],
      [],
      'half_day',
      'leave 50, trip 50',
    ],
    ['all but the last minute', [away('leave', '09:00', '17:59')], [], 'on_leave', 'leave 100'],
  ])('%s', (_, approvals, punches, status, parts) => {
    const record = judged({ approvals, punches });
    expect([record.status, shares(record)]).toEqual([status, parts]);
  });

  it('half of a shift that counts 0.8 is 0.4', () => {
    const record = judged({
      shift: { ...nineToSix, dayShare: 80 },
      approvals: [halfAway('leave', 'first')],
      punches: ['13:00', '18:00'],
    });
    expect(shares(record)).toBe('present 40, leave 40');
  });
});
