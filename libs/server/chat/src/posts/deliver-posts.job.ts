import * as z from 'zod/mini';
import { acrossCompanies, Clock, Db, defineJob, HandlesJob, inCompany, type JobHandler } from '@atrium/kit';
import type { MessageBody } from '@atrium/contracts/chat';
import { type Id, systemActor } from '@atrium/contracts/core';
import { MessageLog } from '../messages/message-log.js';

/** Sends the posts that are due. */
export const deliverPosts = defineJob({
  name: 'chat.deliver-posts',
  data: z.object({}),
  schedule: { everySeconds: 10 },
});

const atOnce = 500;

interface DuePost {
  readonly companyId: Id<'company'>;
  readonly id: Id<'command'>;
  readonly conversationId: Id<'conversation'>;
  readonly body: MessageBody | string;
}

@HandlesJob(deliverPosts)
export class DeliverPosts implements JobHandler<typeof deliverPosts> {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly log: MessageLog,
  ) {}

  async run(): Promise<void> {
    for (let due = await this.due(); due.length > 0; due = await this.due()) await this.post(due);
  }

  /** A post that another worker sends too gets the same place: its id is the command. */
  private async post(due: readonly DuePost[]): Promise<void> {
    const at = this.clock.now();
    await Promise.all(
      due.map(({ companyId, id, conversationId, body }) =>
        this.log.append({
          companyId,
          conversationId,
          sender: systemActor,
          commandId: id,
          at,
          body: typeof body === 'string' ? (JSON.parse(body) as MessageBody) : body,
        }),
      ),
    );
    for (const { companyId, id } of due)
      await inCompany(companyId, () =>
        this.db.write('UPDATE chat_post SET posted_at = ? WHERE company_id = ? AND id = ?', [at, companyId, id]),
      );
  }

  private due(): Promise<DuePost[]> {
    return acrossCompanies('timers', () =>
      this.db.query<DuePost>(
        `SELECT company_id AS companyId, id, conversation_id AS conversationId, body FROM chat_post
          WHERE posted_at IS NULL ORDER BY id LIMIT ${atOnce}`,
        [],
      ),
    );
  }
}
