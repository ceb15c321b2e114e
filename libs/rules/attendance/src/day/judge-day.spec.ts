import { day, type DayStory } from '../testing/day.js';
import { away, daysAway, halfAway, madeUp, punch } from '../testing/facts.js';
import { night, nineToSix, segment, shiftOf } from '../testing/shifts.js';
import { causes, shares, told } from '../testing/told.js';
import { judgeDay } from './judge-day.js';

const judged = (story: DayStory = {}) => judgeDay(day(story));
const byHours = { ...nineToSix, absentBelowMinutes: 120, halfDayBelowMinutes: 360 };

describe('the word for a day', () => {
  it.each([
    ['both cards', { punches: ['09:00', '18:00'] }, 'present', 'present 100'],
    ['late is still present', { punches: ['10:00', '18:00'] }, 'present', 'present 100'],
    ['one card missing is still present', { punches: ['09:00'] }, 'present', 'present 100'],
    ['all cards missing', {}, 'absent', 'absent 100'],
    ['all cards that are left missing', { approvals: [halfAway('leave', 'first')] }, 'absent', 'absent 50, leave 50'],
    ['leave', { approvals: [daysAway('leave')] }, 'on_leave', 'leave 100'],
    [
      'leave, and came anyway',
      { approvals: [daysAway('leave')], punches: ['09:00', '18:00'] },
      'on_leave',
      'leave 100',
    ],
    ['a trip', { approvals: [daysAway('trip')] }, 'trip', 'trip 100'],
    [
      'half leave',
      { approvals: [halfAway('leave', 'second')], punches: ['09:00', '12:00'] },
      'half_day',
      'present 50, leave 50',
    ],
    [
      'a shift without cards',
      { shift: shiftOf(segment('09:00-18:00', { onRequired: false, offRequired: false })) },
      'present',
      'present 100',
    ],
    [
      'a shift that counts 0.8',
      { shift: { ...nineToSix, dayShare: 80 }, punches: ['09:00', '18:00'] },
      'present',
      'present 80',
    ],
    ['a shift of no work day', { shift: null, punches: ['09:00', '18:00'] }, 'rest', ''],
  ])('%s', (_, story, status, parts) => {
    const record = judged(story);
    expect([record.status, shares(record)]).toEqual([status, parts]);
  });

  it.each([
    ['a holiday', 'statutory', 'holiday'],
    ['a day of rest', 'rest', 'rest'],
    ['not employed, or in no group', 'none', 'none'],
  ] as const)('%s', (_, kind, status) => {
    const input = day({ punches: ['09:00', '18:00'], approvals: [daysAway('leave')] });
    const schedule = input.schedule.map((plan) => ({ ...plan, kind, shift: null }));
    expect(judgeDay({ ...input, schedule })).toMatchObject({ status, slots: [], provisional: false });
  });

  it('a day that the schedule does not know is none', () => {
    expect(judgeDay({ ...day(), schedule: [] }).status).toBe('none');
  });
});

describe('hour thresholds: absent before half day', () => {
  it.each([
    ['enough', ['09:00', '18:00'], 'present', 'present 100'],
    ['exactly the half-day threshold', ['11:00', '18:00'], 'present', 'present 100'],
    ['a minute less', ['11:01', '18:00'], 'half_day', 'present 50, absent 50'],
    ['exactly the absent threshold', ['09:00', '11:00'], 'half_day', 'present 50, absent 50'],
    ['a minute less is absent, not half a day', ['09:00', '10:59'], 'absent', 'absent 100'],
  ])('%s', (_, punches, status, parts) => {
    const record = judged({ shift: byHours, punches, pairing: 'first_and_last' });
    expect([record.status, shares(record)]).toEqual([status, parts]);
  });

  it.each([
    ['approved time counts as worked', [away('leave', '09:00', '12:00')], ['13:00', '18:00'], 'present'],
    ['an outing counts too', [away('outing', '13:00', '18:00')], ['09:00', '12:00'], 'present'],
    [
      'time that is both approved and worked counts once',
      [away('outing', '09:00', '11:00')],
      ['09:00', '11:59'],
      'half_day',
    ],
  ])('%s', (_, approvals, punches, status) => {
    expect(judged({ shift: byHours, approvals, punches, pairing: 'first_and_last' }).status).toBe(status);
  });

  it('an absent day counts neither late nor missing', () => {
    const { figures } = judged({ shift: byHours, punches: ['10:30', '11:30'], pairing: 'first_and_last' });
    expect(figures).toMatchObject({ absentDays: 100, lateTimes: 0, lateMinutes: 0, earlyTimes: 0, missingTimes: 0 });
  });
});

