import { day, type DayStory } from '../testing/day.js';
import { away, daysAway, madeUp, managerSays, punch } from '../testing/facts.js';
import { linesOf } from '../testing/read.js';
import { night, nineToSix, shiftOf } from '../testing/shifts.js';
import { explainDay } from '../views/explain-day.js';

const trace = (story: DayStory) => explainDay(day(story)).trace;
const judgement = (story: DayStory) => linesOf(trace(story), 'judgement');

describe('a trace tells a whole day', () => {
  it('in the order in which it is read', () => {
    const approvals = [away('outing', '15:00', '16:00')];
    const lines = trace({ punches: ['09:06:30', '10:00', '18:00'], approvals });
    expect(lines.map(({ part }) => part).filter((part, index, all) => part !== all[index - 1])).toEqual([
      'rule',
      'fact',
      'judgement',
      'worked',
      'change',
    ]);
    expect(linesOf(lines, 'rule')).toEqual([
      'group name=Office version=1 effectiveFrom=2026-01-01',
      'shift name=Shift version=1 effectiveFrom=2026-01-01',
      'segment segment=0 on=09:00:00 off=18:00:00',
      'break from=12:00:00 until=13:00:00',
      'grace lateMinutes=5 earlyMinutes=5',
      'window from=08:00:00 until=19:00:00 cut=false',
    ]);
    expect(linesOf(lines, 'fact')).toEqual([
      'punch punchId=punch 09:06:30 at=09:06:30 slot=0.on place=inside placeName=HQ clock=server field=false',
      'punch_unmatched punchId=punch 10:00 at=10:00:00 why=later_in minutes=none',
      'punch punchId=punch 18:00 at=18:00:00 slot=0.off place=inside placeName=HQ clock=server field=false',
      'approved approvalId=outing 15:00-16:00 kind=outing from=15:00:00 until=16:00:00',
    ]);
    expect(linesOf(lines, 'judgement')).toEqual([
      'late slot=0.on at=09:06:30 minutes=6 graceUntil=09:05:00 graceMinutes=5 countedFrom=09:00:00 approvedMinutes=0',
      'out_in_time slot=0.off at=18:00:00 graceFrom=17:55:00',
      'day status=present requiredDays=100 presentDays=100 absentDays=0 leaveDays=0 tripDays=0',
    ]);
    expect(linesOf(lines, 'worked')).toEqual([
      'stay from=09:06:30 until=18:00:00 minutes=533',
      'breaks_off minutes=60',
      'worked minutes=473 scheduledMinutes=480',
    ]);
    expect(linesOf(lines, 'change')).toEqual([
      'make_up_card slot=0.on at=09:00:00',
      'approval_over slot=0.on from=09:00:00 until=09:06:30',
    ]);
  });

  it('a day that is as it should be needs no change', () => {
    expect(linesOf(trace({ punches: ['09:00', '18:00'] }), 'change')).toEqual([]);
  });
});

describe('which rules ruled', () => {
  it.each([
    ['flexible hours', { shift: { ...nineToSix, flexibleLateMinutes: 30 } }, 'flexible lateMinutes=30 earlyMinutes=0'],
    ['another pairing', { pairing: 'alternating' }, 'pairing pairing=alternating'],
    [
      'a window that a neighbour cuts',
      { before: { ...night, windowAfterMinutes: 240 }, shift: shiftOf('06:00-14:00') },
      'window from=06:00:00 until=15:00:00 cut=true',
    ],
    ['a day of rest', { shift: null }, 'rest_day'],
  ] as const)('%s', (_, story, line) => {
    expect(linesOf(trace(story), 'rule')).toContain(line);
  });

  const special = { name: 'National Day', source: 'State Council', version: 3 } as const;
  const holiday = 'special_day kind=statutory name=National Day source=State Council version=3';
  it.each([
    ['a holiday', 'statutory', 'statutory', true, false],
    ['a group that works on it: the calendar did not rule', 'statutory', 'work', false, false],
    ['a Sunday of a group that ignores it', 'statutory', 'rest', false, true],
  ] as const)('%s', (_, calendar, kind, named, rest) => {
    const input = day({ shift: kind === 'work' ? nineToSix : null });
    const schedule = input.schedule.map((plan) => ({ ...plan, kind, special: { ...special, kind: calendar } }));
    const lines = linesOf(explainDay({ ...input, schedule }).trace, 'rule');
    expect([lines.includes(holiday), lines.includes('rest_day')]).toEqual([named, rest]);
  });

  it('nobody’s day', () => {
    expect(linesOf(explainDay({ ...day(), schedule: [] }).trace, 'rule')).toEqual(['no_plan']);
  });
});

