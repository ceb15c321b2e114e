import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createClient, sessionFetch } from '@atrium/client';
import type { Client } from '@atrium/client';
import type { Route } from '@atrium/contracts/core';
import { AppLogger, Limits, loadConfig, readMails } from '@atrium/kit';
import { eventually, openTestDatabase, requiredUrl, type TestDatabase } from '@atrium/kit/testing';
import { wrongCodes } from '@atrium/server-identity';
import type { Booted } from '../../src/boot.js';
import { entities } from '../../src/entities.js';
import { makeHttpApp } from '../../src/http-app.js';
import { makeWorkerApp } from '../../src/worker-app.js';
import { waitingWork } from './company-rows.js';
import { freePort } from './free-port.js';

/** The product as it runs: an api that listens and a worker, on a database of their own. */
export class House {
  private constructor(
    private readonly urls: { readonly url: string; readonly metricsUrl: string },
    readonly setupToken: string,
    readonly routes: readonly Route[],
    readonly database: TestDatabase,
    readonly folder: string,
    readonly api: NestFastifyApplication,
    private worker: INestApplicationContext | null,
  ) {}

  get url(): string {
    return this.urls.url;
  }

  /** What the api measures of itself, as text. */
  async metrics(): Promise<string> {
    return (await fetch(this.urls.metricsUrl)).text();
  }

  static async open(): Promise<House> {
    const database = await openTestDatabase(entities, 20);
    const folder = mkdtempSync(join(tmpdir(), 'atrium-house-'));
    const [port, metricsPort] = [await freePort(), await freePort()];
    const setupToken = randomBytes(24).toString('base64url');
    const settings = {
      DATABASE_URL: database.url,
      REDIS_URL: requiredUrl('REDIS_URL'),
      ATRIUM_LISTEN: `127.0.0.1:${port}`,
      ATRIUM_KEY: randomBytes(32).toString('base64'),
      ATRIUM_DATA: folder,
      ATRIUM_SETUP_TOKEN: setupToken,
      ATRIUM_LOG_LEVEL: process.env.ATRIUM_LOG_LEVEL ?? 'fatal',
    };
    // Never met again: what a run before has counted against limits is not ours.
    const redisPrefix = `house-${randomBytes(6).toString('hex')}`;
    const booted = (name: 'api' | 'worker', more: Record<string, string> = {}): Booted => ({
      config: loadConfig({ ...settings, ...more }),
      dataSource: database.dataSource,
      redisPrefix,
      logger: new AppLogger(settings.ATRIUM_LOG_LEVEL, name),
    });
    const { app, routes } = await makeHttpApp(booted('api', { ATRIUM_METRICS_LISTEN: `127.0.0.1:${metricsPort}` }));
    await app.listen(port, '127.0.0.1');
    const worker = await makeWorkerApp(booted('worker'));
    const urls = { url: `http://127.0.0.1:${port}`, metricsUrl: `http://127.0.0.1:${metricsPort}/metrics` };
    return new House(urls, setupToken, routes, database, folder, app, worker);
  }

  /** A browser of its own: it keeps its cookies. */
  visitor(): Client {
    return createClient({ baseUrl: this.url, fetch: sessionFetch(this.url) });
  }

  /** The text of the newest mail to this address, as it would be sent; empty while there is none. */
  async mailTo(address: string): Promise<string> {
    const mails = await readMails(join(this.folder, 'mail'), 1000);
    const content = mails.findLast((mail) => mail.content.includes(`To: ${address}`))?.content ?? '';
    return content.replace(/=\n/g, '');
  }

  /** Wrong codes of this machine count no more: what is asked next is not refused for their number. */
  async forgetWrongCodes(): Promise<void> {
    await this.api.get(Limits, { strict: false }).reset(wrongCodes, '127.0.0.1');
  }

  /** Ends the worker, once it has nothing left to do: from here on only requests change anything. */
  async stopWorker(): Promise<void> {
    await eventually(
      () => waitingWork(this.database.url),
      (waiting) => waiting === 0,
    );
    await this.worker?.close();
    this.worker = null;
  }

  async close(): Promise<void> {
    await this.worker?.close();
    await this.api.close();
    await this.database.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
