import type { MyDayView } from '@atrium/contracts/attendance';
import { at, dayBefore, receiptOf, slotOff, slotOn } from '../../testing/days.js';
import { dayWithPresses, slotOfPress } from './next-press.js';

const waiting = (...slots: readonly (string | null)[]) =>
  slots.map((slotKey) => ({ slotKey, workDate: dayBefore().workDate }));
const nextOf = (day: MyDayView, ...slots: readonly (string | null)[]) =>
  dayWithPresses(day, { waiting: waiting(...slots), receipts: [] }).next;

/** 09:00 to 12:00 and 13:00 to 18:00. */
const twoSegments = dayBefore({
  slots: [
    slotOn(),
    slotOff({ scheduledAt: at('12:00') }),
    slotOn({ key: '1.on', segment: 1, scheduledAt: at('13:00') }),
    slotOff({ key: '1.off', segment: 1 }),
  ],
  next: { kind: 'on', slotKey: '0.on', scheduledAt: at('09:00'), from: at('08:00'), until: at('10:30') },
});

/** At noon nobody need punch. */
const restOf = (key: string) => (key === '0.off' || key === '1.on' ? { result: 'not_required' as const } : {});

describe('what the next press does while others wait on this device', () => {
  it.each<[string, MyDayView['next'], object | null]>([
    ['none waits', nextOf(dayBefore()), { kind: 'on', slotKey: '0.on' }],
    [
      'the in waits: the out, from the middle of the shift',
      nextOf(dayBefore(), '0.on'),
      { kind: 'off', slotKey: '0.off', scheduledAt: at('18:00'), from: at('13:30'), until: at('19:00') },
    ],
    ['both wait: a later out replaces', nextOf(dayBefore(), '0.on', '0.off'), { kind: 'again', slotKey: '0.off' }],
    ['one that is for no slot changes nothing', nextOf(dayBefore(), null), { kind: 'on', slotKey: '0.on' }],
    ['one that the server has already', nextOf(dayBefore({ next: null }), '0.on'), null],
    [
      'one after the other through several segments',
      nextOf(twoSegments, '0.on', '0.off'),
      { kind: 'on', slotKey: '1.on', from: at('12:30'), until: at('15:30') },
    ],
    [
      'over a slot that needs no punch',
      nextOf({ ...twoSegments, slots: twoSegments.slots.map((slot) => ({ ...slot, ...restOf(slot.key) })) }, '0.on'),
      { kind: 'off', slotKey: '1.off' },
    ],
  ])('%s', (_, next, expected) => {
    if (expected === null) expect(next).toBeNull();
    else expect(next).toMatchObject(expected);
  });

  it('a press of another day takes no slot of this one', () => {
    const day = dayBefore();
    const waiting = [{ slotKey: '0.on', workDate: '2026-03-02' }];
    expect(dayWithPresses(day, { waiting, receipts: [] })).toBe(day);
  });

  it.each([
    ['answered after the day was: it has taken its slot', at('08:53'), 'off'],
    ['that the day knows of already', at('08:51'), 'on'],
  ])('a press %s', (_, serverTime, kind) => {
    const receipts = [receiptOf('press', { serverTime })];
    expect(dayWithPresses(dayBefore(), { waiting: [], receipts }).next).toMatchObject({ kind });
  });

  it('a press before its time is for no slot', () => {
    const day = dayWithPresses(dayBefore(), { waiting: waiting('0.on'), receipts: [] });
    expect(slotOfPress(day, Date.parse(at('08:53')))).toBeNull();
    expect(slotOfPress(day, Date.parse(at('17:50')))).toBe('0.off');
  });
});
