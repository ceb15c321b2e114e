import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { coreErrors, type Route } from '@atrium/contracts/core';
import { Clock } from '../clock/clock.js';
import { type AccountActor, type Actor, system } from '../context/actor.js';
import { runInContext } from '../context/context.js';
import { AppError, notFound } from '../errors/app-error.js';
import { refuseCrossSite } from './cross-site.js';
import { ROUTE } from './handle.js';
import { HTTP_SETTINGS, type HttpSettings } from './http-settings.js';
import { Authenticator, Memberships } from './ports.js';
import type { AtriumRequest } from './request.js';
import { SessionCookie } from './session-cookie.js';

const stepUpMinutes = 10;

/** Decides for each request who calls, for which company, and whether they may. A handler without a route is never served. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly origins: ReadonlySet<string>;

  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
    private readonly memberships: Memberships,
    private readonly cookie: SessionCookie,
    private readonly clock: Clock,
    @Inject(HTTP_SETTINGS) settings: HttpSettings,
  ) {
    this.origins = new Set(settings.origins);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = this.reflector.get<Route | undefined>(ROUTE, context.getHandler());
    if (!route) throw notFound();
    const request = context.switchToHttp().getRequest<AtriumRequest>();
    refuseCrossSite(request.method, request.headers, this.origins);
    const actor = await runInContext(
      {
        traceId: request.id,
        actor: system,
        companyId: null,
        acrossPurpose: 'sign-in',
        address: request.ip,
        operation: 'access',
      },
      () => this.actorOf(route, request),
    );
    this.refuseStale(route, actor);
    request.atrium = { route, actor, companyId: actor.kind === 'member' ? actor.companyId : null, traceId: request.id };
    return true;
  }

  private async actorOf(route: Route, request: AtriumRequest): Promise<Actor> {
    const { access } = route;
    if (access.kind === 'public' || access.kind === 'token') return system;
    const account = await this.accountOf(request);
    if (access.kind === 'self' && access.of === 'account') return account;
    const slug = request.headers['atrium-company'];
    const member = typeof slug === 'string' ? await this.memberships.inCompany(account, slug) : null;
    if (!member) throw notFound();
    if (access.kind === 'permission' && !member.grants.has(access.permission)) throw new AppError(coreErrors.forbidden);
    return member;
  }

  private async accountOf(request: AtriumRequest): Promise<AccountActor> {
    const secret = this.cookie.read(request);
    const account = secret ? await this.authenticator.bySession(secret) : null;
    if (!account) throw new AppError(coreErrors.unauthenticated);
    return account;
  }

  private refuseStale(route: Route, actor: Actor): void {
    if (!route.stepUp || actor.kind === 'system') return;
    const age = this.clock.now().getTime() - actor.provedAt.getTime();
    if (age > stepUpMinutes * 60_000) throw new AppError(coreErrors.step_up_required);
  }
}
