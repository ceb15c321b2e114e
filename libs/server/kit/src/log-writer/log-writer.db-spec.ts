import * as z from 'zod/mini';
import { event, type Id } from '@atrium/contracts/core';
import { type WorkReport, WorkReports } from '../background/work-reports.js';
import { newId } from '../clock/new-id.js';
import { Tx } from '../db/tx.js';
import { kitEntities } from '../kit-entities.js';
import {
  asSystem,
  type BackgroundBench,
  onServer,
  openBackground,
  openTestDatabase,
  type TestDatabase,
} from '../testing/index.js';
import { type LogEntry, logEvent, type LogShape } from './log-shape.js';
import type { LogWriter } from './log-writer.js';
import { LogWriters } from './log-writers.js';

const ours = '01J0000000000000000000000A' as Id<'company'>;
const theirs = '01J0000000000000000000000B' as Id<'company'>;
const said = event({
  type: 'test.said',
  visibility: 'internal',
  payload: z.object({ from: z.number(), to: z.number() }),
});

interface Line extends LogEntry {
  readonly commandId: string;
  readonly words: string;
}
type Row = Line & { readonly no: number };

/** A log that numbers its lines per company. */
const shape: LogShape<Line, Row, number> = {
  name: 'test.lines',
  log: {
    table: 'test_line',
    columns: ['company_id', 'no', 'command_id', 'words'],
    values: ({ companyId, no, commandId, words }) => [companyId, no, commandId, words],
  },
  commandKey: 'test_line_command',
  numberKey: 'PRIMARY',
  keyOf: ({ companyId, commandId }) => `${companyId} ${commandId}`,
  async toRows(entries, { sql }) {
    const next = new Map<string, number>();
    for (const companyId of new Set(entries.map((entry) => entry.companyId))) {
      const [row] = await sql.rows<{ no: number | null }>('SELECT MAX(no) AS no FROM test_line WHERE company_id = ?', [
        companyId,
      ]);
      next.set(companyId, (row?.no ?? 0) + 1);
    }
    return entries.map((entry) => {
      const no = next.get(entry.companyId) ?? 1;
      next.set(entry.companyId, no + 1);
      return { ...entry, no };
    });
  },
  events(rows) {
    const numbers = (companyId: string) => rows.filter((row) => row.companyId === companyId).map(({ no }) => no);
    return [...new Set(rows.map(({ companyId }) => companyId))].map((companyId) =>
      logEvent(companyId, said, { from: Math.min(...numbers(companyId)), to: Math.max(...numbers(companyId)) }),
    );
  },
  receipt: ({ no }) => no,
  async stored(entries, sql) {
    const found = new Map<string, number>();
    for (const { companyId, commandId } of entries) {
      const [row] = await sql.rows<{ no: number }>('SELECT no FROM test_line WHERE company_id = ? AND command_id = ?', [
        companyId,
        commandId,
      ]);
      if (row) found.set(`${companyId} ${commandId}`, row.no);
    }
    return found;
  },
};

