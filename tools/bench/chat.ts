// npm run bench -- chat
// Messages over sockets, stored durably before anybody sees them: the mesh of many rooms, a fixed rate, senders flat out
// against the bare coalescing writer, idle connections, the readers of a large group.
import { openPool } from './lib/database.js';
import { load, percent, serverOf, table } from './lib/machine.js';
import { bareWriter } from './lib/chat/bare-writer.js';
import { idleConnections } from './lib/chat/idle-connections.js';
import { makeRooms } from './lib/chat/rooms.js';
import { largeGroupReaders } from './lib/chat/large-group.js';
import { Mesh, type MeshRun, storedMessages } from './lib/chat/mesh.js';
import { Product } from './lib/product.js';
import { signInMembers } from './lib/sign-in.js';

const mesh = { connections: 400, rooms: 200, each: 20 };
/** Senders, each talking with one other. */
const pairs = { connections: 50, rooms: 25, each: 1 };
const seconds = 10;
const say = (what: string) => console.error(`${new Date().toISOString().slice(11, 19)} ${what} (${load()})`);

process.env.ATRIUM_MESSAGES_PER_SECOND = '100000';
const product = await Product.prepare();
const pool = openPool(4);
try {
  say('Making people');
  await product.cli('demo', 'ensure', '--people', String(Number(process.argv[2] ?? 500)));
  await product.start('main');
  const people = await signInMembers(pool, mesh.connections);
  const rooms = await makeRooms(pool, people, mesh);
  const bench = await Mesh.connect(product, people, rooms);

  say('Flat out in the mesh');
  await bench.run({ senders: 64, seconds: 3 });
  const full = await bench.run({ senders: 64, seconds });
  say('10,000 deliveries a second');
  const steady = await bench.runAt({ deliveriesPerSecond: 10_000, seconds });
  await bench.close();
  say('50 senders flat out, and the bare writer');
  const talks = await Mesh.connect(product, people, await makeRooms(pool, people, pairs));
  const fifty = await talks.run({ senders: pairs.connections, seconds });
  const thousand = await talks.runAt({ deliveriesPerSecond: 2000, seconds });
  await talks.close();
  const bare = await bareWriter(pool, { senders: pairs.connections, seconds });
  say('Readers, idle connections');
  const readers = await largeGroupReaders(product, pool, people);
  const idle = await idleConnections(product, people);

  const ms = ([p50, p99]: readonly [number, number]) => [p50.toFixed(1), p99.toFixed(1)];
  const row = (what: string, ...cells: (string | number)[]) => [
    what,
    ...cells,
    ...Array<string>(6 - cells.length).fill(''),
  ];
  const ran = (what: string, run: MeshRun, waits: readonly [number, number]) =>
    row(
      what,
      Math.round(run.messagesPerSecond),
      Math.round(run.deliveriesPerSecond),
      ...ms(waits),
      run.apiSecondsPer100k.toFixed(2),
      run.statementsPerMessage.toFixed(2),
    );
  console.log(
    table(
      {
        title: `bench chat: ${mesh.connections} connections, ${mesh.rooms} rooms, each in ${mesh.each}, ${seconds} s each`,
        on: [await serverOf(pool), load()],
      },
      ['what', 'messages/s', 'deliveries/s', 'p50 ms', 'p99 ms', 'api s per 100k deliveries', 'statements per message'],
      [
        ran('mesh, 64 senders flat out (sent → delivered)', full, [full.deliverP50, full.deliverP99]),
        ran('10,000 deliveries/s (due → delivered)', steady, [steady.deliverP50, steady.deliverP99]),
        ran('50 senders flat out, two in a room (sent → ack)', fifty, [fifty.ackP50, fifty.ackP99]),
        ran('1,000 messages/s, two in a room (due → delivered)', thousand, [thousand.deliverP50, thousand.deliverP99]),
        row('bare coalescing writer, 50 senders', Math.round(bare.perSecond), '', ...ms([bare.p50, bare.p99])),
        row(`of the bare writer: ${percent(fifty.messagesPerSecond / bare.perSecond)}`),
        row(`readers of a message among ${readers.members}`, '', '', ...ms([readers.p50, readers.p99])),
        row(`idle connection, session state included: ${idle.kibPerConnection.toFixed(1)} KiB (${idle.connections})`),
      ],
    ),
  );
  const sent = bench.sent + talks.sent;
  const wrong = `not delivered ${bench.skipped + talks.skipped}, delivered twice ${bench.doubled + talks.doubled}`;
  say(`acknowledged ${sent}, not stored ${sent - (await storedMessages(pool))}, ${wrong}`);
} finally {
  await pool.end();
  await product.close();
}
