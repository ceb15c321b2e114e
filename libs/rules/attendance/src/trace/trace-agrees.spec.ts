import fc from 'fast-check';
import type { TraceLine } from '../codes.js';
import { anyDay } from '../testing/any-day.js';
import { often } from '../testing/runs.js';
import { judgeDay, provisionalResult } from '../day/judge-day.js';
import type { ApprovedTime, DayInput } from '../day/facts.js';
import { explainDay } from '../views/explain-day.js';
import { punchUses } from '../views/punch-uses.js';
import { type TraceCode, traceParams, unmatchedCodes } from './codes.js';

const anyHour = fc.integer({ min: 0, max: 60 });
const find = (trace: readonly TraceLine[], code: TraceCode) => trace.find((one) => one.code === code)?.params;
const slotOf = ({ params }: TraceLine) => params['slot'];

describe('a trace says what the record says, whatever the day', () => {
  it('its record is that of the judgement, and its uses are the punches’ uses', () => {
    fc.assert(
      fc.property(anyDay({ asOf: anyHour }), (input) => {
        expect(explainDay(input).record).toEqual(judgeDay(input));
        expect(explainDay(input, 'provisional').record).toEqual(provisionalResult(input));
        expect(explainDay(input).punches).toEqual(punchUses(input));
      }),
      often,
    );
  });

  it('the figures of the day are the same', () => {
    fc.assert(
      fc.property(anyDay({ asOf: anyHour }), fc.constantFrom('judged', 'provisional'), (input, mode) => {
        const { record, trace } = explainDay(input, mode);
        const { requiredDays, presentDays, absentDays, leaveDays, tripDays } = record.figures;
        if (record.slots.length === 0) return;
        expect(find(trace, 'day')).toEqual({
          status: record.status,
          requiredDays,
          presentDays,
          absentDays,
          leaveDays,
          tripDays,
        });
        const { workedMinutes, scheduledMinutes } = record.figures;
        const worked = find(trace, 'worked');
        if (worked === undefined) expect(workedMinutes).toBe(0);
        else expect(worked).toEqual({ minutes: workedMinutes, scheduledMinutes });
      }),
      often,
    );
  });

  it('each slot has one reason, with the minutes of the record', () => {
    const reasons = new Set<string>([
      'in_time',
      'out_in_time',
      'late',
      'early',
      'late_tier',
      'early_tier',
      'missing',
      'pending',
      'no_card_needed',
      'covered',
      'corrected',
    ]);
    fc.assert(
      fc.property(anyDay({ asOf: anyHour }), fc.constantFrom('judged', 'provisional'), (input, mode) => {
        const { record, slots, trace } = explainDay(input, mode);
        const said = trace.filter(({ part, code }) => part === 'judgement' && reasons.has(code));
        expect(said.map(slotOf)).toEqual(record.slots.map(({ key }) => key));
        expect(slots.map(({ reason }) => reason)).toEqual(said);
        record.slots.forEach(({ minutes, result, at, cause }, index) => {
          expect(said[index]?.params['minutes'] ?? 0).toBe(minutes);
          expect(slots[index]).toMatchObject({ minutes, result, at, cause });
        });
      }),
      often,
    );
  });

  it('stays less breaks are the worked time, but for the seconds', () => {
    fc.assert(
      fc.property(anyDay(), (input) => {
        const { record, trace } = explainDay(input);
        const stays = trace.filter(({ code }) => code === 'stay');
        const total = stays.reduce((sum, { params }) => sum + Number(params['minutes']), 0);
        const unpaid = Number(find(trace, 'breaks_off')?.['minutes'] ?? 0);
        expect(Math.abs(total - unpaid - record.figures.workedMinutes)).toBeLessThanOrEqual(stays.length + 1);
      }),
      often,
    );
  });

  it('each code has exactly its parameters, and each reason is one of the list', () => {
    fc.assert(
      fc.property(anyDay({ asOf: anyHour }), fc.constantFrom('judged', 'provisional'), (input, mode) => {
        for (const { code, params } of explainDay(input, mode).trace) {
          const known = traceParams[code as TraceCode] as readonly string[];
          expect(Object.keys(params).sort()).toEqual([...known].sort());
          if (code === 'punch_unmatched') expect(unmatchedCodes).toContain(params['why']);
        }
      }),
      often,
    );
  });
});

describe('the advice of a trace is true', () => {
  const alone = { corrections: false, approvals: false, pairing: fc.constant('slots' as const) };
  const advice = (input: DayInput, code: TraceCode) =>
    explainDay(input).trace.filter((one) => one.code === code && one.part === 'change');
  const resultOf = (input: DayInput, slot: unknown) => judgeDay(input).slots.find(({ key }) => key === slot);

  it('an out from that moment would not be early', () => {
    fc.assert(
      fc.property(anyDay({ ...alone, asOf: anyHour }), (input) => {
        const asItStands = (of: DayInput, slot: unknown) => provisionalResult(of).slots.find(({ key }) => key === slot);
        for (const { code, params } of explainDay(input, 'provisional').trace) {
          if (code !== 'out_from') continue;
          const missed = asItStands(input, params['slot']);
          const then = Date.parse(String(params['at']));
          const punches = input.punches.map((punch) => (punch.at === missed?.at ? { ...punch, at: then } : punch));
          const better = asItStands(
            { ...input, punches, evaluateAt: Math.max(input.evaluateAt, then) },
            params['slot'],
          );
          if (better?.at === then) expect(better.minutes).toBe(0);
        }
      }),
      often,
    );
  });

  it('an approval over that time takes the late or missing mark away', () => {
    fc.assert(
      fc.property(anyDay(alone), (input) => {
        for (const { params } of advice(input, 'approval_over')) {
          const [from, until] = [params['from'], params['until']].map((text) => Date.parse(String(text)));
          const approval: ApprovedTime = {
            id: 'asked',
            kind: 'outing',
            unit: 'time',
            from: from ?? 0,
            until: until ?? 0,
          };
          const better = resultOf({ ...input, approvals: [approval] }, params['slot']);
          expect(['normal', 'field', 'not_required']).toContain(better?.result);
        }
      }),
      often,
    );
  });
});
