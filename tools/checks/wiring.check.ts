import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import type { EventType, Route } from '@atrium/contracts/core';
import { AppLogger, loadConfig } from '@atrium/kit';
import { openTestDatabase, requiredUrl, type TestDatabase } from '@atrium/kit/testing';
import { entities } from '../../apps/api/src/entities.js';
import { events } from '../../apps/api/src/events.js';
import { type HttpApp, makeHttpApp } from '../../apps/api/src/http-app.js';
import { makeWorkerApp } from '../../apps/api/src/worker-app.js';
import { JobRegistry } from '../../libs/server/kit/src/jobs/job-registry.js';
import { ListenerRegistry } from '../../libs/server/kit/src/outbox/listener-registry.js';

const domains = readdirSync(join(import.meta.dirname, '../../libs/contracts/src'));

const declared = async (): Promise<unknown[]> => {
  const modules = await Promise.all(domains.map((domain) => import(`@atrium/contracts/${domain}`)));
  return modules.flatMap((module) => Object.values(module as object) as unknown[]);
};
const isRoute = (value: unknown): value is Route =>
  typeof value === 'object' && value !== null && 'method' in value && 'access' in value;
const isEvent = (value: unknown): value is EventType =>
  typeof value === 'object' && value !== null && 'visibility' in value && 'payload' in value;
const nameOf = ({ method, path }: Route) => `${method} ${path}`;

/** Announced, and heard by nobody yet: notifications will. Caches of rights forget by a hint, not by this one. */
const forLater = ['directory.roles_changed'];

describe('the product', () => {
  let database: TestDatabase;
  let folder: string;
  let api: HttpApp;
  let worker: INestApplicationContext;

  beforeAll(async () => {
    database = await openTestDatabase(entities);
    folder = mkdtempSync(join(tmpdir(), 'atrium-wiring-'));
    const config = loadConfig({
      DATABASE_URL: database.url,
      REDIS_URL: requiredUrl('REDIS_URL'),
      ATRIUM_KEY: randomBytes(32).toString('base64'),
      ATRIUM_DATA: folder,
    });
    const logger = new AppLogger('fatal', 'api');
    const opened = { config, logger, dataSource: database.dataSource, redisPrefix: `wiring-${process.pid}` };
    // Both refuse to be made when a handler has no contract, a job no handler, or a listener an unknown event.
    api = await makeHttpApp(opened);
    worker = await makeWorkerApp(opened);
  });
  afterAll(async () => {
    await worker.close();
    await api.app.close();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('serves every route of the contracts, once, and no other', async () => {
    const wanted = (await declared()).filter(isRoute).map(nameOf);
    expect(api.routes.map(nameOf).sort()).toEqual(wanted.sort());
  });

  it('knows every event of the contracts, and hears each that stays inside', async () => {
    const wanted = (await declared()).filter(isEvent).map(({ type }) => type);
    expect(events.map(({ type }) => type).sort()).toEqual(wanted.sort());
    const heard = new Set(
      worker
        .get(ListenerRegistry, { strict: false })
        .all()
        .flatMap(({ types }) => types),
    );
    const inside = events.filter(({ visibility }) => visibility === 'internal').map(({ type }) => type as string);
    expect(inside.filter((type) => !heard.has(type))).toEqual(forLater);
  });

  it('has one handler for each job', () => {
    const handled = worker.get(JobRegistry, { strict: false }).handled();
    const names = handled.map(({ job }) => job.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(5);
  });
});