describe('a log writer', () => {
  let database: TestDatabase;
  let bench: BackgroundBench;
  let writer: LogWriter<Line, Row, number>;
  let commits: Extract<WorkReport, { kind: 'logged' }>[];

  beforeAll(async () => {
    database = await openTestDatabase(kitEntities);
    await onServer(database.url, (query) =>
      query(`CREATE TABLE test_line (company_id CHAR(26) NOT NULL, no INT NOT NULL, command_id CHAR(26) NOT NULL,
        words VARCHAR(20) NOT NULL, PRIMARY KEY (company_id, no), UNIQUE KEY test_line_command (company_id, command_id))`),
    );
  });
  beforeEach(async () => {
    await rows('DELETE FROM test_line');
    await rows('DELETE FROM outbox_event');
    bench = await openBackground({ dataSource: database.dataSource });
    writer = bench.get(LogWriters).writer(shape, { queue: 2000 });
    commits = [];
    bench.get(WorkReports).onReport((report) => {
      if (report.kind === 'logged') commits.push(report);
    });
  });
  afterEach(() => bench.close());
  afterAll(() => database.close());

  const rows = (sql: string) => onServer(database.url, (query) => query(sql));
  const line = (words = 'hello', companyId = ours, commandId = newId()): Line => ({ companyId, commandId, words });
  const say = (entry: Line) => asSystem(null, () => writer.append(entry));
  const numbers = async (companyId = ours) =>
    (await rows(`SELECT no FROM test_line WHERE company_id = '${companyId}' ORDER BY no`)).map(({ no }) => Number(no));
  const dense = (length: number) => Array.from({ length }, (_, at) => at + 1);

  it('answers when the row can be read by others, with its event', async () => {
    for (let n = 1; n <= 20; n++) {
      expect(await say(line())).toBe(n);
      expect(await numbers()).toEqual(dense(n));
    }
    const events = await rows('SELECT payload FROM outbox_event ORDER BY position');
    expect(events).toHaveLength(20);
  });

  it('shares commits among many senders, and numbers without gaps', async () => {
    const receipts = await Promise.all(Array.from({ length: 1000 }, (_, n) => say(line('x', n % 2 ? ours : theirs))));
    expect(receipts).toHaveLength(1000);
    expect(await numbers(ours)).toEqual(dense(500));
    expect(await numbers(theirs)).toEqual(dense(500));
    expect(commits.length).toBeLessThan(20);
    expect(commits.reduce((sum, commit) => sum + commit.rows, 0)).toBe(1000);
  });

  it('gives a repeat the first receipt, in one batch or much later', async () => {
    const entry = line();
    const [first, second] = await Promise.all([say(entry), say(entry)]);
    const others = await Promise.all([say(line()), say(entry), say(line())]);
    expect([first, second, others[1]]).toEqual([1, 1, 1]);
    expect(await numbers()).toEqual(dense(3));
  });

  it('refuses the one entry at fault, and leaves no gap', async () => {
    const outcomes = await Promise.allSettled([say(line()), say(line('far too long for its column')), say(line())]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await numbers()).toEqual(dense(2));
  });

  it('survives that its connection is cut: what is acknowledged is there, once', async () => {
    const receipts: Promise<number>[] = [];
    for (let round = 0; round < 20; round++) {
      receipts.push(...Array.from({ length: 10 }, () => say(line())));
      if (round % 5 === 4)
        await onServer(database.url, async (query) => {
          const own = await query(
            'SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND id <> CONNECTION_ID()',
          );
          for (const { id } of own) await query(`KILL CONNECTION ${Number(id)}`).catch(() => undefined);
        });
      await receipts.at(-1)?.catch(() => undefined);
    }
    const settled = await Promise.allSettled(receipts);
    const kept = settled.filter((one) => one.status === 'fulfilled').map(({ value }) => value);
    expect(new Set(kept).size).toBe(kept.length);
    expect(await numbers()).toEqual(expect.arrayContaining(kept));
    expect(kept.length).toBeGreaterThan(150);
  });

  it('tells senders to come again when too much waits, and takes all it said yes to', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 3000 }, () => say(line())));
    const refused = outcomes.filter(({ status }) => status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]).toMatchObject({ reason: { message: 'core.unavailable' } });
    expect(await numbers()).toEqual(dense(3000 - refused.length));
  });

  it('writes out what it holds before the process ends, and then takes no more', async () => {
    const held = Array.from({ length: 100 }, () => say(line()));
    await new Promise(setImmediate);
    await writer.close();
    await Promise.all(held);
    await expect(say(line())).rejects.toThrow('core.unavailable');
    expect(await numbers()).toEqual(dense(100));
  });

  it('can’t be used inside a transaction', async () => {
    await expect(asSystem(ours, () => bench.get(Tx).run(() => writer.append(line())))).rejects.toThrow('tx.run');
  });
});
