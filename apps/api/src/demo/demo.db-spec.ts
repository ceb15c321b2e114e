import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { AppLogger, asMachine, loadConfig } from '@atrium/kit';
import { eventually, onServer, openTestDatabase, requiredUrl, type TestDatabase } from '@atrium/kit/testing';
import { decodeDayRecord } from '@atrium/rules-attendance';
import { Groups, PastPunches } from '@atrium/server-attendance';
import { CompanyDays } from '@atrium/server-calendar';
import { DemoCompany } from '@atrium/server-directory';
import { Passwords } from '@atrium/server-identity';
import { entities } from '../entities.js';
import { makeWorkerApp } from '../worker-app.js';
import { DemoAttendance } from './demo-attendance.js';
import { DemoTalk } from './demo-talk.js';
import { demoPeople } from './demo-people.js';
import { demoGroups } from './demo-rules.js';
import { demoSize, demoSlug, demoWanted } from './demo.js';

const ensure = async (app: INestApplicationContext, slug = demoSlug, size = demoSize, unlessWiped = false) => {
  const people = demoPeople(size);
  return asMachine({ operation: 'demo' }, async () => ({
    outcome: await app.get(DemoCompany, { strict: false }).ensure(demoWanted(people, slug), { unlessWiped }),
    punches: await app.get(DemoAttendance, { strict: false }).ensure(slug, people, () => undefined),
    talks: await app.get(DemoTalk, { strict: false }).ensure(slug),
  }));
};

