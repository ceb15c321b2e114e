import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../../..');
const run = promisify(execFile);

/** The built product as processes of its own, on the bench's database. */
export class Product {
  private readonly children = new Map<string, ChildProcess>();

  private constructor(
    readonly url: string,
    readonly setupToken: string,
    private readonly env: NodeJS.ProcessEnv,
    private readonly folder: string,
  ) {}

  static async prepare(): Promise<Product> {
    const folder = mkdtempSync(join(tmpdir(), 'atrium-bench-'));
    const port = await freePort();
    const setupToken = randomBytes(24).toString('base64url');
    const env = {
      ...process.env,
      ATRIUM_LISTEN: `127.0.0.1:${port}`,
      ATRIUM_KEY: randomBytes(32).toString('base64'),
      ATRIUM_DATA: folder,
      ATRIUM_SETUP_TOKEN: setupToken,
      ATRIUM_LOG_LEVEL: 'error',
      ATRIUM_DATABASE_POOL: '20',
    };
    const product = new Product(`http://127.0.0.1:${port}`, setupToken, env, folder);
    await product.cli('migrate');
    return product;
  }

  /** Runs a command of the product to its end. */
  async cli(...args: string[]): Promise<string> {
    const { stdout } = await run(process.execPath, [join(root, 'apps/api/dist/cli.js'), ...args], { env: this.env });
    return stdout;
  }

  /** Starts the api or the worker; the api is ready when this resolves. */
  async start(name: 'main' | 'worker', ...flags: string[]): Promise<void> {
    const child = spawn(process.execPath, [...flags, ...profiling(), join(root, `apps/api/dist/${name}.js`)], {
      env: this.env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    this.children.set(name, child);
    if (name === 'main') await this.ready();
  }

  async stop(name: 'main' | 'worker'): Promise<void> {
    const child = this.children.get(name);
    this.children.delete(name);
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }

  pidOf(name: 'main' | 'worker'): number {
    return this.children.get(name)?.pid ?? Number.NaN;
  }

  async close(): Promise<void> {
    for (const name of ['main', 'worker'] as const) await this.stop(name);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async ready(): Promise<void> {
    for (let tries = 0; tries < 1200; tries++) {
      const answer = await fetch(`${this.url}/health/ready`).catch(() => null);
      if (answer?.ok) return;
      await sleep(100);
    }
    throw new Error('The api did not become ready.');
  }
}

/** `BENCH_PROFILE=<folder>`: where the processor time of api and worker went, as .cpuprofile files. */
function profiling(): string[] {
  const folder = process.env.BENCH_PROFILE;
  return folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : [];
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
