import { Injectable } from '@nestjs/common';
import { currentCompanyId, groupedBy, Realtime } from '@atrium/kit';
import { ChatSettings } from '../settings/chat-settings.js';
import type { MovedCursor } from './cursors.repository.js';
import { ReadersRepository } from './readers.repository.js';

/** How many of the newest messages that a cursor passed get live counts. */
const newest = 20;

/** Tells senders how many have read what they said. Called at most once a second for each company. */
@Injectable()
export class LiveReaders {
  constructor(
    private readonly settings: ChatSettings,
    private readonly readers: ReadersRepository,
    private readonly realtime: Realtime,
  ) {}

  /** Cursors have come so far. One statement, however many. */
  async tell(cursors: readonly MovedCursor[]): Promise<void> {
    if (cursors.length === 0 || (await this.settings.readState()) === 'off') return;
    const counts = await this.readers.counts(
      [...groupedBy(cursors, ({ conversationId }) => conversationId)].map(([conversationId, moved]) => {
        const to = Math.max(...moved.map(({ seq }) => seq));
        const from = Math.max(to - newest + 1, Math.min(...moved.map(({ before }) => before + 1)));
        return { conversationId, from, to };
      }),
    );
    const bySender = groupedBy(counts, ({ conversationId, senderId }) => `${conversationId} ${senderId}`);
    for (const own of bySender.values()) {
      const [{ conversationId, senderId }] = own;
      const frame = { kind: 'chat.readers', conversationId, counts: own.map(({ seq, read }) => ({ seq, read })) };
      this.realtime.toMembers(currentCompanyId(), [senderId], JSON.stringify(frame));
    }
  }
}
