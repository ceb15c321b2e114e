import { type CalendarDay, dayPlan } from './day-plan.js';

const week = ['mon', 'tue', 'wed', 'thu', 'fri', null, null];
const office = { week, followsCalendar: true };
const special = (kind: CalendarDay['kind'], name: string): CalendarDay => ({
  kind,
  name,
  source: 'State Council, 2025-11-04',
  version: 1,
});

describe('what is worked on a day', () => {
  it.each([
    ['a plain Tuesday', office, null, '2026-03-03', 'work', 'tue'],
    ['a plain Saturday', office, null, '2026-03-07', 'rest', null],
    ['a plain Sunday', office, null, '2026-03-08', 'rest', null],
    ['National Day, a Thursday', office, special('statutory', 'National Day'), '2026-10-01', 'statutory', null],
    [
      'a statutory day on a Sunday stays statutory',
      office,
      special('statutory', 'Day'),
      '2026-10-04',
      'statutory',
      null,
    ],
    ['a day off that the notice moved is a day of rest', office, special('rest', 'Bridge'), '2026-10-05', 'rest', null],
    [
      'a make-up workday on a Saturday works the first shift',
      office,
      special('work', 'Make-up'),
      '2026-10-10',
      'work',
      'mon',
    ],
    [
      'a special workday on a Tuesday works its own shift',
      office,
      special('work', 'Make-up'),
      '2026-03-03',
      'work',
      'tue',
    ],
    [
      'a group that works through holidays',
      { week, followsCalendar: false },
      special('statutory', 'National Day'),
      '2026-10-01',
      'work',
      'thu',
    ],
    [
      'a group that ignores make-up workdays',
      { week, followsCalendar: false },
      special('work', 'Make-up'),
      '2026-10-10',
      'rest',
      null,
    ],
    [
      'a make-up workday of a group without any shift',
      { week: [null, null, null, null, null, null, null], followsCalendar: true },
      special('work', 'Make-up'),
      '2026-10-10',
      'rest',
      null,
    ],
    ['a week that is not filled in', { week: [], followsCalendar: true }, null, '2026-03-03', 'rest', null],
  ] as const)('%s', (_, pattern, specialDay, date, kind, shift) => {
    expect(dayPlan(pattern, specialDay, date)).toEqual({ kind, shift, special: specialDay });
  });
});
