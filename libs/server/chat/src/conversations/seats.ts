import { Injectable } from '@nestjs/common';
import { AppError, currentCompanyId, type MemberActor, Realtime, SetLoader } from '@atrium/kit';
import { coreErrors } from '@atrium/contracts/core';
import { seatsChanged } from './member-states.js';
import { type Seat, SeatsRepository } from './seats.repository.js';

/** How old a remembered seat may be: another process may have changed it, and Redis may have lost the word. */
const trustedMs = 5000;
const membersAtMost = 50_000;

interface Remembered {
  readonly seats: ReadonlyMap<string, Seat>;
  readonly until: number;
}

/** Where members sit, remembered for seconds: asked for each message that is sent. */
@Injectable()
export class Seats {
  private readonly remembered = new Map<string, Remembered>();
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
    const key = `${currentCompanyId()} ${memberId}`;
    const known = this.remembered.get(key);
    if (known && performance.now() < known.until) return known.seats;
    return this.fresh(memberId);
  }

  /** As the database has them. */
  async fresh(memberId: string): Promise<ReadonlyMap<string, Seat>> {
    const key = `${currentCompanyId()} ${memberId}`;
    const seats = await this.loader.load(memberId);
    if (this.remembered.size >= membersAtMost) this.remembered.clear();
    this.remembered.set(key, { seats, until: performance.now() + trustedMs });
    return seats;
  }

  /** The member's own seat; a conversation that they are not in does not exist for them. */
  async mine(me: MemberActor, conversationId: string): Promise<Seat> {
    const seat = (await this.of(me.memberId)).get(conversationId);
    if (!seat) throw new AppError(coreErrors.not_found);
    return seat;
  }

  private forget(companyId: string, memberIds: readonly string[]): void {
    for (const memberId of memberIds) this.remembered.delete(`${companyId} ${memberId}`);
  }
}
