import { Injectable } from '@nestjs/common';
import { currentCompanyId, groupedBy, Realtime } from '@atrium/kit';
import { MessagesRepository } from '../messages/messages.repository.js';
import { ChatSettings } from '../settings/chat-settings.js';
import { ReadersRepository } from './readers.repository.js';

/** How many of the newest messages get live counts. */
const newest = 50;

/** Tells senders how many have read what they said. Called at most once a second for each conversation. */
@Injectable()
export class LiveReaders {
  constructor(
    private readonly settings: ChatSettings,
    private readonly messages: MessagesRepository,
    private readonly readers: ReadersRepository,
    private readonly realtime: Realtime,
  ) {}

  /** Cursors of a conversation have come so far. */
  async tell(conversationId: string, cursors: readonly { readonly seq: number }[]): Promise<void> {
    if (cursors.length === 0 || (await this.settings.readState()) === 'off') return;
    const to = Math.max(...cursors.map(({ seq }) => seq));
    const said = await this.messages.between(conversationId, { from: Math.max(1, to - newest + 1), to });
    const own = said.filter(({ sender, body }) => sender.kind === 'member' && body.kind === 'said');
    if (own.length === 0) return;
    const seats = await this.readers.seats(conversationId);
    for (const [senderId, messages] of groupedBy(own, ({ sender }) => sender.id)) {
      const counts = messages.map(({ seq }) => ({ seq, read: seats.filter(hasRead(seq, senderId)).length }));
      this.realtime.toMembers(
        currentCompanyId(),
        senderId === null ? [] : [senderId],
        JSON.stringify({ kind: 'chat.readers', conversationId, counts }),
      );
    }
  }
}

const hasRead =
  (seq: number, senderId: string | null) =>
  ({ memberId, joinedSeq, readSeq }: { memberId: string; joinedSeq: number; readSeq: number }): boolean =>
    memberId !== senderId && joinedSeq < seq && seq <= readSeq;
