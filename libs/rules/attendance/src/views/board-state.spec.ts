import fc from 'fast-check';
import { at, tuesday } from '../testing/at.js';
import { anyDay } from '../testing/any-day.js';
import { day, type DayStory } from '../testing/day.js';
import { away, daysAway, halfAway, managerSays, punch } from '../testing/facts.js';
import { often } from '../testing/runs.js';
import { morningAndAfternoon, night, nineToSix, segment, shiftOf } from '../testing/shifts.js';
import { boardState } from './board-state.js';
import { explainDay } from './explain-day.js';

/** Where somebody is at a wall time of the day. */
function state(now: string, story: DayStory): string {
  return boardState(explainDay(day({ ...story, asOf: now }), 'provisional'), at(tuesday, now));
}

const outside = punch('09:00', { field: true, place: 'outside' });

describe('where somebody is in their day', () => {
  it.each([
    ['before the shift', '08:30', {}, 'expected'],
    ['the shift has begun', '09:00', {}, 'not_in'],
    ['in', '09:10', { punches: ['09:00'] }, 'in'],
    ['in early', '08:30', { punches: ['08:20'] }, 'in'],
    ['late', '09:30', { punches: ['09:10'] }, 'late'],
    ['who was late stays so', '18:30', { punches: ['09:10', '18:00'] }, 'late'],
    ['out in time', '18:30', { punches: ['09:00', '18:00'] }, 'left'],
    ['out early', '17:00', { punches: ['09:00', '16:00'] }, 'left_early'],
    ['late and out early', '17:00', { punches: ['09:10', '16:00'] }, 'late'],
    ['in the field', '10:00', { punches: [outside] }, 'field'],
    ['in the field, late', '10:00', { punches: [punch('09:20', { field: true })] }, 'late'],
    ['the day is over, out missing', '19:00', { punches: ['09:00'] }, 'missing'],
    ['the day is over, in missing', '19:00', { punches: ['18:00'] }, 'missing'],
    ['the day is over, nobody came', '19:00', {}, 'absent'],
    [
      'forgiven by the manager',
      '18:30',
      { punches: ['09:10', '18:00'], corrections: [managerSays('0.on', 'normal')] },
      'left',
    ],
  ])('%s', (_, now, story, where) => {
    expect(state(now, story)).toBe(where);
  });

  it.each([
    ['leave', '10:00', { approvals: [daysAway('leave')] }, 'on_leave'],
    ['leave, before the day has ended and after', '19:00', { approvals: [daysAway('leave')] }, 'on_leave'],
    ['morning leave, in the morning', '10:00', { approvals: [halfAway('leave', 'first')] }, 'expected'],
    ['morning leave, after it', '13:30', { approvals: [halfAway('leave', 'first')] }, 'not_in'],
    ['a trip', '20:00', { approvals: [daysAway('trip')] }, 'trip'],
    ['a trip, while the day is open', '10:00', { approvals: [daysAway('trip')] }, 'trip'],
    ['an outing all day', '10:00', { approvals: [daysAway('outing')] }, 'in'],
    ['an outing first', '09:30', { approvals: [away('outing', '09:00', '11:00')] }, 'expected'],
    ['a day of rest', '10:00', { shift: null }, 'rest'],
    ['at lunch between two segments', '12:30', { shift: morningAndAfternoon, punches: ['09:00', '12:00'] }, 'expected'],
    ['not back from lunch', '13:00', { shift: morningAndAfternoon, punches: ['09:00', '12:00'] }, 'not_in'],
    ['back from lunch', '13:10', { shift: morningAndAfternoon, punches: ['09:00', '12:00', '13:00'] }, 'in'],
    ['a night, after midnight', '26:00', { shift: night, punches: ['22:00'] }, 'in'],
    [
      'no cards needed',
      '10:00',
      { shift: shiftOf(segment('09:00-18:00', { onRequired: false, offRequired: false })) },
      'in',
    ],
    ['flexible hours: due, not there', '09:10', { shift: { ...nineToSix, flexibleLateMinutes: 60 } }, 'not_in'],
  ] as const)('%s', (_, now, story, where) => {
    expect(state(now, story)).toBe(where);
  });

  it('nobody’s day', () => {
    expect(boardState(explainDay({ ...day(), schedule: [] }, 'provisional'), 0)).toBe('none');
  });

  it('nobody is absent or missing before their day is over', () => {
    fc.assert(
      fc.property(anyDay({ asOf: fc.integer({ min: 0, max: 60 }), corrections: false }), (input) => {
        const explained = explainDay(input, 'provisional');
        fc.pre(explained.record.provisional);
        const where = boardState(explained, input.evaluateAt);
        expect(where).not.toBe('absent');
        if (where === 'missing')
          expect(explained.slots.some(({ result, at: pressed }) => result === 'missing' && pressed !== null)).toBe(
            true,
          );
      }),
      often,
    );
  });
});
