import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { currentCompanyId, type MemberActor, notFound, Realtime, SetLoader } from '@atrium/kit';
import { seatsChanged } from './member-states.js';
import { type Seat, SeatsRepository } from './seats.repository.js';

/** Another process may have changed them, and Redis may have lost the word: trusted for five seconds. */
const trusted = { max: 50_000, ttl: 5000 };

/** Where members sit, remembered for seconds: asked for each message that is sent. */
@Injectable()
export class Seats {
  private readonly remembered = new LRUCache<string, ReadonlyMap<string, Seat>>(trusted);
  private readonly loader: SetLoader<string, ReadonlyMap<string, Seat>>;

  constructor(repository: SeatsRepository, realtime: Realtime) {
    this.loader = new SetLoader('chat.seats', async (memberIds) => {
      const seats = await repository.ofMembers(memberIds);
      return memberIds.map((id) => new Map((seats.get(id) ?? []).map((seat) => [seat.conversationId as string, seat])));
    });
    realtime.onSignal(seatsChanged, (companyId, memberIds) => this.forget(companyId, memberIds));
  }

  /** Their seats by conversation, at most five seconds old. */
  async of(memberId: string): Promise<ReadonlyMap<string, Seat>> {
    return this.remembered.get(`${currentCompanyId()} ${memberId}`) ?? this.fresh(memberId);
  }

  /** As the database has them. */
  async fresh(memberId: string): Promise<ReadonlyMap<string, Seat>> {
    const key = `${currentCompanyId()} ${memberId}`;
    const seats = await this.loader.load(memberId);
    this.remembered.set(key, seats);
    return seats;
  }

  /** The member's own seat; a conversation that they are not in does not exist for them. */
  async mine(me: MemberActor, conversationId: string): Promise<Seat> {
    const seat = (await this.of(me.memberId)).get(conversationId);
    if (!seat) throw notFound();
    return seat;
  }

  private forget(companyId: string, memberIds: readonly string[]): void {
    for (const memberId of memberIds) this.remembered.delete(`${companyId} ${memberId}`);
  }
}
