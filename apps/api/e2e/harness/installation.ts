import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, createClient, sessionFetch } from '@atrium/client';
import { ready } from '@atrium/contracts/health';
import {
  eventually,
  onServer,
  openDatabaseProxy,
  openRedisProxy,
  openTestDatabase,
  requiredUrl,
  type ServiceProxy,
  type TestDatabase,
} from '@atrium/kit/testing';
import { entities } from '../../src/entities.js';
import { freePort } from './free-port.js';
import { killPrograms, type Program, startProgram } from './program.js';

/** An api that runs as a process of its own. */
export interface RunningApi {
  readonly program: Program;
  readonly url: string;
}

/** The product as operators run it: several processes on one database and one Redis, both of which a test can break. */
export class Installation {
  readonly setupToken = randomBytes(24).toString('base64url');
  private readonly folder = mkdtempSync(join(tmpdir(), 'atrium-processes-'));
  private readonly key = randomBytes(32).toString('base64');

  private constructor(
    readonly database: TestDatabase,
    /** What stands between the processes and their services. */
    readonly mariadb: ServiceProxy,
    readonly redis: ServiceProxy,
  ) {}

  static async open(): Promise<Installation> {
    const database = await openTestDatabase(entities, 5);
    return new Installation(
      database,
      await openDatabaseProxy(database.url),
      await openRedisProxy(requiredUrl('REDIS_URL')),
    );
  }

  /** Settings as an operator would write them. */
  settings(more: Readonly<Record<string, string>> = {}): Record<string, string> {
    return {
      DATABASE_URL: this.mariadb.url,
      REDIS_URL: this.redis.url,
      ATRIUM_KEY: this.key,
      ATRIUM_DATA: this.folder,
      ATRIUM_SETUP_TOKEN: this.setupToken,
      ...more,
    };
  }

  async startApi(): Promise<RunningApi> {
    const listen = `127.0.0.1:${await freePort()}`;
    const program = startProgram('main', this.settings({ ATRIUM_LISTEN: listen }));
    const api = { program, url: `http://${listen}` };
    await eventually(() => this.isReady(api), Boolean, 240_000);
    return api;
  }

  startWorker(): Program {
    return startProgram('worker', this.settings());
  }

  /** A browser at one of the apis. */
  visitor({ url }: RunningApi): Client {
    return createClient({ baseUrl: url, fetch: sessionFetch(url) });
  }

  async isReady(api: RunningApi): Promise<boolean> {
    return (
      (
        await this.visitor(api)
          .call(ready, {})
          .catch(() => null)
      )?.ok ?? false
    );
  }

  /** Rows as they are in the database, past everything. */
  rows(sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
    return onServer(this.database.url, (query) => query(sql, values));
  }

  async close(): Promise<void> {
    await killPrograms();
    await this.mariadb.close();
    await this.redis.close();
    await this.database.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
