import * as z from 'zod/mini';
import { defineJob, HandlesJob, type JobHandler } from '@atrium/kit';
import { JudgeMembers } from './judge-members.js';

/** Judges until nobody is due. Comes by itself for days that end, and is asked for when somebody presses. */
export const judgeDays = defineJob({
  name: 'attendance.judge-days',
  data: z.object({}),
  schedule: { everySeconds: 10 },
});

@HandlesJob(judgeDays)
export class JudgeDays implements JobHandler<typeof judgeDays> {
  constructor(private readonly members: JudgeMembers) {}

  async run(): Promise<void> {
    let more = true;
    while (more) more = await this.members.next();
  }
}
