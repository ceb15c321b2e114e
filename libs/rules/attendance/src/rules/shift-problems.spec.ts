import { breaks, morningAndAfternoon, night, nineToSix, segment, shiftOf } from '../testing/shifts.js';
import type { ShiftRule } from './shift-rule.js';
import { shiftProblems } from './shift-problems.js';

const problems = (rule: ShiftRule) => shiftProblems(rule).map(({ code, path }) => `${code} at ${path.join('.')}`);

describe('a shift can be saved', () => {
  it.each([
    ['nine to six', nineToSix],
    ['morning and afternoon', morningAndAfternoon],
    ['past midnight', night],
    ['24 hours', shiftOf('08:00-32:00')],
    ['three segments that touch', shiftOf('08:00-10:00', '10:00-12:00', '12:00-14:00')],
    ['two breaks that touch', { ...nineToSix, breaks: breaks('12:00-12:30', '12:30-13:00') }],
    ['a break after midnight', { ...night, breaks: breaks('26:00-26:30') }],
    ['equal tiers', { ...nineToSix, seriousLateMinutes: 30, absentLateMinutes: 30, missingLateMinutes: 30 }],
    ['one tier without the others', { ...nineToSix, missingEarlyMinutes: 120 }],
    ['a split inside the break', { ...nineToSix, halfDaySplit: '12:30' }],
    ['absent and half-day thresholds', { ...nineToSix, absentBelowMinutes: 120, halfDayBelowMinutes: 360 }],
  ])('%s', (_, rule) => {
    expect(problems(rule)).toEqual([]);
  });
});

describe('a shift is refused, with the place of the fault', () => {
  it.each([
    ['no segment', shiftOf(), ['segment_empty at segments']],
    ['a segment of no length', shiftOf('09:00-09:00'), ['segment_empty at segments.0']],
    ['a segment backwards', shiftOf('18:00-09:00'), ['segment_empty at segments.0']],
    ['segments that overlap', shiftOf('09:00-13:00', '12:59-18:00'), ['segments_overlap at segments.1']],
    ['segments in the wrong order', shiftOf('13:00-18:00', '09:00-12:00'), ['segments_overlap at segments.1']],
    ['more than 24 hours', shiftOf('08:00-32:01'), ['segments_too_long at segments']],
    ['a first on on the next day', shiftOf('24:00-30:00'), ['invalid_time at segments.0.on']],
    ['a time that is none', shiftOf(segment('9:00-18:00')), ['invalid_time at segments.0.on']],
    ['a break time that is none', { ...nineToSix, breaks: breaks('12:00-48:00') }, ['invalid_time at breaks.0.to']],
    ['a split that is none', { ...nineToSix, halfDaySplit: 'noon' }, ['invalid_time at halfDaySplit']],
    ['a break over the end', { ...nineToSix, breaks: breaks('17:30-18:30') }, ['break_outside at breaks.0']],
    [
      'a break between segments',
      { ...morningAndAfternoon, breaks: breaks('12:00-13:00') },
      ['break_outside at breaks.0'],
    ],
    ['a break of no length', { ...nineToSix, breaks: breaks('12:00-12:00') }, ['break_outside at breaks.0']],
    [
      'breaks that overlap',
      { ...nineToSix, breaks: breaks('12:00-13:00', '12:59-13:30') },
      ['breaks_overlap at breaks.1'],
    ],
    ['a split at the first on', { ...nineToSix, halfDaySplit: '09:00' }, ['split_outside at halfDaySplit']],
    ['a split after the day', { ...nineToSix, halfDaySplit: '19:00' }, ['split_outside at halfDaySplit']],
    ['severe below grace', { ...nineToSix, seriousLateMinutes: 4 }, ['tiers_order at seriousLateMinutes']],
    [
      'missing below absent',
      { ...nineToSix, absentLateMinutes: 60, missingLateMinutes: 30 },
      ['tiers_order at seriousLateMinutes'],
    ],
    [
      'early tiers in the wrong order',
      { ...nineToSix, seriousEarlyMinutes: 60, absentEarlyMinutes: 30 },
      ['tiers_order at seriousEarlyMinutes'],
    ],
    [
      'half a day below absent',
      { ...nineToSix, absentBelowMinutes: 300, halfDayBelowMinutes: 240 },
      ['tiers_order at absentBelowMinutes'],
    ],
  ])('%s', (_, rule, found) => {
    expect(problems(rule)).toEqual(found);
  });

  it('says all faults at once', () => {
    const rule = {
      ...shiftOf('09:00-08:00'),
      breaks: breaks('12:00-12:00'),
      lateGraceMinutes: 9,
      seriousLateMinutes: 5,
    };
    expect(problems(rule)).toEqual([
      'segment_empty at segments.0',
      'break_outside at breaks.0',
      'tiers_order at seriousLateMinutes',
    ]);
  });
});
