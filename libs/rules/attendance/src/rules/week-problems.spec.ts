import { night, nineToSix, shiftOf } from '../testing/shifts.js';
import { runsIntoNextDay, weekProblems } from './week-problems.js';

const early = shiftOf('05:00-09:00');
const late = shiftOf('20:00-30:00');

describe('a shift against that of the next day', () => {
  it.each([
    ['nine to six, every day', nineToSix, nineToSix, false],
    ['20:00–06:00 against 05:00–09:00', late, early, true],
    ['touching is allowed', night, shiftOf('06:00-14:00'), false],
    ['by one minute', shiftOf('22:00-30:01'), shiftOf('06:00-14:00'), true],
    ['24 hours, every day', shiftOf('08:00-32:00'), shiftOf('08:00-32:00'), false],
  ])('%s', (_, shift, next, runsInto) => {
    expect(runsIntoNextDay(shift, next)).toBe(runsInto);
  });
});

describe('a week', () => {
  it.each([
    ['of nights', [night, night, night, night, night, null, null], []],
    ['a day of rest lies between', [late, null, early, null, null, null, null], []],
    ['Monday runs into Tuesday', [late, early, null, null, null, null, null], ['week.1']],
    ['Sunday runs into Monday', [early, null, null, null, null, null, late], ['week.0']],
    ['each day that is run into is named', [late, early, late, early, null, null, null], ['week.1', 'week.3']],
  ])('%s', (_, week, paths) => {
    expect(weekProblems(week).map(({ path }) => path.join('.'))).toEqual(paths);
  });
});
