import * as z from 'zod/mini';
import { event, type Id } from '@atrium/contracts/core';
import { Tx } from '../db/tx.js';
import { kitEntities } from '../kit-entities.js';
import {
  asSystem,
  type BackgroundBench,
  killProcesses,
  onServer,
  openBackground,
  openTestDatabase,
  startProcess,
  type TestDatabase,
} from '../testing/index.js';
import { Numbering } from './numbering.js';
import { Outbox } from './outbox.js';
import { Relay } from './relay.js';

const ours = '01J0000000000000000000000A' as Id<'company'>;
const theirs = '01J0000000000000000000000B' as Id<'company'>;
const happened = event({ type: 'test.happened', visibility: 'internal', payload: z.object({ n: z.number() }) });

describe('relay', () => {
  let database: TestDatabase;
  let benches: BackgroundBench[];
  const openRelay = async () => {
    const bench = await openBackground({ dataSource: database.dataSource });
    benches.push(bench);
    return bench;
  };

  beforeAll(async () => {
    database = await openTestDatabase(kitEntities, 30);
  });
  beforeEach(async () => {
    benches = [];
    await onServer(database.url, async (query) => {
      for (const table of ['outbox_event', 'company_event_head']) await query(`DELETE FROM ${table}`);
    });
  });
  afterEach(async () => {
    await killProcesses();
    await Promise.all(benches.map((bench) => bench.close()));
  });
  afterAll(() => database.close());

  const write = (bench: BackgroundBench, companyId: string, numbers: readonly number[]) =>
    asSystem(companyId, () =>
      bench.get(Tx).run(async () => {
        for (const n of numbers) await bench.get(Outbox).add(happened, { n });
      }),
    );
  const numbersOf = (companyId: string) =>
    onServer(database.url, async (query) =>
      (
        await query(
          'SELECT event_no, payload FROM outbox_event WHERE company_id = ? AND event_no IS NOT NULL ORDER BY event_no',
          [companyId],
        )
      ).map((row) => [Number(row.event_no), (row.payload as { n: number }).n]),
    );
  const headOf = (companyId: string) =>
    onServer(database.url, async (query) =>
      Number(
        (await query('SELECT event_no FROM company_event_head WHERE company_id = ?', [companyId]))[0]?.event_no ?? 0,
      ),
    );
  const dense = (length: number) => Array.from({ length }, (_, at) => at + 1);

  it('numbers each company from 1, in order of writing', async () => {
    const bench = await openRelay();
    await write(bench, ours, [10, 20]);
    await write(bench, theirs, [70]);
    await bench.get(Relay).look();
    await write(bench, ours, [30]);
    await bench.get(Relay).look();
    expect(await numbersOf(ours)).toEqual([
      [1, 10],
      [2, 20],
      [3, 30],
    ]);
    expect(await numbersOf(theirs)).toEqual([[1, 70]]);
    expect([await headOf(ours), await headOf(theirs)]).toEqual([3, 1]);
  });

  it('takes more than one step for many', async () => {
    const bench = await openRelay();
    await write(bench, ours, dense(1203));
    const looks = [await bench.get(Relay).look(), await bench.get(Relay).look(), await bench.get(Relay).look()];
    expect(looks).toEqual([true, true, false]);
    expect(await numbersOf(ours)).toEqual(dense(1203).map((n) => [n, n]));
  });

  it('does not wait for a write that is not committed, and numbers it when it is', async () => {
    const bench = await openRelay();
    let commit: () => void = () => undefined;
    let wrote: () => void = () => undefined;
    const written = new Promise<void>((resolve) => (wrote = resolve));
    const held = asSystem(ours, () =>
      bench.get(Tx).run(async () => {
        await bench.get(Outbox).add(happened, { n: 1 });
        wrote();
        await new Promise<void>((resolve) => (commit = resolve));
      }),
    );
    await written;
    await write(bench, ours, [2]);
    await bench.get(Relay).look();
    expect(await numbersOf(ours)).toEqual([[1, 2]]);
    commit();
    await held;
    await bench.get(Relay).look();
    expect(await numbersOf(ours)).toEqual([
      [1, 2],
      [2, 1],
    ]);
  });

  it('leaves a company to the relay that has claimed it', async () => {
    const bench = await openRelay();
    await write(bench, ours, [1]);
    await bench.get(Relay).look();
    await write(bench, ours, [2]);
    await asSystem(ours, () =>
      bench.get(Tx).run(async () => {
        expect(await bench.get(Numbering).claim(ours)).toBe(1);
        await bench.get(Tx).apart(() => bench.get(Relay).look());
        expect(await numbersOf(ours)).toEqual([[1, 1]]);
      }),
    );
    await bench.get(Relay).look();
    expect(await headOf(ours)).toBe(2);
  });

  it('with three relays and eight writers at once leaves no gap, no double, and never shows n+1 before n', async () => {
    const relays = await Promise.all([openRelay(), openRelay(), openRelay()]);
    let writing = true;
    const gaps: unknown[] = [];
    const relaying = relays.map(async (bench) => {
      while (writing) await bench.get(Relay).look();
    });
    const watching = onServer(database.url, async (query) => {
      while (writing) {
        const head = await headOf(ours);
        const [seen] = await query(
          'SELECT COUNT(*) AS count, COALESCE(MAX(event_no), 0) AS newest FROM outbox_event WHERE company_id = ? AND event_no IS NOT NULL',
          [ours],
        );
        const { count, newest } = { count: Number(seen?.count), newest: Number(seen?.newest) };
        if (count !== newest || newest < head) gaps.push({ head, count, newest });
      }
    });
    const writer = async (bench: BackgroundBench, first: number) => {
      for (let at = 0; at < 40; at++) await write(bench, ours, [first + at, first + at + 0.5]);
    };
    await Promise.all(dense(8).map((n) => writer(relays[n % 3]!, n * 1000)));
    writing = false;
    await Promise.all([...relaying, watching]);
    await relays[0].settle();
    const numbered = await numbersOf(ours);
    expect(gaps).toEqual([]);
    expect(numbered.map(([eventNo]) => eventNo)).toEqual(dense(640));
    expect(new Set(numbered.map(([, n]) => n)).size).toBe(640);
    // One writer's own events keep their order.
    const ofOne = numbered.map(([, n]) => n!).filter((n) => n < 2000);
    expect(ofOne).toEqual([...ofOne].sort((a, b) => a - b));
  });

  it('loses and doubles nothing when its process is killed in the middle, again and again', async () => {
    const bench = await openRelay();
    for (const round of dense(4)) {
      const relay = startProcess('relay', database.url);
      const middle = relay.saysAgain('numbered, not committed');
      await write(bench, ours, [round, round + 0.25]);
      await middle;
      await write(bench, ours, [round + 0.5]);
      await relay.kill();
    }
    await bench.settle();
    const numbered = await numbersOf(ours);
    expect(numbered.map(([eventNo]) => eventNo)).toEqual(dense(12));
    expect(new Set(numbered.map(([, n]) => n)).size).toBe(12);
    expect(await headOf(ours)).toBe(12);
  });

  describe('with a further chain', () => {
    const chained: string[] = [];
    let waiting: Id<'company'>[] = [];
    const step = {
      name: 'test',
      pending: async () => waiting,
      chain: async (companyId: Id<'company'>) => void chained.push(companyId),
    };
    beforeEach(() => {
      chained.length = 0;
      waiting = [];
    });

    it('chains a company that has no event', async () => {
      const bench = await openRelay();
      bench.get(Relay).alsoChain(step);
      waiting = [theirs];
      await bench.get(Relay).look();
      expect(chained).toEqual([theirs]);
      expect(await headOf(theirs)).toBe(0);
    });

    it('shows no number when it dies between numbering and commit, and none is lost or given twice', async () => {
      const bench = await openRelay();
      let seenInside: unknown;
      bench.get(Relay).alsoChain({
        ...step,
        chain: async (companyId) => {
          if (companyId === ours) seenInside = await numbersOf(ours);
          throw new Error('killed');
        },
      });
      await write(bench, ours, [1, 2]);
      waiting = [theirs];
      await bench.get(Relay).look();
      expect(seenInside).toEqual([]);
      // The chain is broken, the events go on without it.
      expect(await numbersOf(ours)).toEqual([
        [1, 1],
        [2, 2],
      ]);
    });
  });
});
