import * as z from 'zod/mini';
import { Clock, Db, defineJob, currentCompanyId, HandlesJob, inCompany, type JobHandler, Tx } from '@atrium/kit';
import { addDays, daysBetween, workDateOf } from '@atrium/rules-attendance';
import { Directory } from '@atrium/server-directory';
import { GroupMembersRepository } from '../groups/group-members.repository.js';
import type { BookGroup, RuleBook } from '../rules/rule-book.js';
import { RuleBooks } from '../rules/rule-books.js';
import { WriteHours } from '../working-hours/write-hours.js';
import { DirtyDays } from './dirty-days.repository.js';
import { dueAtOf } from './due-days.js';

/** Marks every begun day of every group, so that it is judged even if nobody presses, and writes the hours of days to come. */
export const planDays = defineJob({
  name: 'attendance.plan-days',
  data: z.object({}),
  schedule: { everySeconds: 300 },
});

/** How many days back a worker that was away still plans. */
const daysBack = 7;

@HandlesJob(planDays)
export class PlanDays implements JobHandler<typeof planDays> {
  constructor(
    private readonly directory: Directory,
    private readonly books: RuleBooks,
    private readonly members: GroupMembersRepository,
    private readonly dirty: DirtyDays,
    private readonly hours: WriteHours,
    private readonly tx: Tx,
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    for (const { id } of await this.directory.everyCompany()) await inCompany(id, () => this.planCompany());
  }

  private async planCompany(): Promise<void> {
    const book = await this.books.fresh();
    const now = this.clock.now();
    for (const group of book.groups.values()) {
      const today = workDateOf(now.getTime(), group.zone);
      for (const day of daysBetween(addDays(today, -daysBack), today))
        if (book.groupOn(group.id, day)) await this.planDay(book, group, day);
    }
    await this.hours.ahead();
  }

  /** Once for a group and a day; who runs twice finds that it has been. */
  private async planDay(book: RuleBook, group: BookGroup, day: string): Promise<void> {
    await this.tx.run(async () => {
      const { affectedRows } = await this.db.write(
        'INSERT IGNORE INTO attendance_planned_day (company_id, group_id, work_date) VALUES (?, ?, ?)',
        [currentCompanyId(), group.id, day],
      );
      if (affectedRows === 0) return;
      const schedule = [-1, 0, 1].map((days) => book.planOf(group.id, addDays(day, days)));
      const dueAt = dueAtOf(schedule, day) ?? this.clock.now();
      const members = await this.members.on(group.id, day);
      await this.dirty.mark(
        members.map(({ memberId }) => ({ memberId, workDate: day, dueAt, why: 'ended' })),
        1,
      );
    });
  }
}
