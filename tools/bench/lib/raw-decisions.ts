import { newId } from '@atrium/kit';
import { openPool } from './database.js';
import { quantile } from './machine.js';

const tables = [
  `CREATE TABLE bench_request (id CHAR(26) PRIMARY KEY, rev INT NOT NULL, state VARCHAR(3000) NOT NULL)`,
  `CREATE TABLE bench_task (request_id CHAR(26), task INT, status VARCHAR(12) NOT NULL, PRIMARY KEY (request_id, task))`,
  `CREATE TABLE bench_entry (request_id CHAR(26), no INT, params VARCHAR(500) NOT NULL, PRIMARY KEY (request_id, no))`,
];

/** The baseline: the least that a durable decision is, written by hand. Lock, compare and set, three inserts, update, commit. */
export async function rawDecisions({
  connections,
  seconds,
}: {
  readonly connections: number;
  readonly seconds: number;
}): Promise<{ perSecond: number; p50: number; p99: number }> {
  const pool = openPool(connections);
  for (const sql of tables) await pool.query(`${sql} ENGINE=InnoDB CHARSET=ascii`);
  const times: number[] = [];
  const state = 's'.repeat(1500);
  const until = performance.now() + seconds * 1000;
  const lane = async (): Promise<void> => {
    const connection = await pool.getConnection();
    const id = newId();
    await connection.execute('INSERT INTO bench_request VALUES (?, 0, ?)', [id, state]);
    await connection.execute("INSERT INTO bench_task VALUES (?, 0, 'open')", [id]);
    for (let rev = 0; performance.now() < until; rev++) {
      const began = performance.now();
      await connection.beginTransaction();
      await connection.execute('SELECT rev, state FROM bench_request WHERE id = ? FOR UPDATE', [id]);
      await connection.execute(
        "UPDATE bench_task SET status = 'approved' WHERE request_id = ? AND task = ? AND status = 'open'",
        [id, rev],
      );
      for (const no of [rev * 2, rev * 2 + 1])
        await connection.execute('INSERT INTO bench_entry VALUES (?, ?, ?)', [id, no, 'p'.repeat(200)]);
      await connection.execute("INSERT INTO bench_task VALUES (?, ?, 'open')", [id, rev + 1]);
      await connection.execute('UPDATE bench_request SET rev = rev + 1, state = ? WHERE id = ?', [state, id]);
      await connection.commit();
      times.push(performance.now() - began);
    }
    connection.release();
  };
  await Promise.all(Array.from({ length: connections }, lane));
  await pool.query('DROP TABLE bench_request, bench_task, bench_entry');
  await pool.end();
  return {
    perSecond: times.length / seconds,
    p50: Math.round(quantile(times, 0.5)),
    p99: Math.round(quantile(times, 0.99)),
  };
}