describe('the demo', () => {
  let database: TestDatabase;
  let folder: string;
  let worker: INestApplicationContext;

  beforeAll(async () => {
    database = await openTestDatabase(entities, 20);
    folder = mkdtempSync(join(tmpdir(), 'atrium-demo-'));
    const config = loadConfig({
      DATABASE_URL: database.url,
      REDIS_URL: requiredUrl('REDIS_URL'),
      ATRIUM_KEY: randomBytes(32).toString('base64'),
      ATRIUM_DATA: folder,
    });
    const { dataSource } = database;
    const redisPrefix = `demo-${process.pid}`;
    worker = await makeWorkerApp({ config, dataSource, redisPrefix, logger: new AppLogger('fatal', 'worker') });
    const made = await ensure(worker);
    expect(made.punches).toBeGreaterThan(5000);
    expect(made.talks).toBe(5);
  });
  afterAll(async () => {
    await worker.close();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const rows = (sql: string) => onServer(database.url, (query) => query(sql));
  const number = async (sql: string) => Number(Object.values((await rows(sql))[0] ?? {})[0]);

  /** Nothing is to be numbered, heard or judged any more. */
  const toDo = () =>
    number(`SELECT (SELECT COUNT(*) FROM outbox_event WHERE event_no IS NULL)
      + (SELECT COUNT(*) FROM listener_cursor c JOIN company_event_head h ON h.company_id = c.company_id
          WHERE c.event_no < h.event_no)
      + (SELECT COUNT(*) FROM attendance_dirty_member WHERE due_at <= UTC_TIMESTAMP(3))`);

  it('is a company of 200 people in eight departments, three levels deep, at three sites', async () => {
    expect(await number('SELECT COUNT(*) FROM directory_member')).toBeGreaterThanOrEqual(195);
    const isTop = 'NOT EXISTS (SELECT 1 FROM directory_department up WHERE up.id = here.parent_id)';
    const tops = await number(`SELECT COUNT(*) FROM directory_department here WHERE ${isTop}`);
    expect(tops).toBe(8);
    const third = await number(`SELECT COUNT(*) FROM directory_department low
      JOIN directory_department here ON here.id = low.parent_id WHERE NOT ${isTop}`);
    expect(third).toBeGreaterThan(0);
    const groups = await rows('SELECT rules FROM attendance_group_version');
    const sites = new Set(groups.flatMap(({ rules }) => placesOf(rules).map(({ latitude }) => latitude)));
    expect(sites.size).toBe(3);
  });

  it('has twelve kinds of day result and more, each in at least three members', async () => {
    await eventually(toDo, (left) => left === 0, 240_000);
    const records = await rows('SELECT member_id, work_date, record FROM attendance_day_record');
    const members = new Map<string, Set<string>>();
    for (const { member_id: memberId, work_date: workDate, record } of records) {
      const { status, slots } = decodeDayRecord(String(workDate), String(record));
      const kind = [status, ...slots.map(({ result }) => result)].join(' ');
      members.set(kind, (members.get(kind) ?? new Set()).add(String(memberId)));
    }
    const kinds = [...members].filter(([, of]) => of.size >= 3).map(([kind]) => kind);
    expect(kinds.length).toBeGreaterThanOrEqual(12);
    expect(kinds).toEqual(
      expect.arrayContaining([
        'present normal normal',
        'present late normal',
        'present serious_late normal',
        'absent absent_late normal',
        'present normal early',
        'present normal serious_early',
        'present late early',
        'present missing normal',
        'present normal missing',
        'absent missing missing',
        'present field normal',
        'present normal not_required',
        'present normal normal normal normal',
        'rest',
        'holiday',
      ]),
    );
  });

  it('is made once, and another beside it only under another address', async () => {
    const before = await number('SELECT COUNT(*) FROM attendance_punch');
    const { outcome, punches, talks } = await ensure(worker);
    expect(talks).toBe(0);
    expect(outcome).toBe('there');
    expect(await number('SELECT COUNT(*) FROM attendance_punch')).toBe(before + punches);
    expect(await ensure(worker, 'small', 40)).toMatchObject({ outcome: 'made' });
    expect(await rows('SELECT slug FROM directory_company WHERE demo = 1 ORDER BY slug')).toEqual([
      { slug: 'demo' },
      { slug: 'small' },
    ]);
  });

  /** Makes the next call of a service fail, as far as its caller can see: here the process would have ended. */
  function cutOffAt(service: object, method: string): void {
    Reflect.set(service, method, () => {
      Reflect.deleteProperty(service, method);
      return Promise.reject(new Error('cut off'));
    });
  }
  const demoCompany = () => worker.get(DemoCompany, { strict: false });
  const partOf = (name: string) => Reflect.get(demoCompany(), name) as object;

  it.each([
    ['its company was founded', () => [partOf('imports'), 'start']],
    ['its staff list was read', () => [partOf('imports'), 'plan']],
    ['its staff list was planned', () => [partOf('imports'), 'apply']],
    ['its people were there', () => [worker.get(Passwords, { strict: false }), 'setForDemo']],
    ['they could sign in', () => [worker.get(Groups, { strict: false }), 'add']],
    ['their groups were made', () => [worker.get(CompanyDays, { strict: false }), 'set']],
    ['it had rules', () => [worker.get(PastPunches, { strict: false }), 'add']],
  ] as [string, () => [object, string]][])(
    'made again after it was interrupted when %s, it is whole',
    async (at, step) => {
      const slug = `cut-${at.replace(/[^a-z]+/g, '-')}`;
      cutOffAt(...step());
      await expect(ensure(worker, slug, 40)).rejects.toThrow('cut off');
      const { punches } = await ensure(worker, slug, 40);
      expect(punches).toBeGreaterThan(500);

      const [company] = await rows(`SELECT company_id FROM directory_company WHERE slug LIKE '%${slug}'`);
      const here = `company_id = '${String(company?.company_id)}'`;
      const people = demoPeople(40).length;
      expect(await number(`SELECT COUNT(*) FROM directory_company WHERE slug LIKE '%${slug}'`)).toBe(1);
      expect(await number(`SELECT COUNT(*) FROM directory_company WHERE slug = '${slug}'`)).toBe(1);
      expect(await number(`SELECT COUNT(*) FROM directory_member WHERE ${here}`)).toBe(people + 1);
      const withPassword = `SELECT COUNT(*) FROM directory_member m JOIN credential c ON c.account_id = m.account_id`;
      expect(await number(`${withPassword} WHERE ${here}`)).toBe(people + 1);
      expect(await number(`SELECT COUNT(DISTINCT member_id) FROM attendance_group_member WHERE ${here}`)).toBe(people);
      expect(await number(`SELECT COUNT(*) FROM attendance_group WHERE ${here}`)).toBe(demoGroups.length);
      expect(await number(`SELECT COUNT(*) FROM attendance_punch WHERE ${here}`)).toBe(punches);
    },
  );

  it('stays away once an owner has wiped it, until it is asked for by hand', async () => {
    const owner = await asMachine({ operation: 'demo' }, () => demoCompany().owner(demoSlug));
    const wipe = partOf('wipes') as { wipe(me: unknown): Promise<unknown> };
    await asMachine({ operation: 'demo' }, () => wipe.wipe(owner));
    expect(await number('SELECT COUNT(*) FROM directory_company')).toBe(0);
    expect(await ensure(worker, demoSlug, 40, true)).toMatchObject({ outcome: 'wiped', punches: 0 });
    expect(await number('SELECT COUNT(*) FROM directory_company')).toBe(0);
    expect(await ensure(worker, demoSlug, 40)).toMatchObject({ outcome: 'made' });
    expect(await ensure(worker, demoSlug, 40, true)).toMatchObject({ outcome: 'there' });
  });
});

function placesOf(rules: unknown): readonly { readonly latitude: number }[] {
  const read = (typeof rules === 'string' ? JSON.parse(rules) : rules) as { places: { latitude: number }[] };
  return read.places;
}
