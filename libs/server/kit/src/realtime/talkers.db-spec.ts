import { WebSocket } from 'ws';
import { currentCompanyId } from '../context/context.js';
import { kitEntities } from '../kit-entities.js';
import { RedisConnections } from '../redis/redis-connections.js';
import { eventually, openTestDatabase, type TestDatabase } from '../testing/index.js';
import { Realtime } from './realtime.js';
import { type Talker, Talkers } from './talkers.js';
import { type Heard, RealtimeBench, type Somebody, told } from './testing/realtime-bench.js';

const acme = '01J0000000000000000000000A';
const other = '01J0000000000000000000000B';
const ann: Somebody = { sessionId: 'ann', memberId: 'M-ann', companyId: acme, slug: 'acme' };
const bob: Somebody = { sessionId: 'bob', memberId: 'M-bob', companyId: acme, slug: 'acme' };
const eve: Somebody = { sessionId: 'eve', memberId: 'M-eve', companyId: other, slug: 'other' };

describe('talking over sockets', () => {
  let database: TestDatabase;
  const benches: RealtimeBench[] = [];
  let bench: RealtimeBench;

  const openBench = async (prefix?: string) => {
    const opened = await RealtimeBench.open({ dataSource: database.dataSource, ...(prefix && { prefix }) });
    benches.push(opened);
    for (const who of [ann, bob, eve]) opened.people.set(who.sessionId, who);
    await eventually(() => opened.background.get(RedisConnections).isReady, Boolean);
    return opened;
  };

  beforeAll(async () => {
    database = await openTestDatabase(kitEntities, 10);
  });
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(async () => {
    await Promise.all(benches.splice(0).map((one) => one.close()));
  });
  afterAll(() => database.close());

  const talker = (frames: unknown[]): Talker => ({
    receive: (socket, frame) => {
      frames.push([socket.who.memberId, currentCompanyId(), frame]);
      return frame.kind === 'test.fail' ? Promise.reject(new Error('planted')) : Promise.resolve();
    },
    drained: () => undefined,
    beat: () => Promise.resolve(),
  });

  it('frames reach the domain that they name, as their member in their company; a failure keeps the socket', async () => {
    const frames: unknown[] = [];
    bench.background.get(Talkers).register('test', talker(frames));
    const heard = await bench.welcomed(ann);
    heard.socket.send('{"kind":"test.fail"}');
    heard.socket.send('{"kind":"test.one","n":1}');
    await eventually(
      () => frames.length,
      (count) => count === 2,
    );
    expect(frames).toEqual([
      [ann.memberId, acme, { kind: 'test.fail' }],
      [ann.memberId, acme, { kind: 'test.one', n: 1 }],
    ]);
    expect(heard.socket.readyState).toBe(WebSocket.OPEN);
  });

  it('frames go to rooms and to members, in every process, and to no other company', async () => {
    const second = await openBench(bench.background.prefix);
    const [here, there, outside] = [await bench.welcomed(ann), await second.welcomed(bob), await second.welcomed(eve)];
    for (const one of [bench, second]) {
      const { rooms } = one.background.get(Realtime);
      for (const socket of rooms.all()) rooms.settle(socket, 'test:', new Set(['test:room']));
    }
    const realtime = bench.background.get(Realtime);
    const frame = (n: number) => JSON.stringify({ kind: 'hint', topic: `frame ${n}`, ids: [], eventNo: 0 });
    realtime.toRoom(acme, 'test:room', frame(1));
    realtime.toMembers(acme, [bob.memberId], frame(2));
    realtime.toMembers(other, [eve.memberId], frame(3));
    const topics = ({ frames }: Heard) => frames.flatMap((one) => (one.kind === 'hint' ? [one.topic] : []));
    await told(there, 'hint', 2);
    await told(outside, 'hint', 1);
    expect([topics(here), topics(there), topics(outside)]).toEqual([['frame 1'], ['frame 1', 'frame 2'], ['frame 3']]);
  });

  it('signals reach the code of every process', async () => {
    const second = await openBench(bench.background.prefix);
    await second.welcomed(bob);
    const heard: unknown[] = [];
    for (const one of [bench, second])
      one.background.get(Realtime).onSignal('test.changed', (companyId, ids) => void heard.push([companyId, ids]));
    bench.background.get(Realtime).signal(acme, 'test.changed', ['x']);
    await eventually(
      () => heard.length,
      (count) => count === 2,
    );
    expect(heard).toEqual([
      [acme, ['x']],
      [acme, ['x']],
    ]);
  });
});
