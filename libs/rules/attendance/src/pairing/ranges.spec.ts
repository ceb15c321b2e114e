import fc from 'fast-check';
import { at, shown, tuesday } from '../testing/at.js';
import { day } from '../testing/day.js';
import { often } from '../testing/runs.js';
import { morningAndAfternoon, shiftOf } from '../testing/shifts.js';
import { type Assessment, assess } from '../day/assessment.js';
import type { DaySlot } from '../day/slots.js';
import { rangesOf } from './ranges.js';

const slotsOf = (assessed: Assessment): DaySlot[] =>
  assessed.kind === 'idle' ? [] : assessed.outcomes.map(({ slot }) => slot);
const four = slotsOf(assess(day({ shift: morningAndAfternoon })));
const span = (from: string, until: string) => ({ from: at(tuesday, from), until: at(tuesday, until) });

describe('which part of a window belongs to which slot', () => {
  it.each([
    [
      'a whole window',
      span('08:00', '19:00'),
      ['0.on 08:00-10:30', '0.off 10:30-12:30', '1.on 12:30-15:30', '1.off 15:30-19:00'],
    ],
    [
      'one that last night’s shift cuts into',
      span('11:00', '19:00'),
      ['0.off 11:00-12:30', '1.on 12:30-15:30', '1.off 15:30-19:00'],
    ],
    [
      'one that the next shift cuts',
      span('08:00', '13:00'),
      ['0.on 08:00-10:30', '0.off 10:30-12:30', '1.on 12:30-13:00'],
    ],
  ])('%s', (_, window, parts) => {
    const clock = (moment: number) => shown(moment).slice(11, 16);
    const ranges = rangesOf(four, window).filter(({ after, until }) => after < until);
    expect(ranges.map(({ slot, after, until }) => `${slot.key} ${clock(after + 1)}-${clock(until)}`)).toEqual(parts);
  });

  it('the parts lie in the window, in order, and none begins before the one before has ended', () => {
    const minutes = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(minutes, minutes, fc.boolean(), (a, b, two) => {
        const start = at(tuesday, '00:00');
        const window = { from: start + Math.min(a, b) * 60_000, until: start + Math.max(a, b) * 60_000 };
        const slots = two ? slotsOf(assess(day({ shift: shiftOf('09:00-18:00') }))) : four;
        let after = window.from - 1;
        for (const range of rangesOf(slots, window)) {
          expect(range.after).toBe(after);
          expect(range.until).toBeGreaterThanOrEqual(range.after);
          expect(range.until).toBeLessThanOrEqual(window.until);
          after = range.until;
        }
      }),
      often,
    );
  });
});
