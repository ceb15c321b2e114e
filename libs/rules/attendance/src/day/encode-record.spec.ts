import fc from 'fast-check';
import { tuesday } from '../testing/at.js';
import { anyDay } from '../testing/any-day.js';
import { day, type DayStory } from '../testing/day.js';
import { daysAway, managerSays } from '../testing/facts.js';
import { often } from '../testing/runs.js';
import { nineToSix, shiftOf } from '../testing/shifts.js';
import type { DayRecord, SlotRecord } from './day-record.js';
import { decodeDayRecord, encodeDayRecord, recordBytesAtMost } from './encode-record.js';
import { judgeDay } from './judge-day.js';

const encoded = (story: DayStory) => encodeDayRecord(judgeDay(day(story)));
const bytes = (text: string) => new TextEncoder().encode(text).length;

describe('a stored day record', () => {
  it.each([
    [
      'an ordinary day',
      { punches: ['09:00', '18:00'] },
      '{"s":"p","f":[100,100,0,0,0,480,480],"p":"0+np@mm9whwg0 0-np@mmafscg0"}',
    ],
    [
      'late, out missing',
      { punches: ['09:10'] },
      '{"s":"p","f":[100,100,0,0,0,480,0,10,1,0,0,1],"p":"0+lp10@mm9wureo 0-m_"}',
    ],
    ['absent', {}, '{"s":"a","f":[100,0,100,0,0,480],"p":"0+m_ 0-m_"}'],
    ['on leave', { approvals: [daysAway('leave')] }, '{"s":"v","f":[100,0,0,100,0,480],"p":"0+vv 0-vv"}'],
    [
      'put right by the manager',
      { punches: ['09:10', '18:00'], corrections: [managerSays('0.on', 'normal')] },
      '{"s":"p","f":[100,100,0,0,0,480,470],"p":"0+nm@mm9wureo=l10 0-np@mmafscg0"}',
    ],
    ['still open', { asOf: '12:00' }, '{"s":"w","w":1,"f":[0,0,0,0,0,480],"p":"0+p_ 0-p_"}'],
    ['a day of rest', { shift: null }, '{"s":"r","f":[],"p":""}'],
  ])('%s keeps this form for ever', (_, story, text) => {
    expect(encoded(story)).toBe(text);
  });

  it.each([
    ['no JSON', 'late'],
    ['a status nobody knows', '{"s":"?","f":[],"p":""}'],
    ['a slot nobody knows', '{"s":"p","f":[],"p":"0*np"}'],
    ['a result nobody knows', '{"s":"p","f":[],"p":"0+?p"}'],
  ])('refuses %s', (_, text) => {
    expect(() => decodeDayRecord(tuesday, text)).toThrow(SyntaxError);
  });

  it('reads a record from before a figure existed', () => {
    expect(decodeDayRecord(tuesday, '{"s":"p","f":[100,100],"p":""}').figures).toMatchObject({
      presentDays: 100,
      fieldTimes: 0,
    });
  });

  it('says after storing what it said before, in 300 bytes', () => {
    fc.assert(
      fc.property(anyDay({ asOf: fc.integer({ min: 0, max: 60 }) }), (input) => {
        const record = judgeDay(input);
        const text = encodeDayRecord(record);
        expect(decodeDayRecord(input.workDate, text)).toEqual(record);
        expect(bytes(text)).toBeLessThanOrEqual(recordBytesAtMost);
      }),
      often,
    );
  });

  it('fits even when all three segments were corrected and every figure is as large as it gets', () => {
    const slot = (key: SlotRecord['key']): SlotRecord => ({
      key,
      result: 'serious_late',
      cause: 'make_up_card',
      minutes: 2880,
      at: Date.parse('2090-12-31T23:59:59.999Z'),
      computed: { result: 'serious_late', minutes: 2880 },
    });
    const { figures } = judgeDay(day({ shift: { ...nineToSix, ...shiftOf('09:00-18:00') } }));
    const record: DayRecord = {
      workDate: tuesday,
      status: 'half_day',
      provisional: true,
      slots: [slot('0.on'), slot('0.off'), slot('1.on'), slot('1.off'), slot('2.on'), slot('2.off')],
      figures: Object.fromEntries(Object.keys(figures).map((name) => [name, 9999])) as unknown as DayRecord['figures'],
    };
    expect(bytes(encodeDayRecord(record))).toBeLessThanOrEqual(recordBytesAtMost);
  });
});
