import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { Clock, Db, Tx } from '@atrium/kit';
import { IdentityMailEntity } from './identity-mail.entity.js';

/** A sender that died leaves its mail to the next after this time. */
const leaseMs = 120_000;
const attempts = 8;

/** The mails that are due, each given to one sender at a time. */
@Injectable()
export class MailQueue {
  constructor(
    private readonly db: Db,
    private readonly tx: Tx,
    private readonly clock: Clock,
  ) {}

  /** Takes the oldest due mail, so that no other sender has it meanwhile; waits grow from try to try. */
  claim(): Promise<IdentityMailEntity | null> {
    return this.tx.run(async () => {
      const now = this.clock.now();
      const mail = await this.db.manager
        .createQueryBuilder(IdentityMailEntity, 'mail')
        .where('mail.doneAt IS NULL AND mail.dueAt <= :now', { now })
        .orderBy('mail.dueAt')
        .take(1)
        .setLock('pessimistic_write')
        .setOnLocked('skip_locked')
        .getOne();
      if (!mail) return null;
      const dueAt = new Date(now.getTime() + leaseMs * 2 ** mail.attempts);
      mail.attempts++;
      await this.db.manager.update(IdentityMailEntity, { id: mail.id }, { dueAt, attempts: mail.attempts });
      return mail;
    });
  }

  async done(id: string): Promise<void> {
    await this.db.manager.update(IdentityMailEntity, { id }, { doneAt: this.clock.now() });
  }

  /** After the last try a mail is given up; says whether it was. */
  async failed(mail: IdentityMailEntity): Promise<boolean> {
    if (mail.attempts < attempts) return false;
    await this.done(mail.id);
    return true;
  }

  /** Deletes some of the mails that were done with before then; says how many. */
  async deleteDoneBefore(before: Date, limit: number): Promise<number> {
    const rows = await this.db.manager.find(IdentityMailEntity, {
      select: { id: true },
      where: { doneAt: LessThan(before) },
      take: limit,
    });
    if (rows.length > 0) await this.db.manager.delete(IdentityMailEntity, { id: In(rows.map(({ id }) => id)) });
    return rows.length;
  }
}
