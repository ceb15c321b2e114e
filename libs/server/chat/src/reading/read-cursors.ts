import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { asMachine, chunksOf, currentCompanyId, groupedBy, type MemberActor, Realtime, Tx } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import { CursorsRepository } from './cursors.repository.js';
import { LiveReaders } from './live-readers.js';

/** How far somebody has read. */
export interface Cursor {
  readonly conversationId: Id<'conversation'>;
  readonly seq: number;
}

interface Move extends Cursor {
  readonly companyId: Id<'company'>;
  readonly memberId: Id<'member'>;
}

const flushMs = 1000;
const rowsAtOnce = 500;

/** Read cursors: they only grow, are gathered for a second, and written many to a statement. */
@Injectable()
export class ReadCursors implements OnApplicationShutdown {
  private readonly logger = new Logger('ReadCursors');
  private moves = new Map<string, Move>();
  private timer: NodeJS.Timeout | undefined;
  private flushing: Promise<void> = Promise.resolve();

  constructor(
    private readonly tx: Tx,
    private readonly cursors: CursorsRepository,
    private readonly readers: LiveReaders,
    private readonly realtime: Realtime,
  ) {}

  /** The member has read up to here. Written within a second or so; a crash before loses it, and the device says it again. */
  move({ companyId, memberId }: MemberActor, { conversationId, seq }: Cursor): void {
    const key = `${companyId} ${memberId} ${conversationId}`;
    const known = this.moves.get(key);
    if (known && known.seq >= seq) return;
    this.moves.set(key, { companyId, memberId, conversationId, seq });
    this.timer ??= setTimeout(() => void this.flush(), flushMs).unref();
  }

  /** Writes what was gathered, now. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const moves = [...this.moves.values()];
    this.moves = new Map();
    this.flushing = this.flushing.then(() => this.write(moves));
    return this.flushing;
  }

  onApplicationShutdown(): Promise<void> {
    return this.flush();
  }

  private async write(moves: readonly Move[]): Promise<void> {
    for (const [companyId, own] of groupedBy(moves, (move) => move.companyId))
      for (const some of chunksOf(own, rowsAtOnce))
        await asMachine({ operation: 'chat.read-cursors', companyId }, () => this.writeSome(some)).catch(
          (error: unknown) => this.again(some, error),
        );
  }

  /** While the database is away, the moves wait for the next second; the log says so. */
  private again(moves: readonly Move[], error: unknown): void {
    this.logger.warn(`${moves.length} read cursors wait: ${error instanceof Error ? error.message : String(error)}`);
    for (const move of moves) {
      const key = `${move.companyId} ${move.memberId} ${move.conversationId}`;
      if ((this.moves.get(key)?.seq ?? 0) < move.seq) this.moves.set(key, move);
    }
    this.timer ??= setTimeout(() => void this.flush(), flushMs).unref();
  }

  private async writeSome(moves: readonly Move[]): Promise<void> {
    const companyId = currentCompanyId();
    const moved = await this.tx.run(() => this.cursors.move(moves));
    for (const { memberId, conversationId, seq, countable, stateNo } of moved)
      this.realtime.toMembers(
        companyId,
        [memberId],
        JSON.stringify({ kind: 'chat.read', conversationId, seq, countable, stateNo }),
      );
    await this.readers.tell(moved);
  }
}