describe('how a slot was judged', () => {
  const tiers = { ...nineToSix, seriousLateMinutes: 30, missingLateMinutes: 60, seriousEarlyMinutes: 30 };
  const lateNight = { ...nineToSix, lateNightSteps: [{ outAfterMinutes: 60, laterMinutes: 30 }] };

  it.each([
    ['in time', { punches: ['08:59'] }, 'in_time slot=0.on at=08:59:00 graceUntil=09:05:00'],
    [
      'in flexible time',
      { shift: { ...nineToSix, flexibleLateMinutes: 30 }, punches: ['09:20'] },
      'in_time slot=0.on at=09:20:00 graceUntil=09:35:00',
    ],
    [
      'early',
      { punches: ['17:50'] },
      'early slot=0.off at=17:50:00 minutes=10 graceFrom=17:55:00 graceMinutes=5 countedUntil=18:00:00 approvedMinutes=0',
    ],
    [
      'approved minutes taken off',
      { punches: ['10:00'], approvals: [away('outing', '09:20', '09:50')] },
      'late slot=0.on at=10:00:00 minutes=30 graceUntil=09:05:00 graceMinutes=5 countedFrom=09:00:00 approvedMinutes=30',
    ],
    [
      'severe',
      { shift: tiers, punches: ['09:31'] },
      'late_tier slot=0.on at=09:31:00 minutes=31 countedFrom=09:00:00 tier=serious limitMinutes=30',
    ],
    [
      'counted missing',
      { shift: tiers, punches: ['10:01', '18:00'] },
      'late_tier slot=0.on at=10:01:00 minutes=61 countedFrom=09:00:00 tier=missing limitMinutes=60',
    ],
    [
      'severely early',
      { shift: tiers, punches: ['17:00'] },
      'early_tier slot=0.off at=17:00:00 minutes=60 countedUntil=18:00:00 tier=serious limitMinutes=30',
    ],
    ['missing', { punches: ['09:00'] }, 'missing slot=0.off scheduledAt=18:00:00 windowUntil=19:00:00'],
    [
      'moved by leave',
      { approvals: [away('leave', '09:00', '12:00')], punches: ['13:00'] },
      'moved slot=0.on by=leave scheduledAt=09:00:00 effectiveAt=13:00:00',
    ],
    [
      'moved by last night',
      { shift: lateNight, before: nineToSix, lastOut: '19:30', punches: ['09:30'] },
      'moved slot=0.on by=late_night scheduledAt=09:00:00 effectiveAt=09:30:00',
    ],
    [
      'moved by flexible hours',
      { shift: { ...nineToSix, flexibleLateMinutes: 30 }, punches: ['09:20'] },
      'moved slot=0.off by=flexible scheduledAt=18:00:00 effectiveAt=18:20:00',
    ],
    ['covered', { approvals: [daysAway('trip')] }, 'covered slot=0.on by=trip'],
    [
      'corrected',
      { punches: ['09:10'], corrections: [managerSays('0.on', 'normal')] },
      'corrected slot=0.on result=normal minutes=0 computedResult=late computedMinutes=10 byMemberId=manager',
    ],
    ['absent', {}, 'absent_no_punch'],
    [
      'absent by hours',
      { shift: { ...nineToSix, absentBelowMinutes: 120 }, pairing: 'first_and_last', punches: ['09:00', '10:00'] },
      'absent_hours countedMinutes=60 limitMinutes=120',
    ],
    [
      'half a day by hours',
      { shift: { ...nineToSix, halfDayBelowMinutes: 300 }, pairing: 'first_and_last', punches: ['09:00', '12:00'] },
      'half_day_hours countedMinutes=180 limitMinutes=300',
    ],
    [
      'absent by a tier',
      { shift: { ...nineToSix, absentLateMinutes: 60 }, punches: ['10:30', '18:00'] },
      'absent_tier absentDays=100',
    ],
    ['not judged yet', { asOf: '12:00' }, 'pending slot=0.on effectiveAt=09:00:00 judgedAfter=19:00:00'],
  ] as const)('%s', (_, story, line) => {
    expect(judgement(story)).toContain(line);
  });

  it.each([
    ['a make-up card', { punches: [madeUp('09:00')] }, 'made_up_card punchId=card 09:00 at=09:00:00 slot=0.on'],
    [
      'a clock nobody could check',
      { punches: [punch('09:00', { clock: 'unverified', place: 'unsure' })] },
      'punch punchId=punch 09:00 at=09:00:00 slot=0.on place=unsure placeName=HQ clock=unverified field=false',
    ],
    ['no punch', {}, 'no_punch'],
    [
      'too early to count',
      { punches: ['07:30'] },
      'punch_unmatched punchId=punch 07:30 at=07:30:00 why=before_window minutes=30',
    ],
    ['last night', { shift: lateNight, before: nineToSix, lastOut: '19:30' }, 'last_night at=19:30:00 laterMinutes=30'],
    [
      'the manager’s word',
      { corrections: [managerSays('0.on', 'normal')] },
      'correction correctionId=correction of 0.on slot=0.on result=normal byMemberId=manager recordedAt=20:00:00',
    ],
  ] as const)('fact: %s', (_, story, line) => {
    expect(linesOf(trace(story), 'fact')).toContain(line);
  });

  it.each([
    [
      'a missing out',
      { punches: ['09:00'] },
      ['make_up_card slot=0.off at=18:00:00', 'approval_over slot=0.off from=09:00:00 until=18:00:00'],
    ],
    [
      'an early out',
      { punches: ['09:00', '17:00'] },
      ['make_up_card slot=0.off at=18:00:00', 'approval_over slot=0.off from=17:00:00 until=18:00:00'],
    ],
    [
      'a late in with flexible hours',
      { shift: { ...nineToSix, flexibleLateMinutes: 30 }, punches: ['09:40', '18:30'] },
      ['make_up_card slot=0.on at=09:30:00', 'approval_over slot=0.on from=09:00:00 until=09:40:00'],
    ],
    [
      'a flexible out too early, but after the scheduled end: no approval helps',
      { shift: { ...nineToSix, flexibleLateMinutes: 30 }, punches: ['09:30', '18:10'] },
      ['make_up_card slot=0.off at=18:30:00'],
    ],
    ['an open day', { punches: ['09:00'], asOf: '12:00' }, ['wait_until at=19:00:00']],
    [
      'a corrected slot',
      { punches: ['09:10', '18:00'], corrections: [managerSays('0.on', 'normal')] },
      ['correction_back slot=0.on'],
    ],
  ] as const)('what would change it: %s', (_, story, lines) => {
    expect(linesOf(trace(story), 'change')).toEqual(lines);
  });

  it.each([
    ['a later out, as long as the day is open', '18:30', true],
    ['no later out, once it is over', '19:00', false],
  ] as const)('what would change an early out: %s', (_, asOf, isAdvised) => {
    const { trace: lines } = explainDay(day({ punches: ['09:00', '17:00'], asOf }), 'provisional');
    expect(linesOf(lines, 'change').includes('out_from slot=0.off at=17:55:00')).toBe(isAdvised);
  });

  it('what would change a late in: nothing that somebody had to do before', () => {
    const { trace: lines } = explainDay(day({ punches: ['09:10'], asOf: '09:11' }), 'provisional');
    expect(linesOf(lines, 'change')).toEqual([
      'make_up_card slot=0.on at=09:00:00',
      'approval_over slot=0.on from=09:00:00 until=09:10:00',
      'wait_until at=19:00:00',
    ]);
  });
});
