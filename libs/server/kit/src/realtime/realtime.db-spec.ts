import { jest } from '@jest/globals';
import { connectRealtime } from '@atrium/client';
import { Tx } from '../db/tx.js';
import { kitEntities } from '../kit-entities.js';
import { PubSub } from '../redis/pub-sub.js';
import { RedisConnections } from '../redis/redis-connections.js';
import { eventually, onServer, openRedisProxy, openTestDatabase, requiredUrl } from '../testing/index.js';
import type { ServiceProxy, TestDatabase } from '../testing/index.js';
import { asSystem } from '../testing/test-context.js';
import { WebSocket } from 'ws';
import { Realtime } from './realtime.js';
import { RealtimeBench, type Somebody, told, wireOf } from './testing/realtime-bench.js';

const acme = '01J0000000000000000000000A';
const other = '01J0000000000000000000000B';
const ann: Somebody = { sessionId: 'ann', memberId: 'M-ann', companyId: acme, slug: 'acme' };
const bob: Somebody = { sessionId: 'bob', memberId: 'M-bob', companyId: acme, slug: 'acme' };
const eve: Somebody = { sessionId: 'eve', memberId: 'M-eve', companyId: other, slug: 'other' };
const board = { topic: 'attendance.board', ids: [], audience: 'company' } as const;

