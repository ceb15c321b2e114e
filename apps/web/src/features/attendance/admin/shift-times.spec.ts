import { extentOf, freshShift, minutesOf, segmentsText, tidyTime } from './shift-times.js';

describe('times of a shift', () => {
  it.each([
    ['9', '09:00'],
    ['930', '09:30'],
    ['2130', '21:30'],
    ['9:30', '09:30'],
    [' 26.00 ', '26:00'],
    ['２１：００', '21:00'],
    ['soon', 'soon'],
    ['9:3', '9:3'],
  ])('%s becomes %s', (typed, time) => {
    expect(tidyTime(typed)).toBe(time);
  });

  it('goes on past midnight', () => {
    expect([minutesOf('26:00'), minutesOf('24:60'), minutesOf('')]).toEqual([1560, undefined, undefined]);
  });

  it('knows how far a shift reaches, unless its times can not be read', () => {
    expect(extentOf(freshShift)).toEqual({ on: 540, off: 1080, from: 480, until: 1140 });
    const [segment] = freshShift.segments;
    expect(extentOf({ ...freshShift, segments: [{ ...segment!, off: '08:00' }] })).toBeNull();
    expect(segmentsText(freshShift)).toBe('09:00–18:00');
  });
});
