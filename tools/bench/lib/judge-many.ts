import {
  type DayInput,
  instantOf,
  judgeDay,
  plainShift,
  type PlannedDay,
  type ShiftVersion,
} from '@atrium/rules-attendance';

const zone = 'Asia/Shanghai';
const shift: ShiftVersion = {
  shiftId: 'nine',
  name: 'Nine to six',
  version: 1,
  effectiveFrom: '2026-01-01',
  rule: {
    ...plainShift,
    segments: [{ on: '09:00', off: '18:00', onRequired: true, offRequired: true }],
    breaks: [{ from: '12:00', to: '13:00' }],
    lateGraceMinutes: 5,
  },
};
const dates = Array.from({ length: 31 }, (_, n) => new Date(Date.UTC(2026, 2, 1 + n)).toISOString().slice(0, 10));
const planned = dates.map((workDate): PlannedDay => ({
  workDate,
  zone,
  kind: 'work',
  shift,
  special: null,
  group: null,
}));

/** Judges so many member-days, with an in, an out and now and then a third press; the processor seconds that took. */
export function judgeMany(count: number): { seconds: number; late: number } {
  const evaluateAt = instantOf('2026-05-01', '00:00', zone);
  let late = 0;
  const began = process.cpuUsage();
  for (let n = 0; n < count; n++) {
    const at = 1 + (n % 29);
    const workDate = dates[at] ?? '';
    const on = instantOf(workDate, '09:00', zone) + ((n % 40) - 30) * 60_000;
    const off = instantOf(workDate, '18:00', zone) + (n % 50) * 60_000;
    const times = n % 9 === 0 ? [on, on + 20_000, off] : [on, off];
    const input: DayInput = {
      workDate,
      schedule: planned.slice(at - 1, at + 2),
      punches: times.map((time, k) => ({
        id: `${n}-${k}`,
        at: time,
        source: 'press',
        deviceId: 'd',
        direction: null,
        clock: 'server',
        place: 'inside',
        placeName: null,
        field: false,
      })),
      approvals: [],
      corrections: [],
      lastOutBefore: null,
      evaluateAt,
    };
    late += judgeDay(input).figures.lateTimes;
  }
  const { user, system } = process.cpuUsage(began);
  return { seconds: (user + system) / 1e6, late };
}
