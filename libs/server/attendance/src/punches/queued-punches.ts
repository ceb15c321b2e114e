import { Injectable } from '@nestjs/common';
import { AppError, Clock, type MemberActor } from '@atrium/kit';
import {
  attendanceErrors,
  type DeviceMoment,
  type QueuedAnswer,
  type QueuedPunch,
  type sendQueuedPunches,
} from '@atrium/contracts/attendance';
import type { InputOf, OutputOf } from '@atrium/contracts/core';
import { type DeviceClocks, effectiveInstant, type OfflinePress } from '@atrium/rules-attendance';
import type * as z from 'zod/mini';
import { type PressMoment, Punches } from './punches.service.js';
import { Receipts } from './receipts.js';

type Queued = z.output<typeof QueuedPunch>;

/** What a member's group says of offline presses when they are in none. */
const groupless = { maxHours: 24, unverified: 'accept' } as const;

/** Takes presses that were made without a network: each is answered for itself. */
@Injectable()
export class QueuedPunches {
  constructor(
    private readonly punches: Punches,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  async take(
    me: MemberActor,
    { sending, punches }: InputOf<typeof sendQueuedPunches>,
  ): Promise<OutputOf<typeof sendQueuedPunches>> {
    const receivedAt = this.clock.now();
    const answers: QueuedAnswer[] = [];
    for (const queued of punches) answers.push(await this.answer(me, queued, { sending, receivedAt }));
    return { answers };
  }

  private async answer(
    me: MemberActor,
    queued: Queued,
    arrival: { sending: z.output<typeof DeviceMoment>; receivedAt: Date },
  ): Promise<QueuedAnswer> {
    const { commandId } = queued;
    try {
      const moment = await this.momentOf(me, pressOf(queued, arrival));
      const punch =
        moment instanceof AppError
          ? await this.punches.storedOr(me, queued, moment)
          : await this.punches.take(me, queued, moment);
      return { kind: 'receipt', commandId, receipt: await this.receipts.of(punch) };
    } catch (error) {
      if (!(error instanceof AppError) || error.def.status >= 500) throw error;
      const errors = error.fields.length > 0 ? { errors: [...error.fields] } : {};
      return { kind: 'refused', commandId, code: error.def.code, details: error.details, ...errors };
    }
  }

  /** When it was pressed, in server time; or why the group takes no such press. */
  private async momentOf(me: MemberActor, press: OfflinePress): Promise<PressMoment | AppError> {
    const receivedAt = new Date(press.receivedAt);
    const rules = (await this.punches.groupAt(me.memberId, receivedAt))?.rules;
    const policy = rules ? { maxHours: rules.offlineMaxHours, unverified: rules.offlineUnverified } : groupless;
    const answer = effectiveInstant(press, policy);
    if (!answer.accepted) return new AppError(attendanceErrors[answer.code], { maxHours: policy.maxHours });
    return { at: new Date(answer.at), receivedAt, clock: answer.clock, offline: press };
  }
}

function pressOf(
  { pressed, lastServerTime }: Queued,
  { sending, receivedAt }: { sending: z.output<typeof DeviceMoment>; receivedAt: Date },
): OfflinePress {
  return {
    pressed: clocksOf(pressed),
    sending: clocksOf(sending),
    lastServerTime: lastServerTime === undefined ? null : Date.parse(lastServerTime),
    receivedAt: receivedAt.getTime(),
  };
}

const clocksOf = ({ deviceTime, monotonicMs, bootMark }: z.output<typeof DeviceMoment>): DeviceClocks => ({
  deviceTime: Date.parse(deviceTime),
  monotonicMs,
  bootMark,
});
