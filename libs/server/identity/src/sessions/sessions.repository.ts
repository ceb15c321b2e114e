import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, In, IsNull, LessThan, MoreThan, Not } from 'typeorm';
import { Db } from '@atrium/kit';
import { inChunks } from '../accounts/set-wise.js';
import { SessionEntity } from './session.entity.js';
import { idleMs } from './session-limits.js';

/** What a request needs to know of its session. */
export interface LiveSession {
  readonly id: string;
  readonly accountId: string;
  readonly provedAt: Date;
  readonly lastSeenAt: Date;
}

/** Not ended, not too old, used lately, of an account that may sign in. Takes now, the two idle bounds, demo allowed. */
const lives = `session.ended_at IS NULL AND session.expires_at > ?
  AND session.last_seen_at > IF(session.remember, ?, ?) AND account.archived_at IS NULL AND (account.demo = 0 OR 1 = ?)`;

@Injectable()
export class SessionsRepository {
  constructor(private readonly db: Db) {}

  async insert(session: SessionEntity): Promise<void> {
    await this.db.manager.insert(SessionEntity, session);
  }

  /** Those of these secrets that live, by the hash of the secret. */
  async live(
    secretHashes: readonly string[],
    now: Date,
    demoAllowed: boolean,
  ): Promise<ReadonlyMap<string, LiveSession>> {
    const rows = await this.db.query<LiveSession & { secretHash: string }>(
      `SELECT session.id, session.account_id AS accountId, session.proved_at AS provedAt,
              session.last_seen_at AS lastSeenAt, session.secret_hash AS secretHash
       FROM session JOIN account ON account.id = session.account_id WHERE session.secret_hash IN (?) AND ${lives}`,
      [secretHashes, ...bounds(now, demoAllowed)],
    );
    return new Map(rows.map(({ secretHash, ...session }) => [secretHash, session]));
  }

  /** Of these, the ones that still live. */
  async alive(ids: readonly string[], now: Date, demoAllowed: boolean): Promise<Set<string>> {
    const alive = new Set<string>();
    for (const part of inChunks(ids)) {
      const rows = await this.db.rows<{ id: string }>(
        `SELECT session.id FROM session JOIN account ON account.id = session.account_id
         WHERE session.id IN (${part.map(() => '?').join(', ')}) AND ${lives}`,
        [...part, ...bounds(now, demoAllowed)],
      );
      for (const { id } of rows) alive.add(id);
    }
    return alive;
  }

  /** Only moves forward, in the running transaction. What somebody else is changing is left to them: nobody waits to be let in. */
  async seen(ids: readonly string[], now: Date): Promise<void> {
    const free = await this.db.query<{ id: string }>(
      'SELECT id FROM session WHERE id IN (?) AND last_seen_at < ? FOR UPDATE SKIP LOCKED',
      [ids, now],
    );
    if (free.length > 0)
      await this.db.query('UPDATE session SET last_seen_at = ? WHERE id IN (?)', [now, free.map(({ id }) => id)]);
  }

  async proved(id: string, now: Date): Promise<void> {
    await this.db.manager.update(SessionEntity, { id }, { provedAt: now });
  }

  /** The account's sessions that have not been ended or grown too old, the last used first. */
  standing(accountId: string, now: Date): Promise<SessionEntity[]> {
    return this.db.manager.find(SessionEntity, {
      where: { accountId, endedAt: IsNull(), expiresAt: MoreThan(now) },
      order: { lastSeenAt: 'DESC', id: 'DESC' },
    });
  }

  /** Ends these of the account's sessions; names those that stood. */
  endOwn(accountId: string, ids: readonly string[], now: Date): Promise<string[]> {
    return this.end({ accountId, id: In([...ids]) }, now);
  }

  /** Ends all sessions of the accounts save one; names those that stood. */
  async endOf(accountIds: readonly string[], except: string | undefined, now: Date): Promise<string[]> {
    const ended: string[] = [];
    for (const part of inChunks(accountIds))
      ended.push(...(await this.end({ accountId: In(part), ...(except && { id: Not(except) }) }, now)));
    return ended;
  }

  async endBySecret(secretHash: string, now: Date): Promise<string[]> {
    return this.end({ secretHash }, now);
  }

  private async end(where: FindOptionsWhere<SessionEntity>, now: Date): Promise<string[]> {
    const standing = await this.db.manager.find(SessionEntity, {
      select: { id: true },
      where: { ...where, endedAt: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
    const ids = standing.map(({ id }) => id);
    for (const part of inChunks(ids)) await this.db.manager.update(SessionEntity, { id: In(part) }, { endedAt: now });
    return ids;
  }

  async knowsAddress(accountId: string, address: string): Promise<boolean> {
    return this.db.manager.existsBy(SessionEntity, { accountId, address });
  }

  async deleteOf(accountIds: readonly string[]): Promise<void> {
    for (const part of inChunks(accountIds)) await this.db.manager.delete(SessionEntity, { accountId: In(part) });
  }

  /** Deletes some of the sessions that ended or grew too old before then; says how many. */
  async deleteEndedBefore(before: Date, limit: number): Promise<number> {
    const rows = await this.db.manager.find(SessionEntity, {
      select: { id: true },
      where: [{ endedAt: LessThan(before) }, { expiresAt: LessThan(before) }],
      take: limit,
    });
    if (rows.length > 0) await this.db.manager.delete(SessionEntity, { id: In(rows.map(({ id }) => id)) });
    return rows.length;
  }
}

function bounds(now: Date, demoAllowed: boolean): (Date | number)[] {
  const ago = (ms: number) => new Date(now.getTime() - ms);
  return [now, ago(idleMs(true)), ago(idleMs(false)), demoAllowed ? 1 : 0];
}
