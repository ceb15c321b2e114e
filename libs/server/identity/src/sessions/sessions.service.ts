import { Inject, Injectable } from '@nestjs/common';
import { Audit, type Changes } from '@atrium/server-audit';
import {
  type AccountActor,
  type CookieReply,
  type AtriumRequest,
  Clock,
  currentContext,
  hashSecret,
  newId,
  newSecret,
  notFound,
  Realtime,
  SessionCookie,
  SetLoader,
  Tx,
} from '@atrium/kit';
import type { Id, OutputOf } from '@atrium/contracts/core';
import type { listSessions, SessionView } from '@atrium/contracts/identity';
import { IDENTITY_SETTINGS, type IdentitySettings } from '../identity-settings.js';
import { clientName } from './client-name.js';
import type { SessionEntity } from './session.entity.js';
import { absoluteMs, expiryOf, seenEveryMs } from './session-limits.js';
import { type LiveSession, SessionsRepository } from './sessions.repository.js';

export interface SessionStart {
  readonly accountId: string;
  readonly request: Pick<AtriumRequest, 'cookies' | 'headers'>;
  readonly reply: CookieReply;
  /** Rests for 30 days rather than 12 hours, and outlives the browser. */
  readonly remember: boolean;
  /** What else the audit record of the sign-in tells. */
  readonly changes?: Changes;
}

/** Who is signed in, where. The database is asked on every request: what is ended here is ended at once, everywhere. */
@Injectable()
export class Sessions {
  private readonly living = new SetLoader<string, LiveSession | undefined>('identity.sessions', async (hashes) => {
    const found = await this.sessions.live(hashes, this.clock.now(), this.settings.demoSignIn);
    return hashes.map((hash) => found.get(hash));
  });
  private readonly seeing = new SetLoader<string, void>('identity.sessionsSeen', async (ids) => {
    await this.tx.run(() => this.sessions.seen(ids, this.clock.now()));
    return ids.map(() => undefined);
  });

  constructor(
    private readonly sessions: SessionsRepository,
    private readonly audit: Audit,
    private readonly realtime: Realtime,
    private readonly cookie: SessionCookie,
    private readonly tx: Tx,
    private readonly clock: Clock,
    @Inject(IDENTITY_SETTINGS) private readonly settings: IdentitySettings,
  ) {}

  /** Signs the account in: a new secret each time, in the cookie once the transaction has committed. */
  async start({ accountId, request, reply, remember, changes }: SessionStart): Promise<Id<'session'>> {
    const secret = newSecret();
    const now = this.clock.now();
    const before = this.cookie.read(request);
    const session: SessionEntity = {
      id: newId<'session'>(),
      accountId,
      secretHash: hashSecret(secret),
      remember,
      client: clientName(request.headers['user-agent']),
      address: (currentContext().address ?? '').slice(0, 45),
      createdAt: now,
      provedAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + absoluteMs),
      endedAt: null,
    };
    await this.tx.run(async () => {
      if (before) await this.ending(() => this.sessions.endBySecret(hashSecret(before), now));
      await this.sessions.insert(session);
      await this.audit.recordAccountAct({
        action: 'identity.signed_in',
        accountId,
        actor: { kind: 'account', id: accountId },
        changes: { session: [null, session.id], client: [null, session.client], ...changes },
      });
      this.tx.afterCommit(() => this.cookie.set(reply, secret, remember ? session.expiresAt : null));
    });
    return session.id as Id<'session'>;
  }

  /** Who is behind a cookie's secret, or null when its session is unknown, ended, idle for too long or too old. */
  async bySecret(secret: string): Promise<AccountActor | null> {
    const session = await this.living.load(hashSecret(secret));
    if (!session) return null;
    const restedMs = this.clock.now().getTime() - session.lastSeenAt.getTime();
    if (restedMs >= seenEveryMs) await this.seeing.load(session.id);
    return {
      kind: 'account',
      accountId: session.accountId as Id<'account'>,
      sessionId: session.id as Id<'session'>,
      provedAt: session.provedAt,
    };
  }

  /** Of these sessions, the ones that still live; for sockets, which ask again and again. */
  alive(sessionIds: readonly string[]): Promise<ReadonlySet<string>> {
    return this.sessions.alive(sessionIds, this.clock.now(), this.settings.demoSignIn);
  }

  async list(me: AccountActor): Promise<OutputOf<typeof listSessions>> {
    const now = this.clock.now();
    const standing = await this.sessions.standing(me.accountId, now);
    return { items: standing.filter((session) => expiryOf(session) > now).map((session) => toView(session, me)) };
  }

  async revoke(me: AccountActor, sessionId: string): Promise<Record<string, never>> {
    const standing = await this.sessions.standing(me.accountId, this.clock.now());
    if (!standing.some(({ id }) => id === sessionId)) throw notFound();
    await this.endAudited(me, [sessionId], 'identity.session_revoked');
    return {};
  }

  async revokeOthers(me: AccountActor): Promise<{ revoked: number }> {
    const standing = await this.sessions.standing(me.accountId, this.clock.now());
    const others = standing.map(({ id }) => id).filter((id) => id !== me.sessionId);
    return { revoked: (await this.endAudited(me, others, 'identity.session_revoked')).length };
  }

  async signOut(me: AccountActor, reply: CookieReply): Promise<Record<string, never>> {
    await this.endAudited(me, [me.sessionId], 'identity.signed_out');
    this.cookie.clear(reply);
    return {};
  }

  /** Ends every session of the accounts, save one where its owner sits. Sockets close after the commit. */
  endOf(accountIds: readonly string[], except?: string): Promise<string[]> {
    return this.ending(() => this.sessions.endOf(accountIds, except, this.clock.now()));
  }

  /** The password was given again just now. */
  async proved(sessionId: string): Promise<void> {
    await this.sessions.proved(sessionId, this.clock.now());
  }

  knowsAddress(accountId: string, address: string): Promise<boolean> {
    return this.sessions.knowsAddress(accountId, address);
  }

  deleteOf(accountIds: readonly string[]): Promise<void> {
    return this.sessions.deleteOf(accountIds);
  }

  private endAudited(
    me: AccountActor,
    sessionIds: readonly string[],
    action: 'identity.session_revoked' | 'identity.signed_out',
  ): Promise<string[]> {
    return this.ending(async () => {
      const ended = await this.sessions.endOwn(me.accountId, sessionIds, this.clock.now());
      if (ended.length > 0)
        await this.audit.recordAccountAct({ action, accountId: me.accountId, changes: { sessions: [null, ended] } });
      return ended;
    });
  }

  private ending(end: () => Promise<string[]>): Promise<string[]> {
    return this.tx.run(async () => {
      const ended = await end();
      if (ended.length > 0) this.realtime.drop({ sessionIds: ended });
      return ended;
    });
  }
}

function toView(session: SessionEntity, me: AccountActor): SessionView {
  return {
    id: session.id as Id<'session'>,
    current: session.id === me.sessionId,
    client: session.client,
    address: session.address,
    createdAt: session.createdAt.toISOString(),
    lastSeenAt: session.lastSeenAt.toISOString(),
    expiresAt: expiryOf(session).toISOString(),
  };
}
