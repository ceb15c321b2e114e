import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Global, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import cookie from '@fastify/cookie';
import {
  Authenticator,
  BackgroundModule,
  fastifyAdapter,
  HttpModule,
  KitModule,
  loadConfig,
  Memberships,
  readMails,
  Realtime,
  Tx,
} from '@atrium/kit';
import { asSystem, FakeClock, onServer, openTestDatabase, requiredUrl, type TestDatabase } from '@atrium/kit/testing';
import { auditEntities, installationId } from '@atrium/server-audit';
import { Accounts } from '../accounts/accounts.service.js';
import { identityEntities } from '../identity-entities.js';
import { IdentityModule } from '../identity.module.js';
import { MailSender } from '../mails/mail-sender.js';
import { Credentials } from '../passwords/credentials.js';
import { PasswordHasher } from '../passwords/password-hasher.js';
import { SessionAuthenticator } from '../sessions/session-authenticator.js';
import type { SignInName } from '../sign-in-names/normalise.js';
import { Realms } from '../sign-ins/realms.js';
import { Browser } from './browser.js';

export const acme = '01J0000000000000000000000A';
export const other = '01J0000000000000000000000B';
const slugs = new Map([
  ['acme', acme],
  ['other', other],
]);

/** A password that keeps every rule. */
export const password = 'mountain lake 77';

let opened = 0;

/** The whole of identity behind the real guard, on a database of its own; mails lie in a folder. */
export class IdentityBench {
  readonly clock = new FakeClock(new Date('2026-03-02T01:00:00Z'));
  readonly dropped: string[] = [];
  private browsers = 0;

  private constructor(
    readonly database: TestDatabase,
    readonly publicUrl: string,
    private readonly folder: string,
  ) {}

  app: NestFastifyApplication;

  /** `env`: settings besides those that every installation has. */
  static async open(env: Record<string, string> = {}): Promise<IdentityBench> {
    const database = await openTestDatabase([...auditEntities, ...identityEntities]);
    const folder = mkdtempSync(join(tmpdir(), 'atrium-identity-'));
    const config = loadConfig({
      DATABASE_URL: database.url,
      REDIS_URL: requiredUrl('REDIS_URL'),
      ATRIUM_KEY: randomBytes(32).toString('base64'),
      ATRIUM_DATA: folder,
      ...env,
    });
    const bench = new IdentityBench(database, config.publicUrl, folder);
    const { dataSource } = database;
    const redisPrefix = `identity-${process.pid}-${++opened}`;

    @Global()
    @Module({
      imports: [IdentityModule],
      providers: [
        { provide: Authenticator, useExisting: SessionAuthenticator },
        { provide: Memberships, useValue: { inCompany: async () => null, stillMembers: async () => new Set() } },
      ],
      exports: [Authenticator, Memberships],
    })
    class Ports {}

    @Module({
      imports: [
        KitModule.with({ config, dataSource, clock: bench.clock, redisPrefix }),
        BackgroundModule,
        HttpModule.with({ publicUrl: config.publicUrl, origins: [config.publicUrl] }),
        Ports,
        IdentityModule,
      ],
    })
    class Bench {}

    const adapter = fastifyAdapter({ trustedProxies: [], tls: null, logger: undefined });
    bench.app = await NestFactory.create<NestFastifyApplication>(Bench, adapter, { logger: false });
    await bench.app.register(cookie);
    await bench.app.init();
    bench.get(Realms).register(async (slug) => slugs.get(slug) ?? null);
    const realtime = bench.get(Realtime);
    const drop = realtime.drop.bind(realtime);
    realtime.drop = (gone) => {
      bench.dropped.push(...(gone.sessionIds ?? []));
      drop(gone);
    };
    return bench;
  }

  get<T>(type: Type<T>): T {
    return this.app.get(type, { strict: false });
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.close();
    rmSync(this.folder, { recursive: true });
  }

  /** Runs work in a transaction, as the system, outside of any company. */
  inTx<T>(work: () => Promise<T>): Promise<T> {
    return asSystem(null, () => this.get(Tx).run(work));
  }

  /** An account with these names, and the usual password unless told otherwise. */
  async account(
    realmId: string,
    names: readonly SignInName[],
    { demo = false, without = false }: { demo?: boolean; without?: boolean } = {},
  ): Promise<string> {
    const phc = without ? null : await this.get(PasswordHasher).hash(password);
    return this.inTx(async () => {
      const id = await this.get(Accounts).create(realmId, { names, language: 'en', demo });
      if (phc) await this.get(Credentials).set([id], phc);
      return id;
    });
  }

  /** A browser at an address of its own. */
  browser(address = `10.0.${Math.floor(++this.browsers / 250)}.${this.browsers % 250}`): Browser {
    return new Browser(this.app, this.publicUrl, address);
  }

  /** Sends what is due and returns the newest mail, or null when nothing was sent. */
  async newMail(): Promise<string | null> {
    const before = (await readMails(join(this.folder, 'mail'), 1000)).length;
    await asSystem(null, () => this.get(MailSender).run());
    const mails = await readMails(join(this.folder, 'mail'), 1000);
    return mails.length > before ? (mails.at(-1)?.content ?? '') : null;
  }

  rows(sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
    return onServer(this.database.url, (query) => query(sql, values));
  }

  /** What the audit log says of an account, oldest first. */
  async acts(accountId: string | null): Promise<string[]> {
    const rows = await this.rows(
      'SELECT action FROM audit_record WHERE company_id = ? AND subject_id <=> ? ORDER BY id',
      [installationId, accountId],
    );
    return rows.map(({ action }) => String(action).replace('identity.', ''));
  }
}

/** The code behind the # of the link in a mail. */
export function codeIn(mail: string | null): string {
  const code = /#([\w-]+)/.exec(mail ?? '')?.[1];
  if (!code) throw new Error(`No link in: ${mail ?? 'no mail'}`);
  return code;
}
