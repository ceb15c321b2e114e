import * as z from 'zod/mini';
import { event, type Id } from '@atrium/contracts/core';
import { currentContext } from '../context/context.js';
import { Db } from '../db/db.js';
import { Tx } from '../db/tx.js';
import { kitEntities } from '../kit-entities.js';
import {
  asSystem,
  type BackgroundBench,
  FakeClock,
  onServer,
  openBackground,
  openTestDatabase,
  type TestDatabase,
} from '../testing/index.js';
import type { EventEnvelope } from './event-envelope.js';
import { ListenerRunner } from './listener-runner.js';
import { ListenerSweep } from './listener-sweep.js';
import { type Listener, ListensTo } from './listens-to.js';
import { Outbox } from './outbox.js';
import { ParkedEvents } from './parked-events.js';
import { Relay } from './relay.js';

const ours = '01J0000000000000000000000A' as Id<'company'>;
const theirs = '01J0000000000000000000000B' as Id<'company'>;
const happened = event({ type: 'test.happened', visibility: 'internal', payload: z.object({ n: z.number() }) });
const ignored = event({ type: 'test.ignored', visibility: 'internal', payload: z.object({ n: z.number() }) });

let broken: (n: number) => boolean;
let seen: unknown[];
/** What the listener waits for in the middle of its work. */
let meanwhile: () => Promise<unknown>;

@ListensTo('test.record', [happened])
class Recorder implements Listener<typeof happened> {
  constructor(private readonly db: Db) {}

  async handle({ payload, eventNo, companyId }: EventEnvelope<{ n: number }>): Promise<void> {
    await this.db.write('INSERT INTO effect (company_id, event_no, n) VALUES (?, ?, ?)', [
      companyId,
      eventNo,
      payload.n,
    ]);
    const { actor, companyId: current, traceId, operation } = currentContext();
    seen.push({ actor: actor.kind, current, traceId, operation });
    await meanwhile();
    if (broken(payload.n)) throw new Error(`can't bear ${payload.n}`);
  }
}

@ListensTo('test.from-beginning', [happened], { from: 'beginning' })
class Historian implements Listener<typeof happened> {
  async handle(): Promise<void> {
    seen.push('history');
  }
}

