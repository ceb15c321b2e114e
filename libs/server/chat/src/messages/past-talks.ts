import { Injectable } from '@nestjs/common';
import { type MemberActor, newId, Tx } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import { Conversations } from '../conversations/conversations.service.js';
import { CursorsRepository } from '../reading/cursors.repository.js';
import { MessageLog } from './message-log.js';

/** Something that was said at another time than now. */
export interface PastMessage {
  readonly senderId: Id<'member'>;
  readonly at: Date;
  readonly text: string;
  readonly mentions: readonly Id<'member'>[];
}

/** A conversation that was had: between two without a name, else of a group. The first one began it. */
export interface PastTalk {
  readonly name: string | null;
  readonly members: readonly [MemberActor, ...Id<'member'>[]];
  readonly messages: readonly PastMessage[];
  /** Whoever is not here has read all of it. */
  readonly unreadBy: readonly Id<'member'>[];
}

/** Puts down talk of the past: of a made-up company, later of other systems. */
@Injectable()
export class PastTalks {
  constructor(
    private readonly tx: Tx,
    private readonly conversations: Conversations,
    private readonly log: MessageLog,
    private readonly cursors: CursorsRepository,
  ) {}

  async add({ name, members: [first, ...others], messages, unreadBy }: PastTalk): Promise<void> {
    const [other] = others;
    const { id: conversationId } =
      name === null && other !== undefined
        ? await this.conversations.openDirect(first, { memberId: other })
        : await this.conversations.createGroup(first, {
            commandId: newId<'command'>(),
            name: name ?? '',
            memberIds: others,
          });
    let seq = 0;
    for (const { senderId, at, text, mentions } of messages) {
      const said = { text, mentions: [...mentions], mentionsAll: false, files: [], quote: null };
      const body = { kind: 'said' as const, ...said };
      const message = { companyId: first.companyId, conversationId, commandId: newId<'command'>(), at, body };
      ({ seq } = await this.log.append({ ...message, sender: { kind: 'member', id: senderId } }));
    }
    const readers = [first.memberId, ...others].filter((memberId) => !unreadBy.includes(memberId));
    await this.tx.run(() => this.cursors.move(readers.map((memberId) => ({ conversationId, memberId, seq }))));
  }
}
