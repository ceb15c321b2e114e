import { Global, type INestApplicationContext, Logger, Module, type Provider, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import type { EventType } from '@atrium/contracts/core';
import { Background } from '../background/background.js';
import { BackgroundModule } from '../background/background.module.js';
import { asMachine } from '../context/machine-context.js';
import { Clock } from '../clock/clock.js';
import { Db } from '../db/db.js';
import { Tx } from '../db/tx.js';
import { ListenerCursors } from '../outbox/listener-cursors.js';
import { ListenerRegistry } from '../outbox/listener-registry.js';
import { ListenerSweep } from '../outbox/listener-sweep.js';
import { Numbering } from '../outbox/numbering.js';
import { Outbox } from '../outbox/outbox.js';
import { Relay } from '../outbox/relay.js';
import { RelayNudge } from '../outbox/relay-nudge.js';
import { RedisModule } from '../redis/redis.module.js';
import { requiredUrl } from './test-database.js';

export interface BenchWish {
  readonly dataSource: DataSource;
  /** Listeners, job handlers and what they need. */
  readonly providers?: readonly Provider[];
  readonly clock?: Clock;
  /** Another way to Redis than that of the run, e.g. through a proxy. */
  readonly redisUrl?: string;
  /** Processes that share a prefix share queues and hints. */
  readonly prefix?: string;
}

/** Relay, listeners, jobs and hints as one process has them. */
export interface BackgroundBench {
  readonly app: INestApplicationContext;
  readonly prefix: string;
  get<T>(type: Type<T> | (abstract new (...args: never[]) => T)): T;
  /** Starts everything as the worker does. */
  start(events: readonly EventType[]): Promise<void>;
  /** Without having been started: numbers and handles, here and now, until nothing is left to do. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

let opened = 0;

/** Makes one process's worth of background work on a test's database. */
export async function openBackground(wish: BenchWish): Promise<BackgroundBench> {
  const { dataSource, providers = [], clock = new Clock(), redisUrl = requiredUrl('REDIS_URL') } = wish;
  const prefix = wish.prefix ?? `t-${process.env.JEST_WORKER_ID ?? '0'}-${process.pid}-${++opened}`;
  const kit: Provider[] = [
    { provide: DataSource, useValue: dataSource },
    { provide: Clock, useValue: clock },
    Db,
    Tx,
    Outbox,
    RelayNudge,
  ];

  @Global()
  @Module({ providers: kit, exports: [DataSource, Clock, Db, Tx, Outbox, RelayNudge] })
  class BenchKit {}

  @Module({
    imports: [BenchKit, RedisModule.with({ url: redisUrl, prefix }), BackgroundModule],
    providers: [...providers],
  })
  class Bench {}

  Logger.overrideLogger(false);
  const app = await NestFactory.createApplicationContext(Bench, { logger: false });
  return {
    app,
    prefix,
    get: (type) => app.get(type, { strict: false }),
    start: (events) => app.get(Background).startWorking(events),
    settle: () => settle(app),
    close: () => app.close(),
  };
}

/** Numbers events and hands them to their listeners, here and now, until nothing is left to do. For an application that was not started. */
export async function settle(app: INestApplicationContext): Promise<void> {
  do {
    await app.get(Relay, { strict: false }).look();
    await app.get(ListenerSweep, { strict: false }).look();
  } while (await isBehind(app));
}

function isBehind(app: INestApplicationContext): Promise<boolean> {
  const names = app
    .get(ListenerRegistry, { strict: false })
    .all()
    .map(({ name }) => name);
  return asMachine({ operation: 'settle', purpose: 'listeners' }, async () => {
    const unnumbered = await app.get(Numbering, { strict: false }).pending();
    const behind = await app.get(ListenerCursors, { strict: false }).behind(names, 1);
    return unnumbered.length + behind.length > 0;
  });
}
