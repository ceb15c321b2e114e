import type { INestApplicationContext } from '@nestjs/common';
import { acrossCompanies, asMachine, Db, type FailedJobs } from '@atrium/kit';

/** Work that waits: what an operator wants to see fall to zero. */
const waiting = {
  events_unnumbered: 'SELECT COUNT(*) AS size FROM outbox_event WHERE event_no IS NULL',
  events_parked: 'SELECT COUNT(*) AS size FROM parked_event',
  members_to_judge: 'SELECT COUNT(*) AS size FROM attendance_dirty_member WHERE due_at <= UTC_TIMESTAMP()',
  mails_unsent: 'SELECT COUNT(*) AS size FROM identity_mail WHERE done_at IS NULL AND due_at <= UTC_TIMESTAMP()',
} as const;

/** How much waits, by what it is; counted when somebody asks. */
export function readBacklog(app: INestApplicationContext, failed: FailedJobs): Promise<Map<string, number>> {
  return asMachine({ operation: 'metrics' }, async () => {
    const sizes = new Map<string, number>();
    const db = app.get(Db);
    for (const [of, sql] of Object.entries(waiting)) {
      const [row] = await acrossCompanies('doctor', () => db.query<{ size: string }>(sql, []));
      sizes.set(of, Number(row?.size ?? 0));
    }
    for (const [job, count] of await failed.counts()) sizes.set(`failed_${job}`, count);
    return sizes;
  });
}
