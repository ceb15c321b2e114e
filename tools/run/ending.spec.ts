import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../../libs/server/kit/src/testing/eventually.js';
import { identityOf, isAlive } from '../services/process-identity.mjs';

describe('the way down', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ending-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('ends a command that runs, with what that one has started', async () => {
    const logFile = join(folder, 'command.log');
    const command = ['sh', '-c', 'trap "" INT; sleep 600 & echo $!; wait'];
    const code = `
      const { createEnding } = await import(${JSON.stringify(join(import.meta.dirname, 'ending.mjs'))});
      const { runOrThrow } = await import(${JSON.stringify(join(import.meta.dirname, 'run-command.mjs'))});
      const ending = createEnding({ line: console.log }, { onSignal: 130 });
      await ending.guard(() => runOrThrow('long', ${JSON.stringify(command)}, { logFile: ${JSON.stringify(logFile)} }));`;
    const env = { ...process.env, NODE_OPTIONS: '', npm_lifecycle_event: '' };
    const starter = spawn(process.execPath, ['--input-type=module', '-e', code], { env });
    const sleeper = identityOf(Number(await eventually(() => textOf(logFile).trim(), Boolean)));
    expect(isAlive(sleeper)).toBe(true);

    starter.kill('SIGINT');
    expect(await once(starter, 'exit')).toEqual([130, null]);
    // It was signalled with its group; the system takes a moment to carry that out.
    await eventually(
      () => isAlive(sleeper),
      (alive) => !alive,
    );
  });
});

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
