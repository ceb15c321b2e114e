import { Injectable } from '@nestjs/common';
import { actorRef, Clock, type MemberActor, notFound, Outbox, Tx } from '@atrium/kit';
import type { InputOf, OutputOf } from '@atrium/contracts/core';
import {
  type clearCompanyDay,
  companyDaysChanged,
  type CompanyDayView,
  type listCompanyDays,
  type setCompanyDay,
} from '@atrium/contracts/calendar';
import { Audit } from '@atrium/server-audit';
import type { CompanyDayEntity } from './company-day.entity.js';
import { CompanyCalendar } from './company-calendar.js';
import { CompanyDaysRepository } from './company-days.repository.js';

type Word = Pick<CompanyDayEntity, 'day' | 'kind' | 'name'>;

/** A company's own days. Each change is a new version and an event: whoever judges by days looks again. */
@Injectable()
export class CompanyDays {
  constructor(
    private readonly days: CompanyDaysRepository,
    private readonly calendar: CompanyCalendar,
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async list(_me: MemberActor, { year }: InputOf<typeof listCompanyDays>): Promise<OutputOf<typeof listCompanyDays>> {
    const days = await this.calendar.between(`${year}-01-01`, `${year}-12-31`);
    const items = [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
    return { items, country: await this.calendar.country() };
  }

  async set(me: MemberActor, input: InputOf<typeof setCompanyDay>): Promise<CompanyDayView> {
    const version = await this.tx.run(async () => {
      const [before] = await this.days.between(input.day, input.day);
      if (before?.kind === input.kind && before.name === input.name) return before.version;
      return this.say(me, input, before);
    });
    return { ...input, source: 'company', version };
  }

  /** The statutory day, or the plain week, counts again. */
  async clear(me: MemberActor, { day }: InputOf<typeof clearCompanyDay>): Promise<OutputOf<typeof clearCompanyDay>> {
    return this.tx.run(async () => {
      const [before] = await this.days.between(day, day);
      if (before === undefined || before.kind === null) throw notFound();
      await this.say(me, { day, kind: null, name: before.name }, before);
      return {};
    });
  }

  private async say(me: MemberActor, word: Word, before: CompanyDayEntity | undefined): Promise<number> {
    const version = await this.days.add({ ...word, recordedBy: actorRef(me), recordedAt: this.clock.now() });
    await this.outbox.add(companyDaysChanged, { days: [word.day] });
    await this.audit.record({
      action: 'calendar.day_changed',
      subjectKind: 'day',
      subjectId: null,
      subjectName: word.day,
      changes: { kind: [before?.kind ?? null, word.kind], name: [before?.name ?? null, word.name] },
    });
    return version;
  }
}
