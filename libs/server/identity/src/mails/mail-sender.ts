import { Logger } from '@nestjs/common';
import { HandlesJob, type JobHandler, Mailer } from '@atrium/kit';
import type { IdentityMailEntity } from './identity-mail.entity.js';
import { MailComposer } from './mail-composer.js';
import { MailQueue } from './mail-queue.js';
import { sendMails } from './send-mails.job.js';

/** Sends due mails one after the other; a failed one waits for its next time and holds up no other. */
@HandlesJob(sendMails)
export class MailSender implements JobHandler<typeof sendMails> {
  private readonly logger = new Logger('identity.send-mails');

  constructor(
    private readonly queue: MailQueue,
    private readonly composer: MailComposer,
    private readonly mailer: Mailer,
  ) {}

  async run(): Promise<void> {
    for (let mail = await this.queue.claim(); mail !== null; mail = await this.queue.claim()) await this.send(mail);
  }

  private async send(due: IdentityMailEntity): Promise<void> {
    try {
      const mail = await this.composer.compose(due);
      if (mail) await this.mailer.send(mail);
      await this.queue.done(due.id);
    } catch (error) {
      const givenUp = await this.queue.failed(due);
      this.logger.warn({ err: error, mailId: due.id, purpose: due.purpose, attempts: due.attempts, givenUp });
    }
  }
}
