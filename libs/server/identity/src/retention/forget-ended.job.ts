import * as z from 'zod/mini';
import { Clock, defineJob, HandlesJob, type JobHandler } from '@atrium/kit';
import { Codes } from '../codes/codes.js';
import { MailQueue } from '../mails/mail-queue.js';
import { SessionsRepository } from '../sessions/sessions.repository.js';

/** Every night: sessions 90 days after they ended, codes and mails 30 days after they were of use. */
export const forgetEnded = defineJob({
  name: 'identity.forget-ended',
  data: z.object({}),
  schedule: { cron: '20 3 * * *' },
});

const day = 86_400_000;
const batch = 1000;

@HandlesJob(forgetEnded)
export class ForgetEnded implements JobHandler<typeof forgetEnded> {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly codes: Codes,
    private readonly mails: MailQueue,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    await untilNone(() => this.sessions.deleteEndedBefore(this.daysAgo(90), batch));
    await untilNone(() => this.codes.deleteExpiredBefore(this.daysAgo(30), batch));
    await untilNone(() => this.mails.deleteDoneBefore(this.daysAgo(30), batch));
  }

  private daysAgo(days: number): Date {
    return new Date(this.clock.now().getTime() - days * day);
  }
}

/** Batch by batch, so that no statement holds many rows for long. */
async function untilNone(deleteSome: () => Promise<number>): Promise<void> {
  while ((await deleteSome()) === batch);
}
