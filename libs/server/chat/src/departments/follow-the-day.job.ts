import * as z from 'zod/mini';
import { defineJob, HandlesJob, inCompany, type JobHandler, Tx } from '@atrium/kit';
import { Directory } from '@atrium/server-directory';
import { LeaveConversations } from '../conversations/leave-conversations.js';
import { DepartmentConversations } from './department-conversations.js';

/** Seats people where a new day has them: what was written down for it in advance announces nothing when it comes. */
export const followTheDay = defineJob({
  name: 'chat.follow-the-day',
  data: z.object({}),
  schedule: { cron: '4 * * * *' },
});

@HandlesJob(followTheDay)
export class FollowTheDay implements JobHandler<typeof followTheDay> {
  constructor(
    private readonly tx: Tx,
    private readonly directory: Directory,
    private readonly departments: DepartmentConversations,
    private readonly leave: LeaveConversations,
  ) {}

  async run(): Promise<void> {
    for (const { id } of await this.directory.everyCompany())
      await inCompany(id, () =>
        this.tx.run(async () => {
          await this.leave.ofThoseGone(await this.leave.seated());
          await this.departments.seat('all');
        }),
      );
  }
}
