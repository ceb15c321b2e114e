import { day, type DayStory } from '../testing/day.js';
import { daysAway, doorIn, doorOut, halfAway, madeUp, punch } from '../testing/facts.js';
import { morningAndAfternoon, night, nineToSix, segment, shiftOf } from '../testing/shifts.js';
import { told } from '../testing/told.js';
import { judgeDay } from '../day/judge-day.js';
import { punchUses } from '../views/punch-uses.js';

/** What became of each punch: its slot, the reason why it counts for none, or `stay` when it counts for worked time only. */
function uses(story: DayStory): string {
  return punchUses(day(story))
    .map(({ slot, unmatched }) => slot ?? unmatched?.code ?? 'stay')
    .join(', ');
}

const worked = (story: DayStory) => judgeDay(day(story)).figures.workedMinutes;
const onlyIn = shiftOf(segment('09:00-18:00', { offRequired: false }));

describe('slots: an on takes its earliest punch, an off its latest', () => {
  it.each([
    ['in and out', ['08:58', '18:02'], '0.on, 0.off'],
    ['two ins: the earliest', ['08:50', '08:58', '18:02'], '0.on, later_in, 0.off'],
    ['two outs: the latest', ['08:58', '18:02', '18:40'], '0.on, earlier_out, 0.off'],
    ['on the cut point: the earlier slot', ['13:30:00', '18:00'], '0.on, 0.off'],
    ['a millisecond after it: the later slot', ['13:30:00.001', '18:00'], 'earlier_out, 0.off'],
    ['a single press in the morning is an in', ['11:00'], '0.on'],
    ['a single press in the afternoon is an out', ['15:00'], '0.off'],
    [
      'many in between count for nothing, with a reason',
      ['08:58', '10:00', '16:00', '18:02'],
      '0.on, later_in, earlier_out, 0.off',
    ],
    ['before and after the window', ['07:00', '09:00', '18:00', '19:30'], 'before_window, 0.on, 0.off, after_window'],
    ['a make-up card is a punch like others', [madeUp('09:00'), '09:30', '18:00'], '0.on, later_in, 0.off'],
  ])('%s', (_, punches, found) => {
    expect(uses({ punches })).toBe(found);
  });

  it.each([
    ['four cards', ['09:00', '12:00', '13:00', '18:00'], '0.on, 0.off, 1.on, 1.off'],
    ['cut in the middle of each segment', ['10:30', '10:30:00.001'], '0.on, 0.off'],
    ['cut in the middle of the gap', ['12:30', '12:30:00.001'], '0.off, 1.on'],
    ['lunch without cards', ['09:00', '18:00'], '0.on, 1.off'],
    ['back early from lunch', ['09:00', '12:01', '12:40', '18:00'], '0.on, 0.off, 1.on, 1.off'],
  ])('two segments: %s', (_, punches, found) => {
    const apart = punches.map((time, index) => punch(time, { deviceId: `door ${index}` }));
    expect(uses({ shift: morningAndAfternoon, punches: apart })).toBe(found);
  });

  it.each([
    ['no off card: a second press is not needed', { shift: onlyIn, punches: ['09:00', '18:00'] }, '0.on, later_in'],
    ['past midnight', { shift: night, punches: ['21:58', '30:02'] }, '0.on, 0.off'],
    ['a day of rest', { shift: null, punches: ['09:00'] }, 'no_shift'],
    [
      'on a day of leave a punch still shows',
      { punches: ['09:00', '18:00'], approvals: [daysAway('leave')] },
      '0.on, 0.off',
    ],
    [
      'the covered morning needs none',
      { shift: morningAndAfternoon, punches: ['13:00', '18:00'], approvals: [halfAway('leave', 'first')] },
      '1.on, 1.off',
    ],
  ] as const)('%s', (_, story, found) => {
    expect(uses(story)).toBe(found);
  });
});

describe('repeats: punches of one device within 60 s count as one', () => {
  it.each([
    ['in twice', ['08:59:30', '09:00:20', '18:00'], '0.on, repeated, 0.off', 'normal, normal'],
    ['out twice: the last counts', ['09:00', '17:59:40', '18:00:10'], '0.on, repeated, 0.off', 'normal, normal'],
    ['exactly 60 s', ['08:59:00', '09:00:00', '18:00'], '0.on, repeated, 0.off', 'normal, normal'],
    ['61 s are two punches', ['08:59:00', '09:00:01', '18:00'], '0.on, later_in, 0.off', 'normal, normal'],
    [
      'counted from the first of them, not on and on',
      ['13:29:00', '13:30:00', '13:30:50'],
      '0.on, repeated, 0.off',
      'late 269, early 269',
    ],
    [
      'over the cut: they are one, of the earlier slot',
      ['13:29:50', '13:30:20'],
      '0.on, repeated',
      'late 269, missing',
    ],
  ])('%s', (_, punches, found, results) => {
    expect([uses({ punches }), told(judgeDay(day({ punches })))]).toEqual([found, results]);
  });

  it.each([
    ['two devices', [punch('13:29:50', { deviceId: 'a' }), punch('13:30:20', { deviceId: 'b' })], '0.on, 0.off'],
    [
      'devices without a name',
      [punch('13:29:50', { deviceId: null }), punch('13:30:20', { deviceId: null })],
      '0.on, 0.off',
    ],
  ])('are told apart by device: %s', (_, punches, found) => {
    expect(uses({ punches })).toBe(found);
  });
});

