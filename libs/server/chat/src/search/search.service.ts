import { Injectable } from '@nestjs/common';
import { fieldError, type MemberActor } from '@atrium/kit';
import type { searchMessages } from '@atrium/contracts/chat';
import { coreErrors, type Id, type InputOf, type OutputOf } from '@atrium/contracts/core';
import { Seats } from '../conversations/seats.js';
import { MessageViews } from '../messages/message-views.js';
import { MessagesRepository } from '../messages/messages.repository.js';
import { type Found, SearchRepository } from './search.repository.js';
import { holds, wantedBy } from './tokens.js';

/** Rounds of candidates that one page may look through: pairs that stand apart are no phrase. */
const roundsAtMost = 8;

/** Finds messages in the member's own conversations. */
@Injectable()
export class MessageSearch {
  constructor(
    private readonly search: SearchRepository,
    private readonly messages: MessagesRepository,
    private readonly views: MessageViews,
    private readonly seats: Seats,
  ) {}

  async find(me: MemberActor, input: InputOf<typeof searchMessages>): Promise<OutputOf<typeof searchMessages>> {
    const { q, conversationId, from, limit } = input;
    if (conversationId !== undefined) await this.seats.mine(me, conversationId);
    const wanted = wantedBy(q);
    const items: OutputOf<typeof searchMessages>['items'] = [];
    let after = readCursor(input.cursor);
    for (let round = 0; wanted && round < roundsAtMost; round++) {
      const narrowed = { memberId: me.memberId, conversationId, from, after, limit };
      const found = await this.search.find(wanted, narrowed);
      items.push(...(await this.verified(found, q)));
      after = found.at(-1) ?? null;
      if (found.length < limit) return { items, nextCursor: null };
      if (items.length >= limit) break;
    }
    return { items, nextCursor: after ? `${after.age}.${after.conversationId}.${after.seq}` : null };
  }

  /** Those that hold the words as they were asked for. */
  private async verified(found: readonly Found[], question: string) {
    const there = new Map((await this.messages.some(found)).map((message) => [nameOf(message), message]));
    const stored = found.flatMap((place) => there.get(nameOf(place)) ?? []);
    const views = await this.views.of(stored);
    return views.flatMap((message, at) => {
      const { body } = message;
      const conversationId = stored[at]?.conversationId;
      if (body?.kind !== 'said' || conversationId === undefined) return [];
      const text = [body.text, ...body.files.map(({ name }) => name)].join('\n');
      const words = question.split(/\s+/).filter(Boolean);
      return words.every((word) => holds(text, word)) ? [{ conversationId, message }] : [];
    });
  }
}

const nameOf = ({ conversationId, seq }: Pick<Found, 'conversationId' | 'seq'>): string => `${conversationId} ${seq}`;

function readCursor(cursor: string | undefined): Found | null {
  if (cursor === undefined) return null;
  const [, age, conversationId, seq] = /^(\d{1,16})\.([0-9A-Z]{26})\.(\d{1,16})$/.exec(cursor) ?? [];
  if (age === undefined || conversationId === undefined) throw fieldError(coreErrors.invalid_input, ['cursor']);
  return { age, conversationId: conversationId as Id<'conversation'>, seq: Number(seq) };
}
