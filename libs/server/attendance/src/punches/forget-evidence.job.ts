import * as z from 'zod/mini';
import { acrossCompanies, Clock, Db, defineJob, HandlesJob, type JobHandler } from '@atrium/kit';

/** How long what proved the place of a punch is kept. The decision stays for good. */
export const evidenceRetentionDays = 60;

/** Drops positions and addresses of punches that are older than that. */
export const forgetEvidence = defineJob({
  name: 'attendance.forget-evidence',
  data: z.object({}),
  schedule: { cron: '17 3 * * *' },
});

const dayMs = 86_400_000;
const batch = 5000;

@HandlesJob(forgetEvidence)
export class ForgetEvidence implements JobHandler<typeof forgetEvidence> {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - evidenceRetentionDays * dayMs);
    await acrossCompanies('retention', async () => {
      for (let dropped = batch; dropped === batch;) {
        const sql = `DELETE FROM attendance_punch_evidence WHERE received_at < ? LIMIT ${batch}`;
        ({ affectedRows: dropped } = await this.db.write(sql, [before]));
      }
    });
  }
}
