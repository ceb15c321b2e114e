import * as z from 'zod/mini';
import { event, type Id } from '@atrium/contracts/core';
import { Db } from '../db/db.js';
import { Tx } from '../db/tx.js';
import { JobWorkers } from '../jobs/job-workers.js';
import { kitEntities } from '../kit-entities.js';
import { RedisConnections } from '../redis/redis-connections.js';
import {
  asSystem,
  type BackgroundBench,
  eventually,
  forgetEverything,
  onServer,
  openBackground,
  openRedisProxy,
  openTestDatabase,
  type ServiceProxy,
  requiredUrl,
  type TestDatabase,
} from '../testing/index.js';
import type { EventEnvelope } from './event-envelope.js';
import { type Listener, ListensTo } from './listens-to.js';
import { Outbox } from './outbox.js';
import { Relay } from './relay.js';

const companies = ['01J0000000000000000000000A', '01J0000000000000000000000B'] as Id<'company'>[];
const happened = event({ type: 'test.happened', visibility: 'internal', payload: z.object({ n: z.number() }) });

@ListensTo('test.record', [happened])
class Recorder implements Listener<typeof happened> {
  constructor(private readonly db: Db) {}

  async handle({ payload, eventNo, companyId }: EventEnvelope<{ n: number }>): Promise<void> {
    await this.db.write('INSERT INTO effect (company_id, event_no, n) VALUES (?, ?, ?)', [
      companyId,
      eventNo,
      payload.n,
    ]);
  }
}

describe('events and Redis', () => {
  let database: TestDatabase;
  let proxy: ServiceProxy;
  let workers: BackgroundBench[];
  let written: number;

  const open = (prefix?: string) =>
    openBackground({
      dataSource: database.dataSource,
      providers: [Recorder],
      redisUrl: proxy.url,
      ...(prefix && { prefix }),
    });
  const write = async (count: number) => {
    for (let at = 0; at < count; at++) {
      const n = written++;
      const companyId = companies[n % 2] as string;
      await asSystem(companyId, () => workers[0]!.get(Tx).run(() => workers[0]!.get(Outbox).add(happened, { n })));
    }
  };
  const effects = () =>
    onServer(database.url, async (query) =>
      (await query('SELECT company_id, event_no, n FROM effect ORDER BY id')).map((row) => ({
        companyId: String(row.company_id),
        eventNo: Number(row.event_no),
        n: Number(row.n),
      })),
    );
  /** All handled, each once, each company's in order. */
  const expectAll = async () => {
    await eventually(effects, (all) => all.length >= written, 20_000);
    const all = await effects();
    for (const companyId of companies) {
      const own = all.filter((effect) => effect.companyId === companyId);
      expect(own.map(({ eventNo }) => eventNo)).toEqual(own.map((_, at) => at + 1));
    }
    expect(new Set(all.map(({ n }) => n)).size).toBe(written);
    expect(all).toHaveLength(written);
  };

  beforeAll(async () => {
    database = await openTestDatabase(kitEntities, 30);
    await onServer(database.url, (query) =>
      query(
        'CREATE TABLE effect (id INT AUTO_INCREMENT PRIMARY KEY, company_id CHAR(26) NOT NULL, event_no INT NOT NULL, n INT NOT NULL)',
      ),
    );
  });
  beforeEach(async () => {
    written = 0;
    await onServer(database.url, async (query) => {
      for (const table of ['outbox_event', 'company_event_head', 'listener_cursor', 'effect'])
        await query(`DELETE FROM ${table}`);
    });
    proxy = await openRedisProxy(requiredUrl('REDIS_URL'));
    const first = await open();
    workers = [first, await open(first.prefix)];
    for (const worker of workers) await eventually(() => worker.get(RedisConnections).isReady, Boolean);
  });
  afterEach(async () => {
    await Promise.all(workers.map((worker) => worker.close()));
    await proxy.close();
  });
  afterAll(() => database.close());

  it('reach their listeners through the queue, without any sweep', async () => {
    for (const worker of workers) worker.get(JobWorkers).start();
    for (let round = 0; round < 5; round++) {
      await write(6);
      await workers[round % 2]!.get(Relay).look();
    }
    await expectAll();
  });

  it('are handled once by two workers that run everything', async () => {
    for (const worker of workers) await worker.start([happened]);
    await write(60);
    await expectAll();
  });

  it('are all handled when Redis forgets everything in the middle, twice', async () => {
    for (const worker of workers) await worker.start([happened]);
    for (let round = 0; round < 2; round++) {
      await write(20);
      await forgetEverything(workers[0]!);
      await write(5);
    }
    await expectAll();
  });

  it('are written and handled while Redis is down, and through it again when it is back', async () => {
    for (const worker of workers) await worker.start([happened]);
    await write(10);
    await proxy.cut();
    await write(20);
    await expectAll();
    await proxy.heal();
    await write(10);
    await expectAll();
  });

  it('are handled although Redis was away when the workers started', async () => {
    await proxy.cut();
    for (const worker of workers) await worker.start([happened]);
    await write(10);
    await expectAll();
  });

  it('are handled when one worker is stopped', async () => {
    for (const worker of workers) await worker.start([happened]);
    await write(10);
    const [, second] = workers;
    await Promise.all([second!.close(), write(20)]);
    workers.pop();
    await expectAll();
  });
});
