import { Inject, Injectable } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import type { Id } from '@atrium/contracts/core';
import { runInContext } from '../context/context.js';
import { newTraceId } from '../context/machine-context.js';
import { type MemberActor, system } from '../context/actor.js';
import { HTTP_SETTINGS, type HttpSettings } from '../http/http-settings.js';
import { Authenticator, Memberships } from '../http/ports.js';
import { SessionCookie } from '../http/session-cookie.js';

/** A member at a device. */
export type SeatedMember = MemberActor & { readonly sessionId: Id<'session'> };
/** Who opens a socket: somebody, or why nobody. */
export type SignInOutcome = SeatedMember | 'signed_out' | 'not_member';

/** Reads the same session and membership as a request would. */
@Injectable()
export class SocketSignIn {
  private readonly origins: ReadonlySet<string>;

  constructor(
    private readonly authenticator: Authenticator,
    private readonly memberships: Memberships,
    private readonly cookie: SessionCookie,
    @Inject(HTTP_SETTINGS) settings: HttpSettings,
  ) {
    this.origins = new Set(settings.origins);
  }

  /** A browser sends cookies with the sockets of any page, so the page must be ours. */
  isOurOrigin({ headers }: IncomingMessage): boolean {
    return headers.origin !== undefined && this.origins.has(headers.origin);
  }

  signIn(request: IncomingMessage, slug: string): Promise<SignInOutcome> {
    const context = {
      traceId: newTraceId(),
      actor: system,
      companyId: null,
      acrossPurpose: 'sign-in',
      address: request.socket.remoteAddress ?? null,
      operation: 'realtime',
    } as const;
    return runInContext(context, async () => {
      const secret = this.cookie.read({ cookies: cookiesOf(request) });
      const account = secret ? await this.authenticator.bySession(secret) : null;
      if (!account) return 'signed_out';
      const member = await this.memberships.inCompany(account, slug);
      if (!member) return 'not_member';
      return { ...member, sessionId: account.sessionId };
    });
  }
}

/** Session secrets need no decoding, so the pairs are taken as they stand. */
function cookiesOf({ headers }: IncomingMessage): Record<string, string | undefined> {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim().split('=', 2));
  return Object.fromEntries(pairs.map(([name = '', value]) => [name, value]));
}
