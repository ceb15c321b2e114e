import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { drift, openDatabase } from '@atrium/kit';
import { eventually, onServer, requiredUrl } from '@atrium/kit/testing';
import { entities } from './entities.js';

const template = requiredUrl('DATABASE_URL');
const loader = join(import.meta.dirname, '../../../tools/run/typescript.mjs');
const program = ['--conditions=atrium-source', '--import', loader, join(import.meta.dirname, 'migrate.ts')];

function urlOf(database: string): string {
  const url = new URL(template);
  url.pathname = `/${database}`;
  return url.href;
}

const schemaOf = (database: string) =>
  onServer(urlOf(database), async (query) => {
    const tables = await query(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name <> 'schema_migration' ORDER BY 1",
    );
    const definitions: string[] = [];
    for (const { name } of tables) {
      const [row] = await query(`SHOW CREATE TABLE \`${String(name)}\``);
      definitions.push(String(row?.['Create Table']).replace(/ AUTO_INCREMENT=\d+/, ''));
    }
    return definitions;
  });

const tablesIn = async (database: string) => (await schemaOf(database)).length;

describe('migrations', () => {
  const made: string[] = [];
  const running = new Set<ChildProcess>();

  async function emptyDatabase(): Promise<string> {
    const name = `m_${process.pid}_${made.length}`;
    await onServer(template, (query) =>
      query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`),
    );
    made.push(name);
    return name;
  }

  function start(database: string): ChildProcess {
    const child = spawn(process.execPath, program, {
      env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: urlOf(database) },
      stdio: 'ignore',
    });
    running.add(child);
    child.once('exit', () => running.delete(child));
    return child;
  }

  const finish = async (child: ChildProcess) => {
    const [code] = (await once(child, 'exit')) as [number | null];
    return code;
  };

  afterAll(async () => {
    for (const child of running) child.kill('SIGKILL');
    for (const name of made) await onServer(template, (query) => query(`DROP DATABASE ${name}`));
  });

  it('agree with the entities', async () => {
    const dataSource = await openDatabase({ url: template, poolSize: 1 }, entities);
    const statements = await drift(dataSource);
    await dataSource.destroy();
    expect(statements).toEqual([]);
  });

  it('are one statement each', () => {
    const files = readdirSync(join(import.meta.dirname, 'migrations')).filter((name) => name.endsWith('.ts'));
    expect(files.length).toBeGreaterThan(4);
    expect(files.filter((name) => !/^\d{4}-[a-z0-9-]+\.ts$/.test(name))).toEqual([]);
  });

  it('killed in the middle and run again make the same schema', async () => {
    const database = await emptyDatabase();
    const first = start(database);
    await eventually(
      () => tablesIn(database),
      (tables) => tables >= 2,
    );
    first.kill('SIGKILL');
    await finish(first);
    expect(await finish(start(database))).toBe(0);
    expect(await schemaOf(database)).toEqual(await schemaOf(new URL(template).pathname.slice(1)));
  });

  it('run from two processes at once make the same schema', async () => {
    const database = await emptyDatabase();
    const codes = await Promise.all([start(database), start(database)].map(finish));
    expect(codes).toEqual([0, 0]);
    expect(await schemaOf(database)).toEqual(await schemaOf(new URL(template).pathname.slice(1)));
  });
});
