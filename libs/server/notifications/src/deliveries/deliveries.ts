import { Injectable } from '@nestjs/common';
import { chunksOf, Clock, currentCompanyId, Db, Jobs, newId, Tx } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import { type WorkingSpan, WorkingHours } from '@atrium/server-calendar';
import { daysAround, Directory } from '@atrium/server-directory';
import type { Notice } from '../notices/notice.js';
import { NoticeChoices } from '../settings/notice-settings.js';
import { deliver } from './deliver.job.js';
import { quietUntil } from './quiet-until.js';

/** How far ahead somebody's next working time is looked for. */
const daysAhead = 10;

/** Notes what is to be sent, each at a time at which its reader may be rung. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly db: Db,
    private readonly tx: Tx,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly choices: NoticeChoices,
    private readonly hours: WorkingHours,
    private readonly directory: Directory,
  ) {}

  /** Inside `tx.run`. */
  async plan(memberIds: readonly Id<'member'>[], notice: Notice): Promise<void> {
    const now = this.clock.now();
    const chosen = await this.choices.of(memberIds);
    const mailed = memberIds.filter((id) => chosen.get(id)?.mail);
    if (mailed.length === 0) return;
    const hours = await this.hoursOf(mailed.filter((id) => chosen.get(id)?.quiet));
    for (const some of chunksOf(mailed))
      await this.db.query(
        `INSERT INTO notification_delivery
           (company_id, id, member_id, channel, notice, due_at, attempts, done_at, outcome) VALUES ?`,
        [
          some.map((memberId) => {
            const dueAt = quietUntil(now, hours.get(memberId) ?? []);
            return [currentCompanyId(), newId(), memberId, 'mail', JSON.stringify(notice), dueAt, 0, null, null];
          }),
        ],
      );
    this.tx.afterCommit(() => void this.jobs.enqueue(deliver, {}, { dedupeKey: deliver.name }));
  }

  /** From yesterday on, whose night may reach into today. */
  private async hoursOf(memberIds: readonly string[]): Promise<ReadonlyMap<string, readonly WorkingSpan[]>> {
    const found = new Map<string, WorkingSpan[]>();
    if (memberIds.length === 0) return found;
    for (const day of daysAround(await this.directory.today(), { before: 1, after: daysAhead }))
      for (const [memberId, spans] of await this.hours.of(memberIds, day))
        found.set(memberId, [...(found.get(memberId) ?? []), ...spans]);
    return found;
  }
}
