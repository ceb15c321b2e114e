import { at, tuesday } from '../testing/at.js';
import { day, type DayStory } from '../testing/day.js';
import { managerSays } from '../testing/facts.js';
import { morningAndAfternoon } from '../testing/shifts.js';
import { shares, told } from '../testing/told.js';
import { judgeDay } from './judge-day.js';

const judged = (story: DayStory = {}) => judgeDay(day(story));

describe('the manager’s word wins, and the computed result stays visible', () => {
  const later = { recordedAt: at(tuesday, '21:00') };
  it.each([
    [
      'late forgiven',
      ['09:10', '18:00'],
      [managerSays('0.on', 'normal')],
      'normal, normal',
      { result: 'late', minutes: 10 },
    ],
    [
      'normal made late',
      ['09:00', '18:00'],
      [managerSays('0.on', 'late', { minutes: 15 })],
      'late 15, normal',
      { result: 'normal', minutes: 0 },
    ],
    [
      'missing put right',
      ['18:00'],
      [managerSays('0.on', 'normal')],
      'normal, normal',
      { result: 'missing', minutes: 0 },
    ],
    [
      'waived',
      ['18:00'],
      [managerSays('0.on', 'not_required')],
      'not_required, normal',
      { result: 'missing', minutes: 0 },
    ],
    [
      'called missing',
      ['09:00', '18:00'],
      [managerSays('0.on', 'missing', { minutes: 9 })],
      'missing, normal',
      { result: 'normal', minutes: 0 },
    ],
    [
      'the last word counts',
      ['09:10', '18:00'],
      [managerSays('0.on', 'normal'), managerSays('0.on', 'late', { id: 'second', minutes: 3, ...later })],
      'late 3, normal',
      { result: 'late', minutes: 10 },
    ],
    [
      'taken back',
      ['09:10', '18:00'],
      [managerSays('0.on', 'normal'), managerSays('0.on', null, { id: 'second', ...later })],
      'late 10, normal',
      null,
    ],
    [
      'of two at one moment the one with the larger id',
      ['09:10', '18:00'],
      [managerSays('0.on', 'normal', { id: 'b' }), managerSays('0.on', 'missing', { id: 'a' })],
      'normal, normal',
      { result: 'late', minutes: 10 },
    ],
    [
      'of a slot that the day does not have',
      ['09:10', '18:00'],
      [managerSays('2.on', 'normal')],
      'late 10, normal',
      null,
    ],
  ] as const)('%s', (_, punches, corrections, results, computed) => {
    const record = judged({ punches, corrections });
    expect([told(record), record.slots[0]?.computed]).toEqual([results, computed]);
  });

  it.each([
    ['all missing put right by one word', [managerSays('0.on', 'normal')], 'present', 'present 100'],
    ['counted absent', [managerSays('0.on', 'absent_late', { minutes: 90 })], 'absent', 'absent 100'],
    ['all called missing', [managerSays('0.on', 'missing'), managerSays('0.off', 'missing')], 'absent', 'absent 100'],
    [
      'all waived',
      [managerSays('0.on', 'not_required'), managerSays('0.off', 'not_required')],
      'present',
      'present 100',
    ],
  ] as const)('the day follows: %s', (_, corrections, status, parts) => {
    const record = judged({ corrections });
    expect([record.status, shares(record)]).toEqual([status, parts]);
  });

  it('of one segment of two', () => {
    const corrections = [managerSays('0.on', 'absent_late', { minutes: 70 })];
    const record = judged({ shift: morningAndAfternoon, punches: ['09:00', '12:00', '13:00', '18:00'], corrections });
    expect(shares(record)).toBe('present 62, absent 38');
  });
});
