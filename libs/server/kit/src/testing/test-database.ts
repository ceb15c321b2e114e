import type { RowDataPacket } from 'mysql2';
import { createConnection } from 'mysql2/promise';
import type { DataSource } from 'typeorm';
import { type EntityClass, openDatabase } from '../db/data-source.js';

let opened = 0;

/** A database of a test's own, with the migrated schema and nothing in it. */
export interface TestDatabase {
  readonly url: string;
  readonly dataSource: DataSource;
  close(): Promise<void>;
}

/** Clones the migrated schema that the runner prepared (DATABASE_URL) into a fresh database, and opens it. */
export async function openTestDatabase(entities: readonly EntityClass[], poolSize = 10): Promise<TestDatabase> {
  const template = requiredUrl('DATABASE_URL');
  const name = `t_${process.env.JEST_WORKER_ID ?? '0'}_${process.pid}_${++opened}`;
  await cloneSchema(template, name);
  const url = new URL(template);
  url.pathname = `/${name}`;
  const dataSource = await openDatabase({ url: url.href, poolSize }, entities);
  return {
    url: url.href,
    dataSource,
    async close() {
      await dataSource.query(`DROP DATABASE \`${name}\``);
      await dataSource.destroy();
    },
  };
}

/** Runs work on a bare connection to the server: past TypeORM and past the company door. */
export async function onServer<T>(
  url: string,
  work: (query: (sql: string, values?: unknown[]) => Promise<RowDataPacket[]>) => Promise<T>,
): Promise<T> {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const socketPath = searchParams.get('socketPath');
  const connection = await createConnection({
    ...(socketPath ? { socketPath } : { host: hostname, port: Number(port || 3306) }),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: pathname.slice(1),
    timezone: 'Z',
  });
  try {
    return await work(async (sql, values) => (await connection.query<RowDataPacket[]>(sql, values))[0]);
  } finally {
    await connection.end();
  }
}

async function cloneSchema(template: string, name: string): Promise<void> {
  await onServer(template, async (query) => {
    await query(`CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
    const tables = await query(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'",
    );
    for (const table of tables) {
      await query(`CREATE TABLE \`${name}\`.\`${String(table.name)}\` LIKE \`${String(table.name)}\``);
    }
  });
}

/** A setting that the test runner gives. */
export function requiredUrl(name: 'DATABASE_URL' | 'REDIS_URL'): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run this through "npm test", which brings the services up.`);
  return value;
}
