import { WebSocket } from 'ws';
import { type Client, newCommandId } from '@atrium/client';
import { applyShiftPreset, clockIn, myDay, teamBoard } from '@atrium/contracts/attendance';
import { type Id, realtimePath, type ServerFrame } from '@atrium/contracts/core';
import {
  activate,
  applyImport,
  getImport,
  planImport,
  printActivations,
  searchMembers,
  setUp,
  startImport,
} from '@atrium/contracts/directory';
import { health } from '@atrium/contracts/health';
import { signIn } from '@atrium/contracts/identity';
import { eventually } from '@atrium/kit/testing';
import { Installation, type RunningApi } from './harness/installation.js';
import { password } from './harness/people.js';
import type { Program } from './harness/program.js';

const people = 150;
const staffList = `工号,姓名,部门,入职日期\n${Array.from({ length: people }, (_, n) => `W${n},工人${n},车间,2020-01-06`).join('\n')}\n`;

/** Two apis and two workers, killed, cut off and restarted while people press. */
describe('the product in several processes', () => {
  let installation: Installation;
  let [first, second]: RunningApi[] = [];
  let worker: Program;
  let owner: Client;
  let slug: string;
  let code: string;
  let ann: { readonly [api: string]: Client };

  beforeAll(async () => {
    installation = await Installation.open();
    worker = installation.startWorker();
    [first, second] = await Promise.all([installation.startApi(), installation.startApi()]);
    const visitor = installation.visitor(first);
    ({ slug } = await visitor.call(setUp, {
      token: installation.setupToken,
      companyName: 'Many',
      timeZone: 'Asia/Shanghai',
      language: 'en',
      ownerName: 'Olivia Owner',
      ownerEmail: 'owner@many.example',
      password,
    }));
    owner = visitor.inCompany(slug);
  });
  afterAll(() => installation.close());

  const at = async (api: RunningApi, name: string): Promise<Client> => {
    const visitor = installation.visitor(api);
    await visitor.call(signIn, { name, password, companySlug: slug });
    return visitor.inCompany(slug);
  };
  const stored = async () =>
    (await installation.rows('SELECT command_id AS id FROM attendance_punch')).map(({ id }) => String(id));

  it('takes a staff list in, through one api and the worker', async () => {
    const read = await owner.call(
      startImport,
      { commandId: newCommandId(), fileName: 'staff.csv' },
      { file: new TextEncoder().encode(staffList) },
    );
    const importId = read.id;
    await owner.call(planImport, {
      importId,
      fields: read.columns.map(({ field }) => field),
      separators: read.separators,
      dropRoot: false,
      leavers: 'keep',
    });
    const until = (wanted: string) =>
      eventually(
        () => owner.call(getImport, { importId }),
        ({ status }) => status === wanted,
        60_000,
      );
    await until('planned');
    await owner.call(applyImport, { commandId: newCommandId(), importId });
    expect((await until('applied')).progress).toEqual({ done: people, total: people });
    const { items } = await owner.call(searchMembers, { q: '工人7' });
    const sheet = await owner.call(printActivations, {
      memberIds: items.filter(({ name }) => name === '工人7').map(({ id }) => id),
    });
    code = sheet.items[0]?.code ?? '';
    await installation.visitor(second!).call(activate, { code, password });
    ann = { first: await at(first!, 'W7'), second: await at(second!, 'W7') };
  });

  it('kill -9 of the worker while it judges: another one finishes, each day once', async () => {
    const days = 20;
    const from = new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
    await owner.call(applyShiftPreset, {
      commandId: newCommandId(),
      groupName: 'Everybody',
      shiftName: 'Day',
      effectiveFrom: from,
      workdays: [1, 2, 3, 4, 5, 6, 7],
    });
    const judged = async () =>
      Number((await installation.rows('SELECT COUNT(*) AS n FROM attendance_day_record'))[0]?.n);
    await eventually(judged, (count) => count > 0, 300_000);
    worker.signal('SIGKILL');
    await worker.ended;
    expect(await judged()).toBeLessThan((people + 1) * days);
    worker = installation.startWorker();
    const waiting = async () =>
      Number(
        (
          await installation.rows(
            'SELECT COUNT(*) AS n FROM attendance_dirty_member WHERE due_at <= UTC_TIMESTAMP(3) OR from_day IS NOT NULL',
          )
        )[0]?.n,
      );
    await eventually(waiting, (count) => count === 0, 300_000);
    const finals = await installation.rows('SELECT COUNT(*) AS n FROM attendance_day_record WHERE final = 1');
    const [superseded] = await installation.rows('SELECT COUNT(*) AS n FROM attendance_superseded_day');
    const [announced] = await installation.rows(
      "SELECT SUM(JSON_LENGTH(payload, '$.days')) AS n FROM outbox_event WHERE type = 'attendance.days_judged'",
    );
    expect(Number(finals[0]?.n)).toBeGreaterThan(people * (days - 2));
    expect([Number(announced?.n), Number(superseded?.n)]).toEqual([Number(finals[0]?.n), 0]);
  });

  it('two apis and two workers behave as one: a press here is heard and seen there at once', async () => {
    const further = installation.startWorker();
    await eventually(
      () => further.said,
      (lines) => lines.some((line) => line.includes('"working"')),
      240_000,
    );
    const boss = await at(second!, 'owner@many.example');
    const seen: ServerFrame[] = [];
    const cookie = await cookieOf(second!, slug);
    const socket = new WebSocket(`${second!.url.replace('http', 'ws')}${realtimePath}?company=${slug}`, {
      origin: second!.url,
      headers: { cookie },
    });
    socket.on('message', (data: Buffer) => seen.push(JSON.parse(data.toString()) as ServerFrame));
    await eventually(
      () => seen,
      (frames) => frames.some(({ kind }) => kind === 'hello'),
    );
    const receipt = await ann.first!.call(clockIn, { commandId: newCommandId() });
    await eventually(
      () => seen,
      (frames) => frames.some((frame) => frame.kind === 'hint' && frame.topic === 'attendance.board'),
      30_000,
    );
    expect((await boss.call(teamBoard, { q: '工人7' })).items.map(({ member }) => member.name)).toContain('工人7');
    expect((await ann.second!.call(myDay, {})).punches.map(({ id }) => id)).toEqual([receipt.punchId]);
    socket.close();
    further.signal('SIGTERM');
    expect(await further.ended).toBe(0);
  });

  it('kill -9 of an api in the middle of presses: each acknowledged one is there, a retry at the other counts once', async () => {
    const before = new Set(await stored());
    const acknowledged = new Map<Id<'command'>, string>();
    const lost: Id<'command'>[] = [];
    // Six fingers that press on and on until nobody answers: each loses the press that was under way.
    const finger = async (): Promise<void> => {
      const commandId = newCommandId();
      const receipt = await ann.first!.call(clockIn, { commandId }).catch(() => null);
      if (!receipt) return void lost.push(commandId);
      acknowledged.set(commandId, receipt.hash);
      if (acknowledged.size === 12) first!.program.signal('SIGKILL');
      return finger();
    };
    await Promise.all([1, 2, 3, 4, 5, 6].map(finger));
    expect([await first!.program.ended, lost.length]).toEqual(['SIGKILL', 6]);
    const there = new Set(await stored());
    expect([...acknowledged.keys()].filter((id) => !there.has(id))).toEqual([]);
    for (const commandId of [...lost, ...acknowledged.keys()].slice(0, 10)) {
      const receipt = await ann.second!.call(clockIn, { commandId });
      expect(receipt.hash).toBe(acknowledged.get(commandId) ?? receipt.hash);
    }
    const added = (await stored()).filter((id) => !before.has(id)).sort();
    expect(added).toEqual([...lost, ...acknowledged.keys()].sort());
  });

  it('without Redis people still sign in, press and see their day', async () => {
    await installation.redis.cut();
    const again = await at(second!, 'W7');
    const { punchId } = await again.call(clockIn, { commandId: newCommandId() });
    expect((await again.call(myDay, {})).punches.map(({ id }) => id)).toContain(punchId);
    await installation.redis.heal();
  });

  it('without the database it says so at once, and goes on by itself when it is back', async () => {
    await installation.mariadb.cut();
    const refusal = await ann.second!.call(myDay, {}).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ status: 503, code: 'core.unavailable' });
    expect(await installation.isReady(second!)).toBe(false);
    expect(await installation.visitor(second!).call(health, {})).toEqual({ ok: true });
    await installation.mariadb.heal();
    await eventually(() => installation.isReady(second!), Boolean, 30_000);
    await ann.second!.call(myDay, {});
    const unnumbered = () => installation.rows('SELECT id FROM outbox_event WHERE event_no IS NULL');
    await eventually(unnumbered, (rows) => rows.length === 0, 30_000);
  });

  it('each request is one line of its log, with whose it was and how long it took', () => {
    const lines = second!.program.said.map((line) => JSON.parse(line) as Record<string, unknown>);
    const request = lines.findLast(({ route }) => route === myDay.path);
    expect(request).toMatchObject({
      method: 'GET',
      status: 200,
      traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
      companyId: expect.any(String),
      memberId: expect.any(String),
      ms: expect.any(Number),
    });
    expect(second!.program.said.join('\n')).not.toContain(password);
    expect(second!.program.said.join('\n')).not.toContain(code);
  });

  it('asked to end, it answers what it has begun, says goodbye to sockets, and is gone', async () => {
    const cookie = await cookieOf(second!, slug);
    const socket = new WebSocket(`${second!.url.replace('http', 'ws')}${realtimePath}?company=${slug}`, {
      origin: second!.url,
      headers: { cookie },
    });
    const frames: string[] = [];
    socket.on('message', (data: Buffer) => frames.push(data.toString()));
    await eventually(
      () => frames,
      (all) => all.length > 0,
    );
    // Passwords are hashed a few at a time: when the first is through, others are in the middle or wait.
    const slow = [1, 2, 3, 4].map(() => at(second!, 'W7'));
    await Promise.race(slow);
    second!.program.signal('SIGTERM');
    expect(await Promise.all(slow)).toHaveLength(4);
    expect(await second!.program.ended).toBe(0);
    expect(frames.at(-1)).toContain('shutdown');
    worker.signal('SIGTERM');
    expect(await worker.ended).toBe(0);
  });

  async function cookieOf(api: RunningApi, companySlug: string): Promise<string> {
    const response = await fetch(`${api.url}${signIn.path}`, {
      method: 'POST',
      headers: { origin: api.url, 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'owner@many.example', password, companySlug }),
    });
    return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  }
});