describe('listeners', () => {
  const clock = new FakeClock(new Date('2026-03-02T01:00:00Z'));
  let database: TestDatabase;
  let bench: BackgroundBench;
  const opened: BackgroundBench[] = [];

  const open = async (providers = [Recorder] as (new (...args: never[]) => object)[]) => {
    const one = await openBackground({ dataSource: database.dataSource, providers, clock });
    opened.push(one);
    return one;
  };
  const write = (companyId: string, numbers: readonly number[], type = happened) =>
    asSystem(companyId, () =>
      bench.get(Tx).run(async () => {
        for (const n of numbers) await bench.get(Outbox).add(type, { n });
      }),
    );
  const effects = (companyId: string) =>
    onServer(database.url, async (query) =>
      (await query('SELECT n FROM effect WHERE company_id = ? ORDER BY id', [companyId])).map(({ n }) => Number(n)),
    );
  const cursor = (listener = 'test.record', companyId = ours) =>
    onServer(
      database.url,
      async (query) =>
        (
          await query('SELECT event_no, failures FROM listener_cursor WHERE company_id = ? AND listener = ?', [
            companyId,
            listener,
          ])
        )[0],
    );

  beforeAll(async () => {
    database = await openTestDatabase(kitEntities, 30);
    await onServer(database.url, (query) =>
      query(
        'CREATE TABLE effect (id INT AUTO_INCREMENT PRIMARY KEY, company_id CHAR(26) NOT NULL, event_no INT NOT NULL, n INT NOT NULL)',
      ),
    );
  });
  beforeEach(async () => {
    broken = () => false;
    meanwhile = () => Promise.resolve();
    seen = [];
    await onServer(database.url, async (query) => {
      for (const table of ['outbox_event', 'company_event_head', 'listener_cursor', 'parked_event', 'effect'])
        await query(`DELETE FROM ${table}`);
    });
    bench = await open();
  });
  afterEach(() => Promise.all(opened.splice(0).map((one) => one.close())));
  afterAll(() => database.close());

  it('handles each company in order, as the system, in the trace of the event', async () => {
    await write(ours, [1, 2]);
    await write(theirs, [9]);
    await write(ours, [3]);
    await bench.settle();
    expect([await effects(ours), await effects(theirs)]).toEqual([[1, 2, 3], [9]]);
    expect(seen[0]).toEqual({
      actor: 'system',
      current: expect.any(String),
      traceId: '0'.repeat(32),
      operation: 'test.record',
    });
  });

  it('passes events of others in one step', async () => {
    await write(ours, [1, 2, 3, 4, 5], ignored);
    await bench.settle();
    expect(seen).toEqual([]);
    expect(await cursor()).toMatchObject({ event_no: 5 });
  });

  it('is at an event once at a time: whoever comes meanwhile leaves it alone', async () => {
    await write(ours, [1]);
    await bench.get(Relay).look();
    const other = await open();
    const following = { listener: 'test.record', companyId: ours };
    meanwhile = async () => {
      meanwhile = () => Promise.resolve();
      await other.get(Tx).apart(() => other.get(ListenerRunner).run(following));
    };
    await bench.get(ListenerRunner).run(following);
    expect([seen.length, await effects(ours)]).toEqual([1, [1]]);
  });

  it('has each effect once, however many run at once', async () => {
    const others = await Promise.all([open(), open(), open()]);
    const numbers = Array.from({ length: 60 }, (_, at) => at);
    await write(ours, numbers);
    await bench.get(Relay).look();
    const following = { listener: 'test.record', companyId: ours };
    const run = () => Promise.all([bench, ...others].map((one) => one.get(ListenerRunner).run(following)));
    await Promise.all([run(), run(), run()]);
    await bench.settle();
    expect(await effects(ours)).toEqual(numbers);
    await run();
    expect(await effects(ours)).toEqual(numbers);
  });

  it('undoes the effect of a handler that fails, and tries again later', async () => {
    broken = (n) => n === 2;
    await write(ours, [1, 2, 3]);
    await bench.settle();
    expect(await effects(ours)).toEqual([1]);
    expect(await cursor()).toMatchObject({ event_no: 1, failures: 1 });
    await bench.settle();
    expect(await cursor()).toMatchObject({ failures: 1 });
    broken = () => false;
    clock.advance(1001);
    await bench.settle();
    expect(await effects(ours)).toEqual([1, 2, 3]);
    expect(await cursor()).toMatchObject({ event_no: 3, failures: 0 });
  });

  const failEightTimes = async () => {
    for (let failure = 1; failure <= 8; failure++) {
      await bench.settle();
      clock.advance(200_000);
    }
  };

  it('parks an event that fails eight times, and goes on with the next', async () => {
    broken = (n) => n === 2;
    await write(ours, [1, 2, 3]);
    await failEightTimes();
    expect(seen).toHaveLength(1 + 8 + 1);
    expect(await effects(ours)).toEqual([1, 3]);
    expect(await cursor()).toMatchObject({ event_no: 3, failures: 0 });
    const parked = await asSystem(ours, () => bench.get(ParkedEvents).list(ours));
    expect(parked).toEqual([
      {
        companyId: ours,
        listener: 'test.record',
        eventNo: 2,
        problem: "Error: can't bear 2",
        parkedAt: expect.any(Date),
      },
    ]);
  });

  it('handles a parked event once when it is tried again', async () => {
    broken = (n) => n === 2;
    await write(ours, [1, 2, 3]);
    await failEightTimes();
    const parked = bench.get(ParkedEvents);
    const retry = () => asSystem(null, () => parked.retry(ours, 'test.record', 2));
    await expect(retry()).rejects.toThrow("can't bear 2");
    expect(await effects(ours)).toEqual([1, 3]);
    broken = () => false;
    const outcomes = await Promise.allSettled([retry(), retry(), retry()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await effects(ours)).toEqual([1, 3, 2]);
    expect(await asSystem(ours, () => parked.list(ours))).toEqual([]);
  });

  it('starts a new listener now, or at the beginning, as it declares', async () => {
    await write(ours, [1, 2]);
    const before = await open([]);
    await before.settle();
    const later = await open([Recorder, Historian]);
    await later.get(ListenerSweep).start();
    await later.settle();
    expect(await effects(ours)).toEqual([]);
    expect(seen).toEqual(['history', 'history']);
    await write(ours, [3]);
    await later.settle();
    expect(await effects(ours)).toEqual([3]);
  });

  it('lets every listener hear a new company from its first event', async () => {
    await bench.get(ListenerSweep).start();
    await write(theirs, [1, 2]);
    await bench.settle();
    expect(await effects(theirs)).toEqual([1, 2]);
  });
});
