import { Injectable } from '@nestjs/common';
import { Clock, currentContext, type MemberActor } from '@atrium/kit';
import type { GroupRulesView, MyDayView, NextAction } from '@atrium/contracts/attendance';
import { type DayInput, explainDay, fixLimits, networkOf, nextAction } from '@atrium/rules-attendance';
import type * as z from 'zod/mini';
import { evidenceRetentionDays } from '../punches/forget-evidence.job.js';
import { toPunchView } from '../punches/punch-views.js';
import { DayFactsReader } from './day-facts.js';
import { toGroupRef, toShiftView, toSpecialView } from './day-views.js';
import { iso, toSlotView } from './slot-views.js';

type PlaceRules = Pick<
  MyDayView,
  'places' | 'network' | 'hasNetworks' | 'outside' | 'remarkRequired' | 'offline' | 'fixLimits'
>;

/** The clock card. */
@Injectable()
export class MyDay {
  constructor(
    private readonly facts: DayFactsReader,
    private readonly clock: Clock,
  ) {}

  /** The work date that a press now would belong to, as things stand. */
  async get(me: MemberActor): Promise<MyDayView> {
    const now = this.clock.now();
    const workDate = await this.facts.workDateAt(me.memberId, now);
    const { input, plan, book, punches } = await this.facts.of(me.memberId, workDate);
    const day = explainDay(input, 'provisional');
    const group = plan.group && book.groupOn(plan.group.groupId, workDate);
    return {
      serverNow: now.toISOString(),
      group: toGroupRef(plan),
      zone: plan.zone,
      workDate,
      special: toSpecialView(plan),
      shift: toShiftView(input.schedule, plan),
      status: day.record.status,
      provisional: day.record.provisional,
      slots: day.slots.map((slot) => toSlotView(slot, punches)),
      punches: day.punches.flatMap((use) => {
        const punch = punches.find(({ id }) => id === use.punchId);
        return punch ? [toPunchView(punch, use)] : [];
      }),
      figures: day.record.figures,
      trace: [...day.trace],
      next: nextOf(input, now),
      ...placeRulesOf(group?.rules),
      positionRetentionDays: evidenceRetentionDays,
    };
  }
}

/** What proves the place, and the network that this very request came from. */
function placeRulesOf(rules: GroupRulesView | undefined): PlaceRules {
  const { address } = currentContext();
  const networks = rules?.networks ?? [];
  return {
    places: rules?.places ?? [],
    network: (address !== null && networkOf(address, networks)) || null,
    hasNetworks: networks.length > 0,
    outside: rules?.outside ?? 'field',
    remarkRequired: rules?.remarkRequired ?? false,
    offline: { maxHours: rules?.offlineMaxHours ?? 24, unverified: rules?.offlineUnverified ?? 'accept' },
    fixLimits: { ...fixLimits },
  };
}

function nextOf(input: DayInput, now: Date): z.output<typeof NextAction> | null {
  const next = nextAction(input, now.getTime());
  if (next === null) return null;
  return {
    kind: next.kind,
    slotKey: next.slot,
    scheduledAt: next.scheduledAt === null ? null : iso(next.scheduledAt),
    from: next.from === null ? null : iso(next.from),
    until: next.until === null ? null : iso(next.until),
  };
}
