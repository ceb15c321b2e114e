import * as z from 'zod/mini';
import { id, type Id } from '@atrium/contracts/core';
import { currentContext, type WorkContext } from '../context/context.js';
import { Tx } from '../db/tx.js';
import { kitEntities } from '../kit-entities.js';
import { RedisConnections } from '../redis/redis-connections.js';
import {
  asSystem,
  type BackgroundBench,
  eventually,
  forgetEverything,
  openBackground,
  openRedisProxy,
  openTestDatabase,
  type ServiceProxy,
  requiredUrl,
  type TestDatabase,
} from '../testing/index.js';
import { type DataOf, defineJob } from './define-job.js';
import { FailedJobs } from './failed-jobs.js';
import { HandlesJob, type JobHandler } from './handles-job.js';
import { JobSchedules } from './job-schedules.js';
import { JobWorkers } from './job-workers.js';
import { Jobs } from './jobs.js';
import { Queues } from './queues.js';

const ours = '01J0000000000000000000000A' as Id<'company'>;

const record = defineJob({ name: 'test.record', data: z.object({ companyId: id('company'), n: z.number() }) });
const tick = defineJob({ name: 'test.tick', data: z.object({}), schedule: { everySeconds: 1 } });
const fail = defineJob({ name: 'test.fail', data: z.object({ n: z.number() }), attempts: 1 });

let ran: number[];
let contexts: WorkContext[];
let gate: Promise<void> | null;
let ticks: number;
let failing: boolean;

@HandlesJob(record)
class Record implements JobHandler<typeof record> {
  async run({ n }: DataOf<typeof record>): Promise<void> {
    contexts.push(currentContext());
    await gate;
    ran.push(n);
  }
}

@HandlesJob(tick)
class Tick implements JobHandler<typeof tick> {
  async run(): Promise<void> {
    ticks++;
  }
}

@HandlesJob(fail)
class Fail implements JobHandler<typeof fail> {
  async run({ n }: DataOf<typeof fail>): Promise<void> {
    if (failing) throw new Error('broken');
    ran.push(n);
  }
}

