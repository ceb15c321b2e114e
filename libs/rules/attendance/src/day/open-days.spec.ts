import { day, type DayStory } from '../testing/day.js';
import { daysAway, managerSays } from '../testing/facts.js';
import { night, nineToSix, shiftOf } from '../testing/shifts.js';
import { told } from '../testing/told.js';
import { judgeDay, provisionalResult } from './judge-day.js';

const judged = (story: DayStory = {}) => judgeDay(day(story));
const byHours = { ...nineToSix, absentBelowMinutes: 120, halfDayBelowMinutes: 360 };

describe('nothing is judged before the window has ended and the delay has passed', () => {
  it.each([
    ['before the shift', '08:00', 0, 'pending, pending'],
    ['in the middle of it', '12:00', 0, 'pending, pending'],
    ['a second before the window ends', '18:59:59', 0, 'pending, pending'],
    ['when it ends', '19:00:00', 0, 'late 60, missing'],
    ['a second before the delay has passed', '19:29:59', 30, 'pending, pending'],
    ['when it has passed', '19:30:00', 30, 'late 60, missing'],
  ])('%s', (_, asOf, judgeDelayMinutes, results) => {
    const record = judged({ punches: ['10:00'], asOf, judgeDelayMinutes });
    expect([told(record), record.provisional]).toEqual([results, results.startsWith('pending')]);
  });

  it('a night is judged the next morning', () => {
    expect(judged({ shift: night, asOf: '30:59' }).status).toBe('pending');
    expect(judged({ shift: night, asOf: '31:00' }).status).toBe('absent');
  });

  it('a window that the next shift cuts ends there', () => {
    const after = { ...shiftOf('06:00-14:00'), windowBeforeMinutes: 60 };
    expect(judged({ shift: night, after, asOf: '30:00' }).status).toBe('absent');
  });

  it('not even leave is judged early', () => {
    expect(judged({ approvals: [daysAway('leave')], asOf: '12:00' })).toMatchObject({
      status: 'pending',
      provisional: true,
    });
  });

  it.each([
    ['no punch yet', [], '08:30', 'pending, pending', 'pending'],
    ['in', ['09:00'], '09:01', 'normal, pending', 'pending'],
    ['late', ['10:00'], '10:01', 'late 60, pending', 'pending'],
    ['in and out', ['09:00', '18:00'], '18:01', 'normal, normal', 'present'],
    ['after the end both say the same', ['09:00'], '19:00', 'normal, missing', 'present'],
  ])('as things stand: %s', (_, punches, asOf, results, status) => {
    const record = provisionalResult(day({ punches, asOf }));
    expect([told(record), record.status]).toEqual([results, status]);
  });

  it.each([
    ['too few hours', { shift: byHours, punches: ['11:50', '13:31'] }, 'late 170, early 269'],
    [
      'too late',
      { shift: { ...nineToSix, absentLateMinutes: 60 }, punches: ['10:30', '18:00'] },
      'absent_late 90, normal',
    ],
    [
      'both ends called missing',
      { corrections: [managerSays('0.on', 'missing'), managerSays('0.off', 'missing')] },
      'missing, missing',
    ],
  ] as const)('nobody is absent before the end, however it stands: %s', (_, story, results) => {
    const record = provisionalResult(day({ ...story, asOf: '18:30' }));
    expect([told(record), record.status]).toEqual([results, 'pending']);
    expect(judgeDay(day(story)).status).toBe('absent');
  });

  it('as things stand no open day is anybody’s absence or presence', () => {
    const { figures } = provisionalResult(day({ punches: ['10:00'], asOf: '12:00' }));
    expect(figures).toMatchObject({ requiredDays: 0, presentDays: 0, absentDays: 0, lateMinutes: 60, missingTimes: 0 });
  });
});
