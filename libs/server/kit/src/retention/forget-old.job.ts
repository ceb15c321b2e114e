import * as z from 'zod/mini';
import { Clock } from '../clock/clock.js';
import { acrossCompanies } from '../context/context.js';
import { Db } from '../db/db.js';
import { defineJob } from '../jobs/define-job.js';
import { HandlesJob, type JobHandler } from '../jobs/handles-job.js';
import { ListenerRegistry } from '../outbox/listener-registry.js';

/** How long events and remembered commands are kept. A repeat of an older command counts as a new one. */
export const retentionDays = { events: 90, commands: 30 } as const;

/** Every night: events and commands that nobody needs any more. */
export const forgetOld = defineJob({
  name: 'outbox.forget-old',
  data: z.object({}),
  schedule: { cron: '40 3 * * *' },
});

const dayMs = 86_400_000;
const batch = 5000;

@HandlesJob(forgetOld)
export class ForgetOld implements JobHandler<typeof forgetOld> {
  constructor(
    private readonly db: Db,
    private readonly listeners: ListenerRegistry,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    await acrossCompanies('retention', async () => {
      await this.forgetCommands(this.daysAgo(retentionDays.commands));
      await this.forgetEvents(this.daysAgo(retentionDays.events));
    });
  }

  private async forgetCommands(before: Date): Promise<void> {
    for (let dropped = batch; dropped === batch;) {
      const sql = `DELETE FROM command WHERE created_at < ? LIMIT ${batch}`;
      ({ affectedRows: dropped } = await this.db.write(sql, [before]));
    }
  }

  /** In the order of writing, a stretch at a time, up to the first stretch that ends with a younger event. */
  private async forgetEvents(before: Date): Promise<void> {
    for (let after = '0'; ;) {
      const end = await this.endOfStretch(after);
      await this.forgetStretch(after, end?.position ?? youngest, before);
      if (!end || end.occurredAt >= before) return;
      after = end.position;
    }
  }

  private async endOfStretch(after: string): Promise<{ position: string; occurredAt: Date } | undefined> {
    const [row] = await this.db.rows<{ position: number | string; occurredAt: Date }>(
      `SELECT position, occurred_at AS occurredAt FROM outbox_event WHERE position > ?
        ORDER BY position LIMIT 1 OFFSET ${batch - 1}`,
      [after],
    );
    return row && { position: String(row.position), occurredAt: row.occurredAt };
  }

  /** Keeps what a listener has not come to yet, and what is parked to be tried again. */
  private async forgetStretch(after: string, end: string, before: Date): Promise<void> {
    // A cursor of a listener that is no more moves no more: it keeps nothing.
    const names = this.listeners.all().map(({ name }) => name);
    await this.db.write(
      `DELETE FROM outbox_event
        WHERE position > ? AND position <= ? AND occurred_at < ? AND event_no IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM listener_cursor c
                           WHERE c.company_id = outbox_event.company_id AND c.event_no < outbox_event.event_no
                             AND c.listener IN (${['', ...names].map(() => '?').join(', ')}))
          AND NOT EXISTS (SELECT 1 FROM parked_event p
                           WHERE p.company_id = outbox_event.company_id AND p.event_no = outbox_event.event_no)`,
      [after, end, before, '', ...names],
    );
  }

  private daysAgo(days: number): Date {
    return new Date(this.clock.now().getTime() - days * dayMs);
  }
}

const youngest = '18446744073709551615';
