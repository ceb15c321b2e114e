import { Injectable } from '@nestjs/common';
import type { DayExplained } from '@atrium/contracts/attendance';
import type { Id } from '@atrium/contracts/core';
import { decodeDayRecord, explainDay } from '@atrium/rules-attendance';
import { Directory } from '@atrium/server-directory';
import { toPunchView } from '../punches/punch-views.js';
import { DayFactsReader } from './day-facts.js';
import { DayRecordsRepository } from './day-records.repository.js';
import { toDayView, toGroupRef, toShiftView } from './day-views.js';

/** A day that explains itself: the stored record, and the trace made anew by the same rules from the same facts. */
@Injectable()
export class ExplainedDays {
  constructor(
    private readonly facts: DayFactsReader,
    private readonly records: DayRecordsRepository,
    private readonly directory: Directory,
  ) {}

  async of(memberId: Id<'member'>, workDate: string): Promise<DayExplained> {
    const { input, plan, punches } = await this.facts.of(memberId, workDate);
    const [stored] = await this.records.between([memberId], workDate, workDate);
    const isFinal = stored?.final === 1;
    const day = explainDay(input, isFinal ? 'judged' : 'provisional');
    const record = isFinal ? decodeDayRecord(workDate, stored.record) : day.record;
    const group = toGroupRef(plan);
    const superseded = await this.records.superseded(memberId, workDate);
    return {
      memberId,
      memberName: (await this.directory.names([memberId])).get(memberId)?.name ?? '',
      group: group && plan.group && { ...group, version: plan.group.version, effectiveFrom: plan.group.effectiveFrom },
      zone: plan.zone,
      shift: toShiftView(input.schedule, plan),
      record: toDayView(plan, record, { slots: day.slots, punches, judgedAt: stored?.judgedAt ?? null }),
      punches: day.punches.flatMap((use) => {
        const punch = punches.find(({ id }) => id === use.punchId);
        return punch ? [toPunchView(punch, use)] : [];
      }),
      trace: [...day.trace],
      inputHash: stored?.inputHash ?? null,
      engineVersion: stored?.engineVersion ?? null,
      superseded: superseded.map(({ record: was, judgedAt, supersededAt, why }) => {
        const { status, figures } = decodeDayRecord(workDate, was);
        return { status, figures, judgedAt: judgedAt.toISOString(), supersededAt: supersededAt.toISOString(), why };
      }),
    };
  }
}
