import type { MyDayView, PunchReceipt, QueuedAnswer, SlotView } from '@atrium/contracts/attendance';
import { idOf } from '../../../shared/testing/as-reader.js';

/** Tuesday 2026-03-03 in Shanghai: 09:00 to 18:00, five minutes of grace. */
export const workDate = '2026-03-03';
export const at = (time: string): string =>
  new Date(`${workDate}T${time}${time.length === 5 ? ':00' : ''}+08:00`).toISOString();

export const hq = {
  id: idOf('hq'),
  name: 'HQ',
  latitude: 31.3,
  longitude: 120.6,
  system: 'wgs84',
  radiusMeters: 300,
} as const;

export const slotOn = (more: Partial<SlotView> = {}): SlotView => ({
  key: '0.on',
  kind: 'on',
  segment: 0,
  scheduledAt: at('09:00'),
  graceUntil: at('09:05'),
  result: 'pending',
  cause: null,
  minutes: 0,
  punchedAt: null,
  place: null,
  provisional: true,
  reason: null,
  ...more,
});

export const slotOff = (more: Partial<SlotView> = {}): SlotView =>
  slotOn({ key: '0.off', kind: 'off', scheduledAt: at('18:00'), graceUntil: at('18:00'), ...more });

const noFigures = {
  requiredDays: 0,
  presentDays: 0,
  absentDays: 0,
  leaveDays: 0,
  tripDays: 0,
  scheduledMinutes: 480,
  workedMinutes: 0,
  lateMinutes: 0,
  lateTimes: 0,
  earlyMinutes: 0,
  earlyTimes: 0,
  missingTimes: 0,
  fieldTimes: 0,
};

/** Eight minutes before the shift begins. */
export const dayBefore = (more: Partial<MyDayView> = {}): MyDayView => ({
  serverNow: at('08:52'),
  group: { id: idOf('group'), name: 'Office' },
  zone: 'Asia/Shanghai',
  workDate,
  special: null,
  shift: {
    shiftId: idOf('shift'),
    name: 'Day shift',
    version: 3,
    effectiveFrom: '2026-02-24',
    segments: [{ on: at('09:00'), off: at('18:00') }],
    breaks: [{ from: at('12:00'), to: at('13:00') }],
    lateGraceMinutes: 5,
    earlyGraceMinutes: 0,
    windowFrom: at('08:00'),
    windowUntil: at('19:00'),
  },
  status: 'pending',
  provisional: true,
  slots: [slotOn(), slotOff()],
  punches: [],
  figures: noFigures,
  trace: [{ part: 'fact', code: 'no_punch', params: {} }],
  next: { kind: 'on', slotKey: '0.on', scheduledAt: at('09:00'), from: at('08:00'), until: at('13:30') },
  places: [hq],
  network: null,
  hasNetworks: false,
  outside: 'field',
  remarkRequired: true,
  fixLimits: { maxAgeSeconds: 60, maxAccuracyMeters: 200 },
  offline: { maxHours: 24, unverified: 'accept' },
  positionRetentionDays: 60,
  ...more,
});

export const insideHq = { verdict: 'inside', name: 'HQ', distanceMeters: 8, accuracyMeters: 12 } as const;

export const receiptOf = (commandId: string, more: Partial<PunchReceipt> = {}): PunchReceipt => ({
  punchId: commandId as PunchReceipt['punchId'],
  commandId: commandId as PunchReceipt['commandId'],
  serverTime: at('08:52'),
  at: at('08:52'),
  clock: 'server',
  hash: 'a1b2'.repeat(16),
  place: insideHq,
  field: false,
  workDate,
  status: 'pending',
  slot: slotOn({ result: 'normal', cause: 'punch', punchedAt: at('08:52'), place: insideHq }),
  unmatched: null,
  ...more,
});

/** What the server answers to a queued press that it stored. */
export const storedAnswer = (receipt: PunchReceipt): QueuedAnswer => ({
  kind: 'receipt',
  commandId: receipt.commandId,
  receipt,
});
