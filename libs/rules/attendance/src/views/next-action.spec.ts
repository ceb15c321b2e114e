import fc from 'fast-check';
import { at, shown, tuesday } from '../testing/at.js';
import { anyDay } from '../testing/any-day.js';
import { day, type DayStory } from '../testing/day.js';
import { away, daysAway, doorIn, punch } from '../testing/facts.js';
import { often } from '../testing/runs.js';
import { morningAndAfternoon, night, nineToSix, segment, shiftOf } from '../testing/shifts.js';
import { workDateIn } from '../day/windows.js';
import { punchUses } from './punch-uses.js';
import { nextAction } from './next-action.js';

const clock = (moment: number | null) => (moment === null ? '-' : shown(moment).slice(11, 16));

/** What a press would do, and from when until when it counts. */
function next(now: string, story: DayStory): string {
  const action = nextAction(day(story), at(tuesday, now));
  if (action === null) return 'nothing';
  const { kind, slot, from, until } = action;
  return slot === null ? kind : `${kind} ${slot} ${clock(from)}-${clock(until)}`;
}

describe('what the next press does', () => {
  it.each([
    ['before the window', '06:00', [], 'on 0.on 08:00-13:30'],
    ['in the morning', '08:55', [], 'on 0.on 08:00-13:30'],
    ['late', '11:00', [], 'on 0.on 08:00-13:30'],
    ['never came in: in the afternoon it is an out', '14:00', [], 'off 0.off 13:30-19:00'],
    ['just in: the out is next, from the middle of the day', '09:01', ['09:00'], 'off 0.off 13:30-19:00'],
    ['in the afternoon', '15:00', ['09:00'], 'off 0.off 13:30-19:00'],
    ['out: a later press replaces it', '18:10', ['09:00', '18:00'], 'again 0.off 13:30-19:00'],
    ['at the last moment', '19:00', ['09:00'], 'off 0.off 13:30-19:00'],
    ['after the window', '19:01', ['09:00'], 'nothing'],
  ])('%s', (_, now, punches, action) => {
    expect(next(now, { punches })).toBe(action);
  });

  const onlyIn = shiftOf(segment('09:00-18:00', { offRequired: false }));
  it.each([
    ['a day of rest', '09:00', { shift: null }, 'free'],
    ['leave all day', '09:00', { approvals: [daysAway('leave')] }, 'free'],
    [
      'no cards needed',
      '09:00',
      { shift: shiftOf(segment('09:00-18:00', { onRequired: false, offRequired: false })) },
      'free',
    ],
    ['no off card, and in', '12:00', { shift: onlyIn, punches: ['09:00'] }, 'nothing'],
    [
      'morning leave: the in is due after lunch',
      '11:00',
      { approvals: [away('leave', '09:00', '12:00')] },
      'on 0.on 08:00-15:30',
    ],
    ['two segments at noon', '12:01', { shift: morningAndAfternoon, punches: ['09:00'] }, 'off 0.off 10:30-12:30'],
    [
      'two segments after lunch',
      '12:50',
      { shift: morningAndAfternoon, punches: ['09:00', '12:01'] },
      'on 1.on 12:30-15:30',
    ],
    ['a night after midnight', '25:00', { shift: night, punches: ['22:00'] }, 'off 0.off 02:00-07:00'],
    ['a window cut by last night’s', '05:00', { before: { ...night, windowAfterMinutes: 300 } }, 'on 0.on 08:00-13:30'],
    [
      'first and last: the second press is the out at once',
      '09:30',
      { pairing: 'first_and_last', punches: ['09:00'] },
      'off 0.off 09:30-19:00',
    ],
    ['directional: nobody inside yet', '09:00', { pairing: 'directional' }, 'on 0.on 08:00-13:30'],
    [
      'directional: inside, the door lets out',
      '17:00',
      { pairing: 'directional', punches: [doorIn('09:00')] },
      'off 0.off 13:30-19:00',
    ],
  ] as const)('%s', (_, now, story, action) => {
    expect(next(now, story)).toBe(action);
  });

  it.each([
    ['an in is not late until', '08:00', nineToSix, [], '09:05'],
    ['with flexible hours', '08:00', { ...nineToSix, flexibleLateMinutes: 30 }, [], '09:35'],
    ['an out is not early from', '17:00', nineToSix, ['09:00'], '17:55'],
    ['after a flexible in', '17:00', { ...nineToSix, flexibleLateMinutes: 30 }, ['09:20'], '18:15'],
  ])('%s', (_, now, shift, punches, until) => {
    expect(clock(nextAction(day({ shift, punches }), at(tuesday, now))?.graceUntil ?? null)).toBe(until);
  });

  it('a press now does what was said', () => {
    const pairing = fc.constantFrom('slots', 'first_and_last' as const);
    fc.assert(
      fc.property(
        anyDay({ pairing, corrections: false, approvals: false }),
        fc.integer({ min: 0, max: 40 * 60 }),
        (input, minutes) => {
          const now = at(input.workDate, '00:00', input.schedule[1]?.zone) + minutes * 60_000;
          // On an instant that two windows share the press is yesterday’s.
          fc.pre(workDateIn(input.schedule, now) === input.workDate);
          const before = { ...input, punches: input.punches.filter((one) => one.at < now) };
          const action = nextAction(before, now);
          const press = { ...punch('00:00'), id: '\u{10ffff}', at: now, deviceId: null };
          const use = punchUses({ ...before, punches: [...before.punches, press] }).find(
            ({ punchId }) => punchId === press.id,
          );
          if (action === null || action.kind === 'free') expect(use?.slot ?? null).toBeNull();
          else if (use?.slot) expect(action.slot).toBe(use.slot);
          else expect(action.from).toBeGreaterThan(now);
        },
      ),
      often,
    );
  });
});
