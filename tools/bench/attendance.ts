// npm run bench -- attendance [people]
// Punches over HTTP against raw durable inserts, the worker held and judging; the morning's peak; a rule change while
// people press; the board; judgeDay alone.
import type { Pool } from 'mysql2/promise';
import { numberOf, openPool, secondsUntil } from './lib/database.js';
import { judgeMany } from './lib/judge-many.js';
import { load, percent, serverOf, table } from './lib/machine.js';
import { peakOf } from './lib/peak.js';
import { Product } from './lib/product.js';
import { emptyAnswers, pressFor, type PressRun } from './lib/press.js';
import { rawInserts } from './lib/raw-inserts.js';
import { readRoutes } from './lib/read-routes.js';
import { costOf, serverPid } from './lib/processor-time.js';
import { changeRules } from './lib/rule-change.js';
import { signInMembers } from './lib/sign-in.js';

type Raw = Awaited<ReturnType<typeof rawInserts>>;

const people = Number(process.argv[2] ?? 10_000);
const connections = 64;
const seconds = 10;
/** A minute of a morning in which 70 % of all press within five minutes. */
const peak = { share: 0.7 / 5, seconds: 60 };

const dirty = 'SELECT COUNT(*) FROM attendance_dirty_member WHERE due_at <= UTC_TIMESTAMP(3)';
const behind = 'SELECT COUNT(*) FROM outbox_event WHERE event_no IS NULL';
const unheard = `SELECT COUNT(*) FROM listener_cursor c JOIN company_event_head h ON h.company_id = c.company_id
  WHERE c.event_no < h.event_no AND c.listener LIKE 'attendance.%'`;
const ours = "SELECT COUNT(*) FROM attendance_punch WHERE device_id LIKE 'bench-%'";

/** Nothing is to be relayed, heard or judged any more. */
async function settled(pool: Pool): Promise<boolean> {
  for (const sql of [behind, unheard, dirty]) if ((await numberOf(pool, sql)) > 0) return false;
  return true;
}

const say = (what: string) => console.error(`${new Date().toISOString().slice(11, 19)} ${what} (${load()})`);

const product = await Product.prepare();
const pool = openPool(4);
try {
  say(`Making ${people} people and their month`);
  const made = performance.now();
  await product.cli('demo', 'ensure', '--people', String(people));
  const madeSeconds = (performance.now() - made) / 1000;
  await product.start('main');
  await product.start('worker');
  say('Judging the month');
  const month = await secondsUntil(() => settled(pool));
  const days = await numberOf(pool, 'SELECT COUNT(*) FROM attendance_day_record');

  const signedIn = await signInMembers(pool, people);
  say('The peak');
  const morning = await peakOf(product, pool, {
    people: signedIn.slice(0, Math.round(people * peak.share)),
    seconds: peak.seconds,
  });
  await product.stop('worker');

  say('Punches against raw inserts');
  const warm = await pressFor(product.url, signedIn, { connections, seconds: 3 });
  const server = await serverPid(pool);
  const inserting = { work: () => rawInserts({ connections, seconds }), pieces: ({ inserted }: Raw) => inserted };
  const pressing = {
    work: () => pressFor(product.url, signedIn, { connections, seconds }),
    pieces: ({ stored }: PressRun) => stored,
  };
  const [raw, rawCost] = await costOf([process.pid, server], inserting);
  const [held, heldCost] = await costOf([process.pid, server, product.pidOf('main')], pressing);
  const [empty, emptyCost] = await costOf([process.pid, server, product.pidOf('main')], {
    work: () => emptyAnswers(product.url, { connections, seconds }),
    pieces: ({ answered }) => answered,
  });
  const rawAgain = await rawInserts({ connections, seconds });
  await product.start('worker');
  const [judging, judgingCost] = await costOf(
    [process.pid, server, product.pidOf('main'), product.pidOf('worker')],
    pressing,
  );
  const drained = await secondsUntil(() => settled(pool));
  say('Reading, changing rules, judging alone');
  const owner = await readRoutes(product);
  const change = await changeRules(product, pool, { settled: () => settled(pool), people: signedIn });
  const pure = judgeMany(310_000);

  const cost = (milliseconds: readonly number[]) => milliseconds.map((each) => each.toFixed(2)).join(' + ');
  const baseline = (raw.perSecond + rawAgain.perSecond) / 2;
  const pressed = (what: string, run: PressRun, spent: readonly number[]) => [
    what,
    `${Math.round(run.perSecond)}/s`,
    percent(run.perSecond / baseline),
    run.p50,
    run.p99,
    run.refused,
    cost(spent),
  ];
  const lone = (what: string, figure: string) => [what, figure, '', '', '', '', ''];
  console.log(
    table(
      {
        title: `bench attendance: ${people} people, ${connections} connections, ${seconds} s each`,
        on: [await serverOf(pool), load()],
      },
      ['what', 'figure', 'of raw', 'p50 ms', 'p99 ms', 'refused', 'processor ms each'],
      [
        ['raw durable inserts, before', `${Math.round(raw.perSecond)}/s`, '', raw.p50, raw.p99, 0, cost(rawCost)],
        ['raw durable inserts, between', `${Math.round(rawAgain.perSecond)}/s`, '', rawAgain.p50, rawAgain.p99, 0, ''],
        [
          'answers without any work over HTTP',
          `${Math.round(empty.perSecond)}/s`,
          percent(empty.perSecond / baseline),
          empty.p50,
          empty.p99,
          0,
          cost(emptyCost),
        ],
        pressed('punches over HTTP, worker held', held, heldCost),
        pressed('punches over HTTP, worker judging', judging, judgingCost),
        lone('rest judged after the last punch', `${drained.toFixed(1)} s`),
        [
          `peak: ${morning.presses} presses in ${peak.seconds} s, 3 % twice, 1 % offline`,
          `${morning.lost} lost, ${morning.double} double`,
          '',
          '',
          morning.p99AcknowledgeMs,
          morning.refused,
          '',
        ],
        lone('peak: day record visible, p95', `${morning.p95VisibleSeconds.toFixed(1)} s`),
        [
          `rule change over ${change.days} days while ${change.presses} press`,
          `${change.seconds.toFixed(1)} s`,
          ...['', '', ''],
          change.refused,
          '',
        ],
        lone('board of everybody', `${owner.boardMs.toFixed(0)} ms`),
        lone('judgeDay, 310,000 days, one core', `${pure.seconds.toFixed(1)} s`),
        lone(`month of ${days} days judged from nothing`, `${month.toFixed(1)} s`),
        lone(`${people} people made and imported, with a month of punches`, `${madeSeconds.toFixed(1)} s`),
      ],
    ),
  );
  console.log('Processor time: the generator + the database + api + worker.');
  const acknowledged = warm.stored + held.stored + judging.stored + morning.presses - morning.refused + change.presses;
  say(`acknowledged ${acknowledged}, repeats counted twice; stored ${await numberOf(pool, ours)}`);
} finally {
  await pool.end();
  await product.close();
}
