import { Injectable } from '@nestjs/common';
import type { PunchReceipt } from '@atrium/contracts/attendance';
import { explainDay } from '@atrium/rules-attendance';
import { DayFactsReader } from '../days/day-facts.js';
import { toSlotView } from '../days/slot-views.js';
import type { PunchEntity } from './punch.entity.js';
import { toPlaceView, unmatchedOf } from './punch-views.js';

/** Proof that a punch is stored, and what it means as things stand. */
@Injectable()
export class Receipts {
  constructor(private readonly facts: DayFactsReader) {}

  async of(punch: PunchEntity): Promise<PunchReceipt> {
    const workDate = await this.facts.workDateAt(punch.memberId, punch.at);
    const { input, punches } = await this.facts.of(punch.memberId, workDate);
    const { record, slots, punches: uses } = explainDay(input, 'provisional');
    const slot = slots.find(({ punchId }) => punchId === punch.id);
    return {
      punchId: punch.id,
      commandId: punch.commandId,
      serverTime: punch.receivedAt.toISOString(),
      at: punch.at.toISOString(),
      clock: punch.clock,
      hash: punch.hash,
      place: toPlaceView(punch),
      field: punch.field === 1,
      workDate,
      status: record.status,
      slot: slot ? toSlotView(slot, punches) : null,
      unmatched: unmatchedOf(uses.find(({ punchId }) => punchId === punch.id)),
    };
  }
}
