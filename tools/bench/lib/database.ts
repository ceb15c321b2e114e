import { createPool, type Pool, type RowDataPacket } from 'mysql2/promise';

/** A plain pool on the bench's database, past the product. */
export function openPool(connections: number): Pool {
  const url = new URL(process.env.DATABASE_URL ?? '');
  const socketPath = url.searchParams.get('socketPath');
  return createPool({
    ...(socketPath ? { socketPath } : { host: url.hostname, port: Number(url.port) }),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: url.pathname.slice(1),
    connectionLimit: connections,
    timezone: 'Z',
  });
}

/** The first number of the first row. */
export async function numberOf(pool: Pool, sql: string, values: readonly unknown[] = []): Promise<number> {
  const [rows] = await pool.query<RowDataPacket[]>(sql, [...values]);
  return Number(Object.values(rows[0] ?? {})[0]);
}

/** Asks every so often until nothing is left; returns the seconds that took. */
export async function secondsUntil(done: () => Promise<boolean>, everyMs = 100): Promise<number> {
  const began = performance.now();
  while (!(await done())) await new Promise((resolve) => setTimeout(resolve, everyMs));
  return (performance.now() - began) / 1000;
}
