import * as z from 'zod/mini';
import { FieldError, id, permission, route } from '../core/index.js';
import { attendanceErrors } from './errors.js';
import { DeviceMoment, proofFields, PunchReceipt, QueuedPunch } from './punch-views.js';

const placeRefusals = [
  attendanceErrors.place_outside,
  attendanceErrors.place_unsure,
  attendanceErrors.place_weak,
  attendanceErrors.place_unknown,
] as const;

/** One press, online. In or out follows from the time. A repeat of the commandId answers with the first receipt. */
export const clockIn = route({
  method: 'POST',
  path: '/api/v1/attendance/punches',
  access: permission('attendance.punch'),
  audience: 'public',
  summary: 'Clock in or out',
  input: z.object({ commandId: id('command'), ...proofFields }),
  output: PunchReceipt,
  errors: [...placeRefusals],
});

/** What became of one queued press: stored (also when it was before), or refused for good with the reason. */
export const QueuedAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('receipt'), commandId: id('command'), receipt: PunchReceipt }),
  z.object({
    kind: z.literal('refused'),
    commandId: id('command'),
    code: z.string(),
    details: z.record(z.string(), z.unknown()),
    errors: z.optional(z.array(FieldError)),
  }),
]);
export type QueuedAnswer = z.infer<typeof QueuedAnswer>;

/** Presses made without a network, oldest first. Each has its own answer, in the same order. */
export const sendQueuedPunches = route({
  method: 'POST',
  path: '/api/v1/attendance/punches/queued',
  access: permission('attendance.punch'),
  audience: 'public',
  summary: 'Send queued punches',
  input: z.object({
    /** The device's clocks at the moment of sending. */
    sending: DeviceMoment,
    punches: z.array(QueuedPunch).check(z.minLength(1, { error: 'required' }), z.maxLength(50, { error: 'too_many' })),
  }),
  output: z.object({ answers: z.array(QueuedAnswer) }),
});
