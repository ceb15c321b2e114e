import * as z from 'zod/mini';
import { event, type Id } from '@atrium/contracts/core';
import { newId } from '../clock/new-id.js';
import { kitEntities } from '../kit-entities.js';
import { type Listener, ListensTo } from '../outbox/listens-to.js';
import {
  asSystem,
  type BackgroundBench,
  FakeClock,
  onServer,
  openBackground,
  openTestDatabase,
  type TestDatabase,
} from '../testing/index.js';
import { ForgetOld } from './forget-old.job.js';

const happens = event({ type: 'test.happened', visibility: 'internal', payload: z.object({}) });

@ListensTo('test.hears', [happens])
class Hearer implements Listener<typeof happens> {
  async handle(): Promise<void> {
    throw new Error('Nothing is handled here.');
  }
}

const ours = newId<'company'>();
const theirs = newId<'company'>();
const now = new Date('2026-06-01T03:40:00Z');
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);

describe('forgetting what is old', () => {
  let database: TestDatabase;
  let bench: BackgroundBench;

  beforeAll(async () => {
    database = await openTestDatabase(kitEntities);
    const { dataSource } = database;
    bench = await openBackground({ dataSource, providers: [Hearer], clock: new FakeClock(now) });
  });
  beforeEach(async () => {
    for (const table of ['outbox_event', 'listener_cursor', 'parked_event', 'command'])
      await query(`DELETE FROM ${table}`);
  });
  afterAll(async () => {
    await bench.close();
    await database.close();
  });

  const query = (sql: string, values: unknown[] = []) => onServer(database.url, (ask) => ask(sql, values));
  const run = () => asSystem(null, () => bench.get(ForgetOld).run());

  const happened = (companyId: Id<'company'>, eventNo: number | null, days: number) =>
    query(
      `INSERT INTO outbox_event (id, company_id, event_no, type, payload, actor, trace_id, occurred_at)
       VALUES (?, ?, ?, 'test.happened', '{}', '{}', '', ?)`,
      [newId(), companyId, eventNo, daysAgo(days)],
    );
  const cursor = (companyId: Id<'company'>, eventNo: number, listener = 'test.hears') =>
    query('INSERT INTO listener_cursor (company_id, listener, event_no, failures) VALUES (?, ?, ?, 0)', [
      companyId,
      listener,
      eventNo,
    ]);
  const left = async (companyId: Id<'company'>) =>
    (await query('SELECT event_no FROM outbox_event WHERE company_id = ? ORDER BY position', [companyId])).map(
      ({ event_no }) => (event_no === null ? null : Number(event_no)),
    );

  it('drops events over 90 days old that every listener has handled', async () => {
    await cursor(ours, 3);
    await cursor(ours, 0, 'test.of-an-older-release');
    await happened(ours, 1, 91);
    await happened(ours, 2, 90.5);
    await happened(ours, 3, 89);
    await run();
    expect(await left(ours)).toEqual([3]);
    await run();
    expect(await left(ours)).toEqual([3]);
  });

  it('keeps what a listener has not come to, what is parked and what is not numbered yet', async () => {
    await cursor(ours, 1);
    await cursor(theirs, 9);
    await happened(ours, 1, 100);
    await happened(ours, 2, 100);
    await happened(theirs, 8, 100);
    await happened(theirs, 9, 100);
    await happened(theirs, null, 100);
    await query(
      `INSERT INTO parked_event (company_id, listener, event_no, problem, parked_at) VALUES (?, 'test.hears', 8, 'no', ?)`,
      [theirs, daysAgo(99)],
    );
    await run();
    expect(await left(ours)).toEqual([2]);
    expect(await left(theirs)).toEqual([8, null]);
  });

  it('drops remembered commands over 30 days old', async () => {
    for (const days of [31, 29])
      await query(
        'INSERT INTO command (company_id, actor, command_id, operation, result, created_at) VALUES (?, ?, ?, ?, NULL, ?)',
        [ours, `member ${days}`, newId(), 'POST /things', daysAgo(days)],
      );
    await run();
    expect(await query('SELECT actor FROM command')).toEqual([{ actor: 'member 29' }]);
  });
});
