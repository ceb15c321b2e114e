import { NestFactory } from '@nestjs/core';
import { Background } from '@atrium/kit';
import { type DynamicModule, type INestApplicationContext, Module } from '@nestjs/common';
import { AppModule } from './app.module.js';
import type { Booted } from './boot.js';
import { DemoModule } from './demo/demo.module.js';
import { events } from './events.js';
import { serveMetrics } from './metrics/serve-metrics.js';

/** The modules of the product without a server: relay, listeners, jobs; and what commands need besides. */
@Module({})
class WorkerModule {
  static with(booted: Booted): DynamicModule {
    return { module: WorkerModule, imports: [AppModule.with(booted), DemoModule] };
  }
}

/** The application without server and without background work, for commands. */
export function makeToolApp(booted: Booted): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(WorkerModule.with(booted), { logger: booted.logger });
}

/** Makes the worker and starts it. Stops when a job or a listener is declared wrongly. */
export async function makeWorkerApp(booted: Booted): Promise<INestApplicationContext> {
  const app = await makeToolApp(booted);
  await serveMetrics(app, booted.config);
  await app.get(Background).startWorking(events);
  return app;
}
