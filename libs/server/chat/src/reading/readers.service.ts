import { Injectable } from '@nestjs/common';
import { AppError, type MemberActor, notFound } from '@atrium/kit';
import { chatErrors, type markRead, type readersOfMessage } from '@atrium/contracts/chat';
import type { InputOf, OutputOf } from '@atrium/contracts/core';
import type { MemberRef } from '@atrium/contracts/directory';
import { Directory } from '@atrium/server-directory';
import { Seats } from '../conversations/seats.js';
import { MessagesRepository } from '../messages/messages.repository.js';
import { ChatSettings } from '../settings/chat-settings.js';
import { ReadCursors } from './read-cursors.js';
import { ReadersRepository } from './readers.repository.js';

/** Having read, and who has. */
@Injectable()
export class Readers {
  constructor(
    private readonly seats: Seats,
    private readonly cursors: ReadCursors,
    private readonly messages: MessagesRepository,
    private readonly readers: ReadersRepository,
    private readonly settings: ChatSettings,
    private readonly directory: Directory,
  ) {}

  async mark(me: MemberActor, { conversationId, seq }: InputOf<typeof markRead>): Promise<Record<string, never>> {
    await this.seats.mine(me, conversationId);
    this.cursors.move(me, { conversationId, seq });
    return {};
  }

  /** For the sender alone; to everybody else the message has no readers that they could ask for. */
  async of(me: MemberActor, input: InputOf<typeof readersOfMessage>): Promise<OutputOf<typeof readersOfMessage>> {
    const { conversationId, seq } = input;
    await this.seats.mine(me, conversationId);
    const policy = await this.settings.readState();
    const message = await this.messages.one(conversationId, seq);
    if (message?.sender.id !== me.memberId) throw notFound();
    if (policy === 'off') throw new AppError(chatErrors.read_state_off);
    const seats = (await this.readers.seats(conversationId)).filter(
      ({ memberId, joinedSeq }) => memberId !== me.memberId && joinedSeq < seq,
    );
    const read = seats.filter(({ readSeq }) => readSeq >= seq).map(({ memberId }) => memberId);
    const unread = seats.filter(({ readSeq }) => readSeq < seq).map(({ memberId }) => memberId);
    const names = policy === 'names' ? await this.directory.names([...read, ...unread]) : null;
    const refs = (ids: readonly string[]): MemberRef[] | null => names && ids.flatMap((id) => names.get(id) ?? []);
    return { readCount: read.length, unreadCount: unread.length, read: refs(read), unread: refs(unread) };
  }
}
