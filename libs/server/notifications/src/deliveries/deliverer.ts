import { Inject, Logger } from '@nestjs/common';
import { CONFIG, type Config, HandlesJob, inCompany, type JobHandler, Mailer } from '@atrium/kit';
import { Directory, Mailboxes } from '@atrium/server-directory';
import { asksForSomething } from '../notices/notice.js';
import { TodosRepository } from '../todos/todos.repository.js';
import { deliver } from './deliver.job.js';
import { type Due, DeliveryQueue } from './delivery-queue.js';
import type { Outcome } from './delivery.entity.js';
import { noticeMail } from './notice-mail.js';

/** Sends due notices; a failed one waits for its next time and holds up no other. */
@HandlesJob(deliver)
export class Deliverer implements JobHandler<typeof deliver> {
  private readonly logger = new Logger(deliver.name);

  constructor(
    private readonly queue: DeliveryQueue,
    private readonly todos: TodosRepository,
    private readonly mailboxes: Mailboxes,
    private readonly directory: Directory,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly settings: Pick<Config, 'publicUrl'>,
  ) {}

  async run(): Promise<void> {
    for (let due = await this.queue.claim(); due.length > 0; due = await this.queue.claim())
      for (const one of due) await inCompany(one.companyId, () => this.send(one));
  }

  private async send(due: Due): Promise<void> {
    try {
      await this.queue.done(due, await this.mail(due));
    } catch (error) {
      const givenUp = await this.queue.failed(due);
      this.logger.warn({ err: error, deliveryId: due.id, attempts: due.attempts, givenUp });
    }
  }

  private async mail({ memberId, notice }: Due): Promise<Outcome> {
    if (
      asksForSomething(notice) &&
      !(await this.todos.isOpen({ kind: 'approvals.task', id: notice.thing.id }, memberId))
    )
      return 'not_needed';
    const [mailbox] = await this.mailboxes.of([memberId]);
    if (!mailbox?.address) return 'no_address';
    const company = await this.directory.company();
    const link = `${this.settings.publicUrl}/c/${company.slug}/inbox/${notice.thing.id}`;
    const about = { person: mailbox.name, company: company.name, title: notice.title, link };
    await this.mailer.send({ to: mailbox.address, ...noticeMail(mailbox.language, notice.code, about) });
    return 'sent';
  }
}
