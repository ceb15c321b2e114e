import { Controller, Get, Global, Module, type NestApplicationOptions } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import cookie from '@fastify/cookie';
import * as z from 'zod/mini';
import {
  coreErrors,
  id,
  type InputOf,
  line,
  permission,
  publicAccess,
  route,
  self,
  whole,
} from '@atrium/contracts/core';
import { Clock } from '../../clock/clock.js';
import { FakeClock } from '../../clock/fake-clock.js';
import type { AccountActor, Actor } from '../../context/actor.js';
import { currentContext } from '../../context/context.js';
import { AppError } from '../../errors/app-error.js';
import { memberActor } from '../../testing/test-context.js';
import { fastifyAdapter } from '../fastify-adapter.js';
import { Handle } from '../handle.js';
import { HttpModule } from '../http.module.js';
import { Input, Me, Upload } from '../params.js';
import { Authenticator, Memberships } from '../ports.js';

export const company = '01J0000000000000000000000A';
export const thingId = '01J00000000000000000000001';
const now = new Date('2026-03-02T01:05:00Z');

const common = { audience: 'app', summary: '' } as const;
const readThing = route({
  ...common,
  method: 'GET',
  path: '/api/v1/things/:thingId',
  access: permission('things.read'),
  input: z.object({ thingId: id('place'), page: z._default(whole(1, 9), 1) }),
  output: z.object({ thingId: z.string(), page: z.number(), company: z.string() }),
});
const makeThing = route({
  ...common,
  method: 'POST',
  path: '/api/v1/things',
  access: permission('things.make'),
  input: z.object({ name: line(5) }),
  output: z.object({ name: z.string() }),
});
const dangerous = route({
  ...common,
  method: 'POST',
  path: '/api/v1/danger',
  access: permission('things.read'),
  stepUp: true,
  input: z.object({}),
  output: z.object({}),
});
const mine = route({
  ...common,
  method: 'GET',
  path: '/api/v1/mine',
  access: self('account'),
  input: z.object({}),
  output: z.object({ account: z.string() }),
});
const open = route({
  ...common,
  method: 'GET',
  path: '/api/v1/open',
  access: publicAccess('test'),
  input: z.object({ fail: z.optional(z.string()) }),
  output: z.object({ ok: z.boolean() }),
});
const upload = route({
  ...common,
  method: 'POST',
  path: '/api/v1/files',
  access: permission('things.make'),
  upload: { maxBytes: 10 },
  input: z.object({ name: line(9) }),
  output: z.object({ bytes: z.number() }),
});

@Controller()
export class ThingsController {
  @Handle(readThing)
  read(@Input() input: InputOf<typeof readThing>) {
    return { ...input, company: currentContext().companyId ?? '', secret: 'must not leave' };
  }

  @Handle(makeThing)
  make(@Input() input: InputOf<typeof makeThing>) {
    return input;
  }

  @Handle(dangerous)
  danger() {
    return {};
  }

  @Handle(mine)
  mine(@Me() me: Actor) {
    return { account: me.kind === 'account' ? me.accountId : '' };
  }

  @Handle(open)
  open(@Input() input: InputOf<typeof open>) {
    if (input.fail === 'refusal') throw new AppError(coreErrors.conflict, { why: 'busy' });
    if (input.fail === 'defect') throw new Error('password=hunter2');
    if (input.fail === 'database') throw Object.assign(new Error('gone'), { code: 'PROTOCOL_CONNECTION_LOST' });
    return { ok: true };
  }

  @Handle(upload)
  upload(@Upload() file: Buffer) {
    return { bytes: file.length };
  }
}

@Controller()
export class ForgottenController {
  @Get('/api/v1/forgotten')
  forgotten() {
    return { secrets: true };
  }
}

const account = {
  kind: 'account',
  accountId: 'acc',
  sessionId: 's',
  provedAt: new Date('2026-03-02T01:00:00Z'),
} as unknown as AccountActor;
const ports = [
  { provide: Clock, useValue: new FakeClock(now) },
  {
    provide: Authenticator,
    useValue: {
      bySession: async (secret: string) =>
        secret === 'good'
          ? account
          : secret === 'stale'
            ? { ...account, provedAt: new Date('2026-03-02T00:54:00Z') }
            : null,
    },
  },
  {
    provide: Memberships,
    useValue: {
      inCompany: async ({ provedAt }: AccountActor, slug: string) => {
        const permissions = { acme: ['things.read'], full: ['things.read', 'things.make'] }[slug];
        return permissions ? { ...memberActor(company, permissions), provedAt } : null;
      },
    },
  },
];

@Global()
@Module({ providers: ports, exports: ports.map(({ provide }) => provide) })
class PortsModule {}

/** A small application behind the real guard, interceptor and filter. */
export async function start(controllers: (new () => object)[]): Promise<NestFastifyApplication> {
  @Module({
    imports: [PortsModule, HttpModule.with({ publicUrl: 'http://127.0.0.1:3000', origins: ['http://127.0.0.1:3000'] })],
    controllers,
  })
  class TestModule {}
  const adapter = fastifyAdapter({ trustedProxies: [], tls: null, logger: undefined });
  const settings: NestApplicationOptions = { logger: false };
  const app = await NestFactory.create<NestFastifyApplication>(TestModule, adapter, settings);
  await app.register(cookie);
  await app.init();
  return app;
}
