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
  type EntityClass,
  fastifyAdapter,
  HttpModule,
  inCompany,
  KitModule,
  loadConfig,
  type MemberActor,
  Memberships,
  newId,
  readMails,
} from '@atrium/kit';
import {
  as,
  asSystem,
  FakeClock,
  onServer,
  openTestDatabase,
  requiredUrl,
  type TestDatabase,
} from '@atrium/kit/testing';
import type { Id } from '@atrium/contracts/core';
import { auditEntities } from '@atrium/server-audit';
import { filesEntities } from '@atrium/server-files';
import { identityEntities, IdentityModule, SessionAuthenticator } from '@atrium/server-identity';
import type { CompanyEntity } from '../companies/company.entity.js';
import { directoryEntities } from '../directory-entities.js';
import { DirectoryModule } from '../directory.module.js';
import type { MemberEntity } from '../members/member.entity.js';
import { AccessCache } from '../memberships/access-cache.js';
import { SlugMemberships } from '../memberships/slug-memberships.js';
import { FoundCompany, type NewCompany } from '../set-up/found-company.js';
import { Browser } from './browser.js';

/** A Monday morning in Shanghai. */
export const monday = new Date('2026-03-02T01:00:00Z');

let opened = 0;

/** A domain above directory: its modules and tables. */
export interface Above {
  readonly modules: readonly Type[];
  readonly entities: readonly EntityClass[];
}

/** All of directory behind the real guard, on a database of its own, on a day that stands still. */
export class DirectoryBench {
  readonly clock = new FakeClock(monday);
  app: NestFastifyApplication;
  private browsers = 0;

  private constructor(
    readonly database: TestDatabase,
    readonly publicUrl: string,
    private readonly folder: string,
  ) {}

  /** `above`: a domain that is tested on top of directory. */
  static async open(above: Above = { modules: [], entities: [] }): Promise<DirectoryBench> {
    const entities = [...auditEntities, ...filesEntities, ...identityEntities, ...directoryEntities, ...above.entities];
    const database = await openTestDatabase(entities);
    const folder = mkdtempSync(join(tmpdir(), 'atrium-directory-'));
    const config = loadConfig({
      DATABASE_URL: database.url,
      REDIS_URL: requiredUrl('REDIS_URL'),
      ATRIUM_KEY: randomBytes(32).toString('base64'),
      ATRIUM_DATA: folder,
      // A test says in a moment what people say in minutes.
      ATRIUM_MESSAGES_PER_SECOND: '40',
    });
    const bench = new DirectoryBench(database, config.publicUrl, folder);
    const { dataSource } = database;
    const redisPrefix = `directory-${process.pid}-${++opened}`;

    @Global()
    @Module({
      imports: [IdentityModule, DirectoryModule],
      providers: [
        { provide: Authenticator, useExisting: SessionAuthenticator },
        { provide: Memberships, useExisting: SlugMemberships },
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
        DirectoryModule,
        ...above.modules,
      ],
    })
    class Bench {}

    const adapter = fastifyAdapter({ trustedProxies: [], tls: null, logger: undefined });
    bench.app = await NestFactory.create<NestFastifyApplication>(Bench, adapter, {
      logger: false,
      abortOnError: false,
    });
    await bench.app.register(cookie);
    await bench.app.init();
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

  /** A company whose owner is here, without a password. */
  found(companyName: string, more: Partial<NewCompany> = {}): Promise<{ company: CompanyEntity; owner: MemberEntity }> {
    return asSystem(null, () =>
      this.get(FoundCompany).found({
        companyName,
        timeZone: 'Asia/Shanghai',
        language: 'en',
        demo: false,
        ownerName: 'Olivia Owner',
        ownerEmail: `owner-${newId().toLowerCase()}@example.com`,
        ownerIsHere: true,
        ...more,
      }),
    );
  }

  /** The member as the guard would let them in now, with the rights they have now. */
  async actor(company: Pick<CompanyEntity, 'id' | 'slug'>, memberId: string): Promise<MemberActor> {
    const [row] = await this.rows('SELECT account_id FROM directory_member WHERE company_id = ? AND id = ?', [
      company.id,
      memberId,
    ]);
    this.get(AccessCache).forget(company.id);
    const account = {
      kind: 'account' as const,
      accountId: String(row?.account_id) as Id<'account'>,
      sessionId: newId<'session'>(),
      provedAt: this.clock.now(),
    };
    const actor = await asSystem(null, () => this.get(SlugMemberships).inCompany(account, company.slug));
    if (!actor) throw new Error('Not a member who may act.');
    return actor;
  }

  /** Runs work as a member of a company, with what it needs to say who does it. */
  as<T>(actor: MemberActor, work: (me: MemberActor) => Promise<T>): Promise<T> {
    return as(actor, actor.companyId, () => work(actor));
  }

  /** Runs work as a machine, in a company. */
  inside<T>(company: Pick<CompanyEntity, 'id'>, work: () => Promise<T>): Promise<T> {
    return asSystem(null, () => inCompany(company.id, work));
  }

  browser(address = `10.1.${Math.floor(++this.browsers / 250)}.${this.browsers % 250}`): Browser {
    return new Browser(this.app, this.publicUrl, address);
  }

  mails(): Promise<{ name: string; content: string }[]> {
    return readMails(join(this.folder, 'mail'), 1000);
  }

  rows(sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
    return onServer(this.database.url, (query) => query(sql, values));
  }

  /** What the audit log of a company says, oldest first. */
  async acts(company: Pick<CompanyEntity, 'id'>): Promise<string[]> {
    const rows = await this.rows('SELECT action FROM audit_record WHERE company_id = ? ORDER BY id', [company.id]);
    return rows.map(({ action }) => String(action).replace('directory.', ''));
  }

  /** The events that a company announced, oldest first. */
  async events(company: Pick<CompanyEntity, 'id'>): Promise<{ type: string; payload: Record<string, unknown> }[]> {
    const rows = await this.rows('SELECT type, payload FROM outbox_event WHERE company_id = ? ORDER BY position', [
      company.id,
    ]);
    return rows.map(({ type, payload }) => ({
      type: String(type).replace('directory.', ''),
      payload: (typeof payload === 'string' ? JSON.parse(payload) : payload) as Record<string, unknown>,
    }));
  }
}