describe('jobs', () => {
  let database: TestDatabase;
  let proxy: ServiceProxy;
  let bench: BackgroundBench;
  const openGate = () => {
    let open: () => void = () => undefined;
    gate = new Promise((resolve) => (open = resolve));
    return open;
  };
  const ready = (one = bench) => eventually(() => one.get(RedisConnections).isReady, Boolean);
  const enqueue = (n: number, dedupeKey?: string) =>
    asSystem(ours, () => bench.get(Jobs).enqueue(record, { companyId: ours, n }, { ...(dedupeKey && { dedupeKey }) }));

  beforeAll(async () => {
    database = await openTestDatabase(kitEntities);
  });
  beforeEach(async () => {
    [ran, contexts, gate, ticks, failing] = [[], [], null, 0, true];
    proxy = await openRedisProxy(requiredUrl('REDIS_URL'));
    bench = await openBackground({
      dataSource: database.dataSource,
      providers: [Record, Tick, Fail],
      redisUrl: proxy.url,
    });
    await ready();
  });
  afterEach(async () => {
    await bench.close();
    await proxy.close();
  });
  afterAll(() => database.close());

  it('run as the system, in the company of their data and the trace of the asker', async () => {
    expect(await enqueue(1)).toBe(true);
    bench.get(JobWorkers).start();
    await eventually(
      () => ran,
      (all) => all.length === 1,
    );
    expect(contexts[0]).toMatchObject({
      actor: { kind: 'system' },
      companyId: ours,
      traceId: '0'.repeat(32),
      operation: 'test.record',
    });
  });

  it('cannot be asked for inside a transaction', async () => {
    const work = asSystem(ours, () =>
      bench.get(Tx).run(() => bench.get(Jobs).enqueue(record, { companyId: ours, n: 1 })),
    );
    await expect(work).rejects.toThrow('jobs.enqueue(test.record) must not happen inside tx.run');
  });

  it('with one key run once while waiting, and once more after a running one', async () => {
    for (const n of [1, 2, 3]) await enqueue(n, 'key');
    const open = openGate();
    bench.get(JobWorkers).start();
    await eventually(
      () => contexts.length,
      (count) => count === 1,
    );
    for (const n of [4, 5, 6]) await enqueue(n, 'key');
    open();
    await eventually(
      () => ran,
      (all) => all.length === 2,
    );
    await enqueue(7);
    await eventually(
      () => ran,
      (all) => all.includes(7),
    );
    expect(ran).toEqual([1, 6, 7]);
  });

  it.each([
    ['stopped', (one: ServiceProxy) => one.cut()],
    ['hanging', async (one: ServiceProxy) => one.hang()],
  ])('are simply not taken while Redis is %s, and are again when it is back', async (_, breakIt) => {
    expect(await enqueue(1)).toBe(true);
    await breakIt(proxy);
    expect(await enqueue(2)).toBe(false);
    expect(await enqueue(3)).toBe(false);
    await proxy.heal();
    await eventually(() => enqueue(4), Boolean);
    bench.get(JobWorkers).start();
    await eventually(
      () => ran,
      (all) => all.includes(1) && all.includes(4),
    );
  });

  it('go on in a worker whose Redis went away and came back', async () => {
    bench.get(JobWorkers).start();
    await enqueue(1);
    await eventually(
      () => ran,
      (all) => all.includes(1),
    );
    await proxy.cut();
    await proxy.heal();
    await eventually(() => enqueue(2), Boolean);
    await eventually(
      () => ran,
      (all) => all.includes(2),
    );
  });

  it('that are scheduled come by themselves, also after Redis has lost everything', async () => {
    bench.get(JobWorkers).start();
    bench.get(JobSchedules).start();
    await eventually(
      () => ticks,
      (count) => count >= 2,
    );
    await forgetEverything(bench);
    await bench.get(JobSchedules).check();
    const before = ticks;
    await eventually(
      () => ticks,
      (count) => count >= before + 2,
    );
  });

  it('are not scheduled anew by a check that finds them in order', async () => {
    const standing = () => bench.get(Queues).of('test.tick')?.getJobScheduler('test.tick');
    await bench.get(JobSchedules).check();
    const first = await standing();
    await bench.get(JobSchedules).check();
    expect(first).toMatchObject({ every: 1000, iterationCount: 1 });
    expect(await standing()).toEqual(first);
  });

  it('that fail for good are listed, and run again when asked', async () => {
    bench.get(JobWorkers).start();
    await asSystem(ours, () => bench.get(Jobs).enqueue(fail, { n: 1 }));
    const [failed] = await eventually(
      () => bench.get(FailedJobs).list(),
      (all) => all.length === 1,
    );
    expect(failed).toMatchObject({ job: 'test.fail', reason: 'broken', attempts: 1 });
    expect((await bench.get(FailedJobs).counts()).get('test.fail')).toBe(1);
    failing = false;
    expect(await bench.get(FailedJobs).retry('test.fail', failed!.id)).toBe(true);
    await eventually(
      () => ran,
      (all) => all.includes(1),
    );
    expect(await bench.get(FailedJobs).list()).toEqual([]);
    expect(await bench.get(FailedJobs).retry('test.fail', 'no such job')).toBe(false);
  });

  it('whose data does not fit are given up at once', async () => {
    bench.get(JobWorkers).start();
    await asSystem(ours, () => bench.get(Jobs).enqueue(record, { companyId: 'x' as Id<'company'>, n: 1 }));
    const failed = await eventually(
      () => bench.get(FailedJobs).list(),
      (all) => all.length === 1,
    );
    expect(failed[0]).toMatchObject({ reason: 'The data of test.record does not fit its schema.', attempts: 1 });
    expect(contexts).toEqual([]);
  });

  it('that run when the application ends come to their end', async () => {
    const other = await openBackground({
      dataSource: database.dataSource,
      providers: [Record, Tick, Fail],
      prefix: bench.prefix,
    });
    await ready(other);
    const open = openGate();
    other.get(JobWorkers).start();
    await enqueue(1);
    await eventually(
      () => contexts.length,
      (count) => count === 1,
    );
    const closed = other.close().then(() => [...ran]);
    open();
    expect(await closed).toEqual([1]);
  });
});
