import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Route } from '@atrium/contracts/core';
import { assertGuarded, Background, fastifyAdapter, HttpModule, RealtimeModule, RealtimeServer } from '@atrium/kit';
import { allPermissions } from '@atrium/rules-access';
import { AppModule } from './app.module.js';
import { type Booted, webFolderOf } from './boot.js';
import { PortsModule } from './ports.module.js';
import { HealthController } from './health/health.controller.js';
import { serveMetrics } from './metrics/serve-metrics.js';
import { requestLog } from './web/request-log.js';
import { securityHeaders } from './web/security-headers.js';
import { serveWeb } from './web/serve-web.js';

/** The modules of the product, served over HTTP. */
@Module({})
class ApiModule {
  static with(booted: Booted): DynamicModule {
    const { publicUrl } = booted.config;
    const http = HttpModule.with({ publicUrl, origins: [new URL(publicUrl).origin] });
    return {
      module: ApiModule,
      imports: [AppModule.with(booted), PortsModule, http, RealtimeModule],
      controllers: [HealthController],
    };
  }
}

export interface HttpApp {
  readonly app: NestFastifyApplication;
  /** Every route that is served. */
  readonly routes: readonly Route[];
}

/** Makes the api; `listen()` is the caller's. Stops when a handler has no contract. */
export async function makeHttpApp(booted: Booted): Promise<HttpApp> {
  const { config, logger } = booted;
  const adapter = fastifyAdapter({ trustedProxies: config.trustedProxies, tls: config.tls, logger: logger.pino });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(booted), adapter, { logger });
  await app.register(cookie);
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'] });
  const fastify = adapter.getInstance();
  requestLog(fastify);
  (await serveMetrics(app, config))?.watch(fastify);
  await securityHeaders(fastify, config.publicUrl.startsWith('https:'));
  await serveWeb(fastify, webFolderOf(config));
  const routes = assertGuarded(app, allPermissions);
  await app.init();
  app.get(Background).startSending();
  app.get(RealtimeServer).attach(app.getHttpServer());
  return { app, routes };
}
