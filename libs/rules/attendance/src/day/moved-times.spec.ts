import fc from 'fast-check';
import { day, type DayStory } from '../testing/day.js';
import { away, daysAway } from '../testing/facts.js';
import { often } from '../testing/runs.js';
import { breaks, night, nineToSix, shiftOf } from '../testing/shifts.js';
import { told } from '../testing/told.js';
import { judgeDay } from './judge-day.js';

const judged = (story: DayStory) => judgeDay(day(story));

describe('flexible hours: late in means late out, early in may mean early out', () => {
  const late = { ...shiftOf('09:00-18:00'), flexibleLateMinutes: 30, windowAfterMinutes: 120 };
  const both = { ...late, flexibleEarlyMinutes: 30 };

  it.each([
    ['as scheduled', both, ['09:00', '18:00'], 'normal, normal'],
    ['20 late, 20 late out', both, ['09:20', '18:20'], 'normal, normal'],
    ['20 late, out as scheduled', both, ['09:20', '18:00'], 'normal, early 20'],
    ['as late as allowed', both, ['09:30', '18:30'], 'normal, normal'],
    ['later counts from the latest on', both, ['09:40', '18:30'], 'late 10, normal'],
    ['and owes no more than that', both, ['09:40', '18:25'], 'late 10, early 5'],
    ['20 early, 20 early out', both, ['08:40', '17:40'], 'normal, normal'],
    ['as early as allowed', both, ['08:30', '17:30'], 'normal, normal'],
    ['earlier gives no more', both, ['08:10', '17:29'], 'normal, early 1'],
    ['early in gives nothing where only late is allowed', late, ['08:40', '17:40'], 'normal, early 20'],
    ['without an in nothing moves', both, ['18:00'], 'missing, normal'],
    ['seconds move too', both, ['09:00:30', '18:00:29'], 'normal, early'],
  ])('%s', (_, shift, punches, results) => {
    expect(told(judged({ shift, punches }))).toBe(results);
  });

  it('grace comes on top', () => {
    expect(told(judged({ shift: { ...both, lateGraceMinutes: 5 }, punches: ['09:35', '18:30'] }))).toBe(
      'normal, normal',
    );
    expect(told(judged({ shift: { ...both, lateGraceMinutes: 5 }, punches: ['09:35:01', '18:30'] }))).toBe(
      'late 5, normal',
    );
  });

  it.each([
    ['an on that leave moved does not flex', [away('leave', '09:00', '11:00')], ['11:20', '18:00'], 'late 20, normal'],
    ['an off that leave moved stays', [away('leave', '17:00', '18:00')], ['09:20', '17:00'], 'normal, normal'],
  ])('%s', (_, approvals, punches, results) => {
    expect(told(judged({ shift: both, approvals, punches }))).toBe(results);
  });

  it('whoever stays as long as the shift lasts is neither late nor early', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1800, max: 1800 }), (seconds) => {
        const clock = (from: number) => `${String(from).padStart(2, '0')}:00:${seconds}`;
        expect(told(judged({ shift: both, punches: [clock(9), clock(18)] }))).toBe('normal, normal');
      }),
      often,
    );
  });
});

describe('late last night, late this morning', () => {
  const steps = [
    { outAfterMinutes: 60, laterMinutes: 30 },
    { outAfterMinutes: 180, laterMinutes: 120 },
  ];
  const shift = { ...nineToSix, breaks: breaks('12:00-13:00'), lateNightSteps: steps };
  const story = { shift, before: nineToSix };

  it.each([
    ['home in time', '18:00', ['09:30', '18:00'], 'late 30, normal'],
    ['just not an hour over', '18:59:59', ['09:30', '18:00'], 'late 30, normal'],
    ['an hour over', '19:00', ['09:30', '18:00'], 'normal, normal'],
    ['grace comes on top', '19:00', ['09:35', '18:00'], 'normal, normal'],
    ['late counts from the later on', '19:00', ['09:40', '18:00'], 'late 10, normal'],
    ['the largest step that was reached', '21:00', ['11:00', '18:00'], 'normal, normal'],
    ['past midnight', '25:00', ['11:00', '18:00'], 'normal, normal'],
    ['the off does not move', '21:00', ['11:00', '17:00'], 'normal, early 60'],
  ])('%s', (_, lastOut, punches, results) => {
    expect(told(judged({ ...story, lastOut, punches }))).toBe(results);
  });

  it.each([
    ['yesterday was a day of rest', { ...story, before: null, lastOut: '21:00' }],
    ['nobody knows when they left', story],
    ['after a night, measured from its own off', { ...story, before: night, lastOut: '30:30' }],
  ])('nothing moves: %s', (_, more) => {
    expect(told(judged({ ...more, punches: ['09:30', '18:00'] }))).toBe('late 30, normal');
  });

  it('a step as long as the segment does not uncover a day of leave', () => {
    const long = { ...shift, lateNightSteps: [{ outAfterMinutes: 60, laterMinutes: 540 }] };
    const record = judged({ ...story, shift: long, lastOut: '19:00', approvals: [daysAway('leave')] });
    expect(told(record)).toBe('on_leave, on_leave');
  });

  it('a leave that begins at the later on still covers it', () => {
    const approvals = [away('leave', '09:30', '12:00')];
    expect(told(judged({ ...story, lastOut: '19:00', approvals, punches: ['13:00', '18:00'] }))).toBe('normal, normal');
  });
});
