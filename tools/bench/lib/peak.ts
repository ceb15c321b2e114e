import type { Pool, RowDataPacket } from 'mysql2/promise';
import { numberOf } from './database.js';
import { quantile } from './machine.js';
import type { Product } from './product.js';
import { type Presser, SteadyPress } from './steady-press.js';

export interface Peak {
  readonly presses: number;
  readonly perSecond: number;
  readonly refused: number;
  /** Acknowledged and not in the database. */
  readonly lost: number;
  /** Commands with more than one punch. */
  readonly double: number;
  readonly p99AcknowledgeMs: number;
  readonly p95VisibleSeconds: number;
}

/** How many of those who press are watched until their day says so. */
const watched = 300;

/** The morning: so many people press within so many seconds, 3 % of them twice, 1 % from a queue. */
export async function peakOf(
  product: Product,
  pool: Pool,
  { people, seconds }: { readonly people: readonly Presser[]; readonly seconds: number },
): Promise<Peak> {
  const perSecond = people.length / seconds;
  const began = new Date();
  const pressing = new SteadyPress(product, people, { perSecond, repeats: 0.03, offline: 0.01 });
  const visible = watch(pool, pressing, { every: Math.ceil(people.length / watched), seconds });
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  const answers = await pressing.stop();
  const waits = await visible;
  const kept = answers.filter(({ ok }) => ok);
  const commands = [...new Set(kept.map(({ commandId }) => commandId))];
  const [stored] = await pool.query<RowDataPacket[]>(
    'SELECT command_id AS id FROM attendance_punch WHERE received_at >= ?',
    [new Date(began.getTime() - 1000)],
  );
  const known = new Set(stored.map(({ id }) => String(id)));
  return {
    presses: answers.length,
    perSecond,
    refused: answers.length - kept.length,
    lost: commands.filter((id) => !known.has(id)).length,
    double: stored.length - known.size,
    p99AcknowledgeMs: Math.round(
      quantile(
        answers.map(({ milliseconds }) => milliseconds),
        0.99,
      ),
    ),
    p95VisibleSeconds: quantile(waits, 0.95),
  };
}

/** Asks, as a page would, until the day record of some of them is newer than their press; the seconds from the press to that. */
async function watch(
  pool: Pool,
  pressing: SteadyPress,
  { every, seconds }: { readonly every: number; readonly seconds: number },
): Promise<number[]> {
  const waits: number[] = [];
  const waiting = new Map<string, Date>();
  const until = performance.now() + (seconds + 60) * 1000;
  let seen = 0;
  for (;;) {
    for (; seen < pressing.answers.length; seen++) {
      const answer = pressing.answers[seen];
      if (answer?.ok && seen % every === 0) waiting.set(answer.memberId, answer.at);
    }
    for (const [memberId, at] of waiting) {
      const sql =
        'SELECT COUNT(*) FROM attendance_day_record WHERE member_id = ? AND company_id = ? AND judged_at >= ?';
      if ((await numberOf(pool, sql, [memberId, await companyOf(pool), at])) === 0) continue;
      waits.push((Date.now() - at.getTime()) / 1000);
      waiting.delete(memberId);
    }
    const over = performance.now() > until - 60_000;
    if ((over && waiting.size === 0) || performance.now() > until) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  // Whoever never saw it waits for ever.
  return [...waits, ...[...waiting].map(() => Infinity)];
}

let company: Promise<string> | undefined;

function companyOf(pool: Pool): Promise<string> {
  company ??= pool
    .query<RowDataPacket[]>('SELECT company_id AS id FROM directory_company WHERE demo = 1 LIMIT 1')
    .then(([[row]]) => String(row?.id));
  return company;
}
