import { newId } from '@atrium/kit';
import { openPool } from './database.js';
import { quantile } from './machine.js';

interface Load {
  readonly connections: number;
  readonly seconds: number;
}

/** The baseline: each connection inserts one row of a punch's size, durably, again and again. */
export async function rawInserts({
  connections,
  seconds,
}: Load): Promise<{ perSecond: number; inserted: number; p50: number; p99: number }> {
  const pool = openPool(connections);
  await pool.query(`CREATE TABLE IF NOT EXISTS bench_raw (
    company_id CHAR(26) NOT NULL, member_id CHAR(26) NOT NULL, at DATETIME(3) NOT NULL, id CHAR(26) NOT NULL,
    command_id CHAR(26) NOT NULL, filler VARCHAR(200) NOT NULL, PRIMARY KEY (company_id, member_id, at, id),
    UNIQUE KEY (company_id, member_id, command_id)) ENGINE=InnoDB CHARSET=ascii`);
  const times: number[] = [];
  const until = performance.now() + seconds * 1000;
  const company = newId();
  const filler = 'x'.repeat(180);
  const lane = async (): Promise<void> => {
    const connection = await pool.getConnection();
    const member = newId();
    while (performance.now() < until) {
      const began = performance.now();
      await connection.execute('INSERT INTO bench_raw VALUES (?, ?, ?, ?, ?, ?)', [
        company,
        member,
        new Date(),
        newId(),
        newId(),
        filler,
      ]);
      times.push(performance.now() - began);
    }
    connection.release();
  };
  await Promise.all(Array.from({ length: connections }, lane));
  await pool.query('DROP TABLE bench_raw');
  await pool.end();
  return {
    perSecond: times.length / seconds,
    inserted: times.length,
    p50: Math.round(quantile(times, 0.5)),
    p99: Math.round(quantile(times, 0.99)),
  };
}
