import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { Redis } from 'ioredis';
import { join } from 'node:path';
import { FolderBusy, localFolder, startServices } from './index.mjs';
import { isAlive } from './process-identity.mjs';

const none = { ...process.env, DATABASE_URL: '', REDIS_URL: '' };
const services = join(import.meta.dirname, 'index.mjs');
let made = 0;

async function query(url: string, sql: string): Promise<RowDataPacket[]> {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const socketPath = searchParams.get('socketPath');
  const connection = await createConnection({
    ...(socketPath ? { socketPath } : { host: hostname, port: Number(port) }),
    user: username,
    password,
    database: pathname.slice(1),
  });
  try {
    return (await connection.query<RowDataPacket[]>(sql))[0];
  } finally {
    await connection.end();
  }
}

async function ping(url: string): Promise<string> {
  const redis = url.startsWith('unix:') ? new Redis(decodeURIComponent(new URL(url).pathname)) : new Redis(url);
  redis.on('error', () => undefined); // the answer to ping says it
  try {
    return await redis.ping();
  } finally {
    redis.disconnect();
  }
}

describe('private services', () => {
  let dir: string;
  beforeEach(() => (dir = join(localFolder, `test-${process.pid}-services-${++made}`)));
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  /** Another process that owns the services of `dir`, ready. */
  async function otherOwner() {
    const code = `
      const { startServices } = await import(${JSON.stringify(services)});
      await startServices({ dir: ${JSON.stringify(dir)}, purpose: 'test', env: ${JSON.stringify(none)} });
      console.log('ready');
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], { env: { ...none, NODE_OPTIONS: '' } });
    await once(child.stdout, 'data');
    return child;
  }

  it('speak UTC and utf8mb4, see committed rows only, and drop no job', async () => {
    const started = await startServices({ dir, purpose: 'test', env: none });
    const sql = 'SELECT @@time_zone z, @@tx_isolation i, @@character_set_database c, @@collation_database o';
    await expect(query(started.databaseUrl, sql)).resolves.toEqual([
      { z: '+00:00', i: 'READ-COMMITTED', c: 'utf8mb4', o: 'utf8mb4_unicode_ci' },
    ]);
    const redis = new Redis(decodeURIComponent(new URL(started.redisUrl).pathname));
    await expect(redis.config('GET', 'maxmemory-policy')).resolves.toEqual(['maxmemory-policy', 'noeviction']);
    redis.disconnect();
    await started.stop();
  });

  it('start again with their data after their owner was killed', async () => {
    const killed = await otherOwner();
    await expect(startServices({ dir, env: none })).rejects.toBeInstanceOf(FolderBusy);
    const claim = JSON.parse(readFileSync(join(dir, 'claim.json'), 'utf8'));
    await query(databaseUrlIn(dir), 'CREATE TABLE kept AS SELECT 7 AS seven');
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    expect(Object.values(claim.processes).map((left) => isAlive(left as never))).toEqual([true, true]);

    const again = await startServices({ dir, purpose: 'test', env: none });
    expect(Object.values(claim.processes).map((left) => isAlive(left as never))).toEqual([false, false]);
    await expect(query(again.databaseUrl, 'SELECT seven FROM kept')).resolves.toEqual([{ seven: 7 }]);
    await expect(ping(again.redisUrl)).resolves.toBe('PONG');
    await again.stop();
  });

  it('start when the first start was killed half-way through making its files', async () => {
    mkdirSync(join(dir, 'mariadb/data-being-made'), { recursive: true });
    writeFileSync(join(dir, 'mariadb/data-being-made/ibdata1'), 'half');
    const started = await startServices({ dir, purpose: 'test', env: none });
    await expect(query(started.databaseUrl, 'SELECT 1 AS one')).resolves.toEqual([{ one: 1 }]);
    await started.stop();
  });

  it('listen on ports with passwords where the path is too long for a socket', async () => {
    const deep = join(dir, '考'.repeat(40));
    const started = await startServices({ dir: deep, purpose: 'test', env: none });
    await expect(query(started.databaseUrl, 'SELECT 1 AS one')).resolves.toEqual([{ one: 1 }]);
    await expect(ping(started.redisUrl)).resolves.toBe('PONG');
    const bare = Object.assign(new URL(started.databaseUrl), { password: '' }).href;
    await expect(query(bare, 'SELECT 1')).rejects.toThrow('Access denied');
    const bareRedis = Object.assign(new URL(started.redisUrl), { password: '' }).href;
    await expect(ping(bareRedis)).rejects.toThrow('NOAUTH');
    await started.stop();
  });

  it('tell when one of them dies', async () => {
    const started = await startServices({ dir, purpose: 'test', env: none });
    process.kill(started.pids.redis, 'SIGKILL');
    await expect(started.died).resolves.toContain('Redis was ended by SIGKILL');
    await started.stop();
  });

  it('are not started where addresses are given', async () => {
    const given = { DATABASE_URL: 'mariadb://somewhere/atrium', REDIS_URL: 'redis://elsewhere' };
    const started = await startServices({ dir, env: { ...none, ...given } });
    expect(started).toMatchObject({ databaseUrl: given.DATABASE_URL, redisUrl: given.REDIS_URL, pids: {} });
    await started.stop();
  });

  it('say the ways out where there is no program and no package', async () => {
    const start = startServices({ dir, env: { ...none, PATH: dir } });
    await expect(start).rejects.toThrow(/MariaDB and Redis not found(.|\n)*1\.(.|\n)*2\.(.|\n)*3\.(.|\n)*DATABASE_URL/);
  });
});

const databaseUrlIn = (dir: string) => `mariadb://root@localhost/atrium?socketPath=${dir}/mariadb/mysql.sock`;