describe('first and last: whatever lies between', () => {
  const pairing = 'first_and_last';
  it.each([
    ['first and last of many', ['08:50', '12:00', '13:00', '18:02'], '0.on, earlier_out, earlier_out, 0.off'],
    ['both in the morning', ['09:00', '11:00'], '0.on, 0.off'],
    ['both in the afternoon', ['15:00', '18:00'], '0.on, 0.off'],
    ['a single one in the morning', ['09:00'], '0.on'],
    ['a single one in the afternoon', ['18:00'], '0.off'],
    ['a double press is a single one', ['09:00:00', '09:00:20'], '0.on, repeated'],
  ])('%s', (_, punches, found) => {
    expect(uses({ pairing, punches })).toBe(found);
  });

  it('two segments need two cards', () => {
    const record = judgeDay(day({ pairing, shift: morningAndAfternoon, punches: ['09:00', '18:00'] }));
    expect([told(record), record.status]).toEqual(['normal, not_required, not_required, normal', 'present']);
  });

  it('the gap between segments is no work: nobody had to press there', () => {
    expect(worked({ pairing, shift: morningAndAfternoon, punches: ['09:00', '18:00'] })).toBe(480);
  });

  it('without an off card all but the first are later ins', () => {
    expect(uses({ pairing, shift: onlyIn, punches: ['09:00', '12:00', '18:00'] })).toBe('0.on, later_in, later_in');
  });
});

describe('alternating: in, out, in, out', () => {
  const pairing = 'alternating';
  it.each([
    ['in and out', ['09:00', '18:00'], '0.on, 0.off', 480],
    ['out for a walk', ['09:00', '10:00', '10:30', '18:00'], '0.on, stay, stay, 0.off', 450],
    [
      'a last in without an out is ignored for worked time',
      ['09:00', '11:00', '17:00'],
      '0.on, stay, in_without_out',
      120,
    ],
    ['forgot the out: the in still counts for lateness', ['09:00'], '0.on', 0],
    ['double presses do not turn ins into outs', ['09:00:00', '09:00:20', '18:00'], '0.on, repeated, 0.off', 480],
  ])('%s', (_, punches, found, minutes) => {
    expect([uses({ pairing, punches }), worked({ pairing, punches })]).toEqual([found, minutes]);
  });
});

describe('directional: as the door says', () => {
  const pairing = 'directional';
  it.each([
    ['in and out', [doorIn('09:00'), doorOut('18:00')], '0.on, 0.off', 480],
    [
      'an out before any in is ignored',
      [doorOut('08:50'), doorIn('09:00'), doorOut('18:00')],
      'out_without_in, 0.on, 0.off',
      480,
    ],
    [
      'a second in while one is open is ignored',
      [doorIn('09:00'), doorIn('10:00'), doorOut('18:00')],
      '0.on, in_while_open, 0.off',
      480,
    ],
    [
      'a second out is ignored',
      [doorIn('09:00'), doorOut('17:00'), doorOut('18:00')],
      '0.on, 0.off, out_without_in',
      420,
    ],
    ['a press without a direction', [doorIn('09:00'), '12:00', doorOut('18:00')], '0.on, no_direction, 0.off', 480],
    [
      'lunch outside',
      [doorIn('09:00'), doorOut('11:30'), doorIn('13:30'), doorOut('18:00')],
      '0.on, stay, stay, 0.off',
      420,
    ],
  ])('%s', (_, punches, found, minutes) => {
    expect([uses({ pairing, punches }), worked({ pairing, punches })]).toEqual([found, minutes]);
  });

  it('a late second in is no late arrival', () => {
    const punches = [doorIn('08:58'), doorOut('09:10'), doorIn('09:40'), doorOut('18:00')];
    expect(told(judgeDay(day({ pairing, punches })))).toBe('normal, normal');
  });
});

describe('punches outside of every shift are shown, with the reason', () => {
  it.each([
    ['not in a group', null, 'not_in_group'],
    ['a day of rest', 'rest' as const, 'no_shift'],
    ['a holiday', 'statutory' as const, 'no_shift'],
  ])('%s', (_, kind, code) => {
    const input = day({ shift: null, punches: ['09:00'] });
    const schedule = input.schedule.map((plan) => ({ ...plan, kind: kind ?? 'none', shift: null }) as const);
    expect(punchUses({ ...input, schedule }).map(({ unmatched }) => unmatched)).toEqual([{ code, minutes: null }]);
  });

  it.each([
    ['an hour before', '07:00', 'before_window', 60],
    ['half a minute before is the first minute before', '07:59:30', 'before_window', 1],
    ['half an hour after', '19:30', 'after_window', 30],
    ['a second after', '19:00:01', 'after_window', 1],
  ])('outside of the window: %s', (_, time, code, minutes) => {
    expect(punchUses(day({ punches: [time] }))[0]?.unmatched).toEqual({ code, minutes });
  });

  it('a punch of the neighbour’s night is not listed here', () => {
    const story = { shift: nineToSix, before: night, punches: [punch('06:00'), punch('09:00')] };
    expect(uses(story)).toBe('0.on');
  });
});
