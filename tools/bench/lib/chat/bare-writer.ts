import type { Pool } from 'mysql2/promise';
import { newId } from '@atrium/kit';
import { quantile } from '../machine.js';

interface Load {
  readonly senders: number;
  readonly seconds: number;
}

/** The baseline: one connection that commits, again and again, all rows that came while the last commit ran. Nothing else. */
export async function bareWriter(
  pool: Pool,
  { senders, seconds }: Load,
): Promise<{ perSecond: number; p50: number; p99: number }> {
  await pool.query(`CREATE TABLE IF NOT EXISTS bench_writer (
    room CHAR(26) NOT NULL, seq BIGINT UNSIGNED NOT NULL, sender VARCHAR(40) NOT NULL, command_id CHAR(26) NOT NULL,
    at DATETIME(3) NOT NULL, body TEXT NOT NULL, PRIMARY KEY (room, seq), UNIQUE KEY (sender, command_id)
  ) ENGINE=InnoDB CHARSET=ascii`);
  const connection = await pool.getConnection();
  const rooms = Array.from({ length: 200 }, () => newId());
  const times: number[] = [];
  let seq = 0;
  let waiting: { row: unknown[]; done: () => void }[] = [];
  let writing = false;
  const drain = async (): Promise<void> => {
    writing = true;
    await new Promise(setImmediate);
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      await connection.query('START TRANSACTION');
      await connection.query('INSERT INTO bench_writer VALUES ?', [batch.map(({ row }) => row)]);
      await connection.query('COMMIT');
      for (const { done } of batch) done();
    }
    writing = false;
  };
  const until = performance.now() + seconds * 1000;
  const body = 'x'.repeat(190);
  const lane = async (n: number): Promise<void> => {
    while (performance.now() < until) {
      const began = performance.now();
      await new Promise<void>((done) => {
        const row = [rooms[seq % rooms.length], ++seq, `member:${n}`, newId(), new Date(), body];
        waiting.push({ row, done });
        if (!writing) void drain();
      });
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: senders }, (_, n) => lane(n)));
  connection.release();
  await pool.query('DROP TABLE bench_writer');
  return { perSecond: times.length / seconds, p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}
