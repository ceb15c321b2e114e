import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AppError, type MemberActor, Tx } from '@atrium/kit';
import { chatErrors } from '@atrium/contracts/chat';
import type { Id } from '@atrium/contracts/core';
import type { FileView } from '@atrium/contracts/files';
import { FileOwners, Files } from '@atrium/server-files';
import { Seats } from '../conversations/seats.js';
import type { StoredMessage } from './message.js';

const ofConversation = 'chat.conversation';
/** Read by nobody. */
const ofRecalled = 'chat.recalled';

/** Files of messages: read by whoever is in the conversation, until the message is recalled. */
@Injectable()
export class MessageFiles implements OnModuleInit {
  constructor(
    private readonly tx: Tx,
    private readonly files: Files,
    private readonly owners: FileOwners,
    private readonly seats: Seats,
  ) {}

  onModuleInit(): void {
    this.owners.register(ofConversation, async (reader, conversationIds) => {
      const seats = await this.seats.of(reader.memberId);
      return new Set(conversationIds.filter((id) => seats.has(id)));
    });
  }

  /** Takes the sender's uploads for the conversation. A repeat of the message takes them again. */
  async take(me: MemberActor, conversationId: Id<'conversation'>, fileIds: readonly Id<'file'>[]): Promise<FileView[]> {
    if (fileIds.length === 0) return [];
    const owner = { ownerKind: ofConversation, ownerId: conversationId } as const;
    const taken = await this.tx.run(() => this.files.claim(me, [...new Set(fileIds)], owner));
    if (!taken) throw new AppError(chatErrors.unknown_file, { fileIds });
    return taken;
  }

  /** Inside `tx.run`. */
  async withdraw({ conversationId, body }: StoredMessage): Promise<void> {
    if (body.kind !== 'said') return;
    const fileIds = body.files.map(({ id }) => id);
    const to = { ownerKind: ofRecalled, ownerId: conversationId } as const;
    await this.files.passOn(fileIds, { ownerKind: ofConversation, ownerId: conversationId }, to);
  }
}