describe('what a result rests on', () => {
  const outside = { field: true, place: 'outside' } as const;
  it.each([
    ['punches', { punches: ['09:00', '18:00'] }, 'normal, normal', 'punch, punch'],
    ['a late punch', { punches: ['09:10', '18:00'] }, 'late 10, normal', 'punch, punch'],
    ['a make-up card', { punches: [madeUp('09:00'), '18:00'] }, 'normal, normal', 'make_up_card, punch'],
    [
      'a make-up card over a late punch',
      { punches: [madeUp('09:00'), '09:40', '18:00'] },
      'normal, normal',
      'make_up_card, punch',
    ],
    ['field work in time', { punches: [punch('09:00', outside), '18:00'] }, 'field, normal', 'field, punch'],
    ['field work, late', { punches: [punch('09:10', outside), '18:00'] }, 'late 10, normal', 'field, punch'],
    ['nothing', { punches: ['09:00'] }, 'normal, missing', 'punch, -'],
    [
      'leave that moved the on',
      { punches: ['11:00', '18:00'], approvals: [away('leave', '09:00', '11:00')] },
      'normal, normal',
      'leave, punch',
    ],
  ])('%s', (_, story, results, why) => {
    const record = judged(story);
    expect([told(record), causes(record)]).toEqual([results, why]);
  });

  it('field punches are counted', () => {
    expect(judged({ punches: [punch('09:00', outside), punch('18:00', outside)] }).figures.fieldTimes).toBe(2);
  });
});

describe('past midnight', () => {
  it.each([
    ['in and out', ['21:58', '30:02'], 'normal, normal'],
    ['late', ['22:10', '30:00'], 'late 10, normal'],
    ['early at 05:30', ['22:00', '29:30'], 'normal, early 30'],
    ['an out before the middle of the shift is only a later in', ['22:00', '24:30'], 'normal, missing'],
  ])('a night: %s', (_, punches, results) => {
    expect(told(judged({ shift: night, before: night, after: night, punches }))).toBe(results);
  });

  it('until 26:00', () => {
    expect(told(judged({ shift: shiftOf('18:00-26:00'), punches: ['18:00', '26:00'] }))).toBe('normal, normal');
  });

  it.each([
    ['Berlin, a shift that begins in the skipped hour', '2026-03-29', ['03:30', '10:00'], 'normal, normal'],
    ['Berlin, one second later', '2026-03-29', ['03:30:01', '10:00'], 'late, normal'],
    ['Berlin, in the hour that comes twice the first counts', '2026-10-25', ['02:31', '10:00'], 'late 1, normal'],
  ])('%s', (_, date, punches, results) => {
    expect(told(judged({ shift: shiftOf('02:30-10:00'), date, zone: 'Europe/Berlin', punches }))).toBe(results);
  });

  it.each(['02:00-03:00', '02:30-03:00'])('Berlin, %s in the skipped hour: nobody is due', (hours) => {
    const record = judged({ shift: shiftOf(hours), date: '2026-03-29', zone: 'Europe/Berlin', punches: [] });
    expect([told(record), record.figures.absentDays]).toEqual(['not_required, not_required', 0]);
  });
});
