import { join } from 'node:path';
import { type DynamicModule, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from './clock/clock.js';
import { CONFIG, type Config } from './config/config.js';
import { KeyRing } from './crypto/key-ring.js';
import { Secrets } from './crypto/secrets.js';
import { Db } from './db/db.js';
import { Tx } from './db/tx.js';
import { Commands } from './idempotency/commands.js';
import { Limits } from './limits/limits.js';
import { MAIL_SETTINGS, type MailSettings, Mailer } from './mail/mailer.js';
import { Outbox } from './outbox/outbox.js';
import { RelayNudge } from './outbox/relay-nudge.js';
import { RedisModule } from './redis/redis.module.js';

/** What is opened before the application is made, and closed after it. */
export interface Opened {
  readonly config: Config;
  readonly dataSource: DataSource;
  /** Tests bring a clock that stands. */
  readonly clock?: Clock;
  /** Keeps the keys of several installations on one Redis apart; tests need it. */
  readonly redisPrefix?: string;
}

const services = [Db, Tx, Commands, Limits, Mailer, Outbox, RelayNudge, Secrets];

/** What every domain stands on, in api and worker alike. */
@Module({})
export class KitModule {
  static with({ config, dataSource, clock = new Clock(), redisPrefix = 'atrium' }: Opened): DynamicModule {
    const mail: MailSettings = {
      smtpUrl: config.smtpUrl,
      from: config.mailFrom,
      folder: join(config.dataFolder, 'mail'),
    };
    const values = [
      { provide: CONFIG, useValue: config },
      { provide: DataSource, useValue: dataSource },
      { provide: Clock, useValue: clock },
      {
        provide: KeyRing,
        useValue: config.rootKey ? KeyRing.ofSetting(config.rootKey) : KeyRing.ofFile(config.dataFolder),
      },
      { provide: MAIL_SETTINGS, useValue: mail },
    ];
    return {
      module: KitModule,
      global: true,
      imports: [RedisModule.with({ url: config.redisUrl, prefix: redisPrefix })],
      providers: [...values, ...services],
      exports: [CONFIG, DataSource, Clock, KeyRing, ...services],
    };
  }
}
