import { Injectable } from '@nestjs/common';
import { Clock, currentCompanyId, Db, Jobs, newId, Tx } from '@atrium/kit';
import type { MessageBody, SystemBody } from '@atrium/contracts/chat';
import type * as z from 'zod/mini';
import { deliverPosts } from './deliver-posts.job.js';

type LineCode = z.infer<typeof SystemBody>['code'];

/** Lines of the house and cards: written where they become true, sent right after. */
@Injectable()
export class Posts {
  constructor(
    private readonly db: Db,
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  /** Notes a line of the house. Inside `tx.run`, like `add`. */
  line(conversationId: string, code: LineCode, params: Readonly<Record<string, unknown>>): Promise<void> {
    return this.add(conversationId, { kind: 'system', code, params });
  }

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
