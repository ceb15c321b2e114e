import * as z from 'zod/mini';
import { acrossCompanies, Clock, defineJob, HandlesJob, type JobHandler } from '@atrium/kit';
import { DeliveryQueue } from '../deliveries/delivery-queue.js';
import { TodosRepository } from '../todos/todos.repository.js';

/** How long what is done with is kept. */
export const retentionDays = { todos: 90, deliveries: 30 } as const;

/** Every night: to-dos that are done and deliveries that went out. */
export const forgetDone = defineJob({
  name: 'notifications.forget-done',
  data: z.object({}),
  schedule: { cron: '50 3 * * *' },
});

const dayMs = 86_400_000;
const batch = 5000;

@HandlesJob(forgetDone)
export class ForgetDone implements JobHandler<typeof forgetDone> {
  constructor(
    private readonly todos: TodosRepository,
    private readonly deliveries: DeliveryQueue,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const before = (days: number) => new Date(this.clock.now().getTime() - days * dayMs);
    await acrossCompanies('retention', async () => {
      while ((await this.todos.forgetClosedBefore(before(retentionDays.todos), batch)) === batch);
      while ((await this.deliveries.forgetDoneBefore(before(retentionDays.deliveries), batch)) === batch);
    });
  }
}
