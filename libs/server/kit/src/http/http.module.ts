import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { HTTP_SETTINGS, type HttpSettings } from './http-settings.js';
import { ProblemFilter } from './problem.filter.js';
import { RouteInterceptor } from './route.interceptor.js';
import { SessionCookie } from './session-cookie.js';

/** Everything that stands between a request and its handler. The ports `Authenticator` and `Memberships` are bound by the app. */
@Module({})
export class HttpModule {
  static with(settings: HttpSettings): DynamicModule {
    return {
      module: HttpModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [
        { provide: HTTP_SETTINGS, useValue: settings },
        { provide: SessionCookie, useValue: new SessionCookie(settings.publicUrl) },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: RouteInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [HTTP_SETTINGS, SessionCookie],
    };
  }
}
