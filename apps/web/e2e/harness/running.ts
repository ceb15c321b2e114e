import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { eventually, openTestDatabase, requiredUrl, type TestDatabase } from '@atrium/kit/testing';

const dist = join(import.meta.dirname, '../../../api/dist');

/** The built product, as `npm start` runs it: two processes, the web app served by the api. */
export interface Running {
  readonly url: string;
  readonly setupToken: string;
  /** A further company, as an operator makes it at the machine. */
  foundCompany(name: string): Promise<{ slug: string; code: string }>;
  stop(): Promise<void>;
}

export async function startProduct(): Promise<Running> {
  const database = await openTestDatabase([]);
  const folder = mkdtempSync(join(tmpdir(), 'atrium-browser-'));
  const port = await freePort();
  const setupToken = randomBytes(24).toString('base64url');
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    NODE_ENV: 'development',
    DATABASE_URL: database.url,
    REDIS_URL: requiredUrl('REDIS_URL'),
    ATRIUM_LISTEN: `127.0.0.1:${port}`,
    ATRIUM_KEY: randomBytes(32).toString('base64'),
    ATRIUM_DATA: folder,
    ATRIUM_SETUP_TOKEN: setupToken,
    ATRIUM_LOG_LEVEL: 'warn',
  };
  const children = ['main.js', 'worker.js'].map((file) =>
    spawn(process.execPath, [join(dist, file)], { env, stdio: ['ignore', 'ignore', 'inherit'] }),
  );
  const url = `http://127.0.0.1:${port}`;
  await answers(url).catch(async (error: unknown) => {
    await stop(children, database, folder);
    throw error;
  });
  return {
    url,
    setupToken,
    foundCompany: (name) => foundCompany(name, env),
    stop: () => stop(children, database, folder),
  };
}

/** Resolves once the product is ready. Starting may take its time on a slow machine. */
function answers(url: string): Promise<number> {
  const status = () =>
    fetch(`${url}/health/ready`).then(
      (answer) => answer.status,
      () => 0,
    );
  return eventually(status, (code) => code === 200, 120_000);
}

async function foundCompany(name: string, env: NodeJS.ProcessEnv): Promise<{ slug: string; code: string }> {
  const email = `owner@${name.toLowerCase()}.example`;
  const args = [join(dist, 'cli.js'), 'owner', 'create', '--company', name, '--name', 'Oscar', '--email', email];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env });
  const [, slug = ''] = /\/c\/(\S+)/.exec(stdout) ?? [];
  const [, code = ''] = /code (\S+) at/.exec(stdout) ?? [];
  return { slug, code };
}

async function stop(children: readonly ChildProcess[], database: TestDatabase, folder: string): Promise<void> {
  for (const child of children) {
    if (child.exitCode !== null) continue;
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
