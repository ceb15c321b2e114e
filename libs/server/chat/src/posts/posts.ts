import { Injectable } from '@nestjs/common';
import { Clock, currentCompanyId, Db, Jobs, newId, Tx } from '@atrium/kit';
import type { MessageBody } from '@atrium/contracts/chat';
import { deliverPosts } from './deliver-posts.job.js';

/** Lines of the house and cards: written where they become true, sent right after. */
@Injectable()
export class Posts {
  constructor(
    private readonly db: Db,
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  /** Notes what is to be said in a conversation. Inside `tx.run`: it is said only if that commits. */
  async add(conversationId: string, body: MessageBody): Promise<void> {
    const companyId = currentCompanyId();
    await this.db.write(
      'INSERT INTO chat_post (company_id, id, conversation_id, body, created_at, posted_at) VALUES (?, ?, ?, ?, ?, NULL)',
      [companyId, newId<'command'>(), conversationId, JSON.stringify(body), this.clock.now()],
    );
    this.tx.afterCommit(() => void this.jobs.enqueue(deliverPosts, {}, { dedupeKey: deliverPosts.name }));
  }
}