describe('sockets', () => {
  let database: TestDatabase;
  let redis: ServiceProxy;
  const benches: RealtimeBench[] = [];
  let bench: RealtimeBench;

  const openBench = async (prefix?: string) => {
    const opened = await RealtimeBench.open({
      dataSource: database.dataSource,
      redisUrl: redis.url,
      ...(prefix && { prefix }),
    });
    benches.push(opened);
    for (const who of [ann, bob, eve]) opened.people.set(who.sessionId, who);
    await eventually(() => opened.background.get(RedisConnections).isReady, Boolean);
    return opened;
  };
  const say = (from: RealtimeBench, companyId = acme, hint: Parameters<Realtime['hint']>[1] = board) =>
    from.background.get(Realtime).hint(companyId, hint);
  const setHead = (eventNo: number) =>
    onServer(database.url, (query) =>
      query('REPLACE INTO company_event_head (company_id, event_no) VALUES (?, ?)', [acme, eventNo]),
    );

  beforeAll(async () => {
    database = await openTestDatabase(kitEntities, 10);
  });
  beforeEach(async () => {
    redis = await openRedisProxy(requiredUrl('REDIS_URL'));
    await setHead(7);
    bench = await openBench();
  });
  afterEach(async () => {
    await Promise.all(benches.splice(0).map((one) => one.close()));
    await redis.close();
  });
  afterAll(() => database.close());

  describe('are opened', () => {
    it('with the number of the company’s newest event', async () => {
      const heard = await bench.welcomed(ann);
      expect(await told(heard, 'hello')).toEqual({ kind: 'hello', eventNo: 7, pulseSeconds: 15 });
    });

    it.each([
      ['from a page of others', { origin: 'https://evil.example' }, 403],
      ['by a program that names no origin', { origin: undefined }, 403],
      ['at another path', { path: '/api/v1/other' }, 404],
      ['without a session', { headers: {} }, 4401],
      ['with a session that is none', { headers: { cookie: 'atrium=nobody' } }, 4401],
      ['in a company of others', { slug: 'other' }, 4404],
    ])('not %s', async (_, options, code) => {
      const heard = bench.open(ann, options);
      expect(await heard.ended).toBe(code);
      expect(heard.frames.filter(({ kind }) => kind !== 'bye')).toEqual([]);
    });

    it('at most twenty times by one member', async () => {
      const open = await Promise.all(Array.from({ length: 20 }, () => bench.welcomed(ann)));
      expect(await bench.open(ann).ended).toBe(429);
      open[0]?.socket.close();
      await open[0]?.ended;
      await bench.welcomed(ann);
    });
  });

  describe('are told', () => {
    it('what may be stale, in their company and nowhere else', async () => {
      const [mine, theirs] = [await bench.welcomed(ann), await bench.welcomed(eve)];
      say(bench);
      expect(await told(mine, 'hint')).toEqual({ kind: 'hint', topic: board.topic, ids: [], eventNo: 7 });
      say(bench, other, { ...board, topic: 'theirs' });
      await told(theirs, 'hint');
      expect(theirs.frames.filter(({ kind }) => kind === 'hint')).toHaveLength(1);
      expect(mine.frames.filter(({ kind }) => kind === 'hint')).toHaveLength(1);
    });

    it('what concerns them alone, and never somebody of another company by the same id', async () => {
      bench.people.set('double', { ...eve, sessionId: 'double', memberId: bob.memberId });
      const [toAnn, toBob] = [await bench.welcomed(ann), await bench.welcomed(bob)];
      const double = await bench.welcomed({ ...eve, sessionId: 'double' });
      say(bench, acme, { topic: 'attendance.my', ids: ['x'], audience: [bob.memberId] });
      expect(await told(toBob, 'hint')).toMatchObject({ topic: 'attendance.my', ids: ['x'] });
      say(bench, acme);
      await told(toAnn, 'hint');
      expect(toAnn.frames.map(({ kind }) => kind)).toEqual(['hello', 'hint']);
      expect(double.frames.map(({ kind }) => kind)).toEqual(['hello']);
    });

    it('after the commit, and nothing of what was undone', async () => {
      const heard = await bench.welcomed(ann);
      const tx = bench.background.get(Tx);
      const undone = asSystem(acme, () =>
        tx.run(() => {
          say(bench, acme, { ...board, topic: 'undone' });
          return Promise.reject(new Error('undone'));
        }),
      );
      await expect(undone).rejects.toThrow('undone');
      await asSystem(acme, () => tx.run(() => Promise.resolve(say(bench))));
      await told(heard, 'hint');
      expect(heard.frames).toMatchObject([{ kind: 'hello' }, { kind: 'hint', topic: board.topic }]);
    });

    it('of events whose hints were lost, by the number in the next pulse: the client asks again', async () => {
      const seen: string[] = [];
      const connection = connectRealtime({
        url: bench.url,
        company: ann.slug,
        onHint: ({ topic }) => seen.push(topic),
        onBehind: () => seen.push('behind'),
        onState: (state) => seen.push(state),
        openSocket: (url) => new WebSocket(url, bench.browser(ann)) as never,
      });
      await eventually(
        () => seen,
        (states) => states.includes('connected'),
      );
      await bench.beat();
      say(bench);
      await eventually(
        () => seen,
        (states) => states.includes(board.topic),
      );
      expect(seen).toEqual(['connected', board.topic]);
      await setHead(9);
      await bench.beat();
      await eventually(
        () => seen,
        (states) => states.includes('behind'),
      );
      connection.close();
    });
  });

  it.each([125, 126, 65_535, 65_536])('are told %d bytes as they are', async (length) => {
    const heard = await bench.welcomed(ann);
    const text = JSON.stringify({ kind: 'told', text: '' });
    bench.background
      .get(Realtime)
      .toMembers(acme, [ann.memberId], text.replace('""', `"${'x'.repeat(length - text.length)}"`));
    const [frame] = await eventually(
      () => heard.frames.slice(1),
      (some) => some.length > 0,
    );
    expect(JSON.stringify(frame)).toHaveLength(length);
  });

  it('that did not read learn what the number is now, once they read again', async () => {
    const [slow, quick] = [await bench.welcomed(ann), await bench.welcomed(bob)];
    wireOf(slow).pause();
    const big = { ...board, ids: Array.from({ length: 2000 }, (_, n) => `${n}`.padStart(100, 'x')) };
    for (let n = 0; n < 60; n++) {
      say(bench, acme, big);
      await told(quick, 'hint', n + 1);
    }
    wireOf(slow).resume();
    await told(slow, 'pulse');
    expect(slow.frames.filter(({ kind }) => kind === 'hint').length).toBeLessThan(60);
    expect(slow.socket.readyState).toBe(WebSocket.OPEN);
  });

  describe('are closed', () => {
    it('at once when their session or their membership ends, and no others', async () => {
      const [first, second] = [await bench.welcomed(ann), await bench.welcomed(bob)];
      bench.background.get(Realtime).drop({ sessionIds: [ann.sessionId] });
      expect([await first.ended, await told(first, 'bye')]).toEqual([4401, { kind: 'bye', reason: 'signed_out' }]);
      bench.background.get(Realtime).drop({ memberIds: [bob.memberId] });
      expect([await second.ended, await told(second, 'bye')]).toEqual([4404, { kind: 'bye', reason: 'not_member' }]);
    });

    it('by the next pulse when nobody told them', async () => {
      const [gone, stays] = [await bench.welcomed(ann), await bench.welcomed(bob)];
      bench.people.delete(ann.sessionId);
      await bench.beat();
      expect(await gone.ended).toBe(4401);
      await told(stays, 'pulse');
      expect(stays.socket.readyState).toBe(WebSocket.OPEN);
    });

    it('when they give no sign of life from one pulse to the next', async () => {
      const dead = await bench.welcomed(ann, { autoPong: false });
      await bench.beat();
      await told(dead, 'pulse');
      await bench.beat();
      expect(await dead.ended).toBe(1006);
    });

    it.each([
      ['something huge', 'x'.repeat(100_000), 1009],
      ['what is no frame', 'hello?', 1008],
      ['a frame of nobody', '{"kind":"nobody.knows"}', 1008],
      ['a frame without a kind', '{"kind":7}', 1008],
    ])('when they send %s', async (_, text, code) => {
      const heard = await bench.welcomed(ann);
      heard.socket.send(text);
      expect(await heard.ended).toBe(code);
    });

    it('with a word when the process ends, so that they come back elsewhere', async () => {
      const heard = await bench.welcomed(ann);
      await bench.close();
      benches.splice(benches.indexOf(bench), 1);
      expect([await heard.ended, heard.frames.at(-1)]).toEqual([1001, { kind: 'bye', reason: 'shutdown' }]);
    });
  });

  describe('of several processes', () => {
    it('hear each other through Redis: hints, numbers, and ends of sessions', async () => {
      const second = await openBench(bench.background.prefix);
      const here = await bench.welcomed(ann);
      second.background.get(Realtime).announceHead(acme, 12);
      say(second);
      expect(await told(here, 'hint')).toMatchObject({ eventNo: 12 });
      second.background.get(Realtime).drop({ sessionIds: [ann.sessionId] });
      expect(await here.ended).toBe(4401);
    });

    it('are heard from the first word by who was alone until then, and who is alone does not ask Redis to carry', async () => {
      const publish = jest.spyOn(bench.background.get(PubSub), 'publish');
      await bench.welcomed(ann);
      await eventually(
        () => {
          publish.mockClear();
          say(bench);
          return publish.mock.calls.length;
        },
        (calls) => calls === 0,
      );
      const second = await openBench(bench.background.prefix);
      const there = await second.welcomed(bob);
      // Sooner than who is alone looks again by itself.
      await eventually(
        () => {
          say(bench);
          return there.frames.some(({ kind }) => kind === 'hint');
        },
        Boolean,
        3000,
      );
    });

    it('are served each for itself while Redis is away, and hear each other again when it is back', async () => {
      const second = await openBench(bench.background.prefix);
      const [here, there] = [await bench.welcomed(ann), await second.welcomed(bob)];
      await redis.cut();
      say(bench);
      expect(await told(here, 'hint')).toMatchObject({ topic: board.topic });
      const late = await bench.welcomed(bob);
      bench.background.get(Realtime).drop({ sessionIds: [bob.sessionId] });
      expect(await late.ended).toBe(4401);
      expect(there.frames.map(({ kind }) => kind)).not.toContain('hint');
      await setHead(20);
      await redis.heal();
      // What went by meanwhile is noticed as soon as the subscriptions stand again, not at the next pulse.
      await eventually(() => there.frames.some((frame) => frame.kind === 'pulse' && frame.eventNo === 20), Boolean);
      await eventually(() => {
        say(bench);
        return there.frames.some(({ kind }) => kind === 'hint');
      }, Boolean);
    });
  });
});
