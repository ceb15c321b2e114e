import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../../libs/server/kit/src/testing/eventually.js';
import { identityOf, isAlive } from '../services/process-identity.mjs';
import { keepRunning } from './app-process.mjs';

describe('a process that is kept running', () => {
  const folder = mkdtempSync(join(tmpdir(), 'app-process-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('can be ended while it restarts: the old one and the new one are gone, and no other comes', async () => {
    const pids: number[] = [];
    const logFile = join(folder, 'app.log');
    const slowToEnd = `process.on('SIGTERM', () => setTimeout(() => process.exit(), 200)); setInterval(() => 0, 1000);
      console.log('runs');`;
    const app = keepRunning({
      name: 'app',
      args: ['-e', slowToEnd],
      env: { ...process.env, NODE_OPTIONS: '' },
      cwd: folder,
      logFile,
      terminal: { line: () => undefined },
      record: (_: string, pid: number) => pids.push(pid),
      giveUp: () => undefined,
    });
    await eventually(() => readFileSync(logFile, 'utf8'), Boolean);
    const restarted = app.restart(5_000);
    const both = pids.map(identityOf);
    await app.end(5_000);
    await restarted;
    app.start();
    expect(both.map(isAlive)).toEqual([false, false]);
    expect(pids).toHaveLength(2);
  });
});
