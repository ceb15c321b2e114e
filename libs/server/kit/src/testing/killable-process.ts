import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** A real process of ours that a test may kill without warning. */
export interface KillableProcess {
  /** Every line it has said. */
  readonly said: readonly string[];
  /** Resolves at its next line of this text. */
  saysAgain(line: string): Promise<void>;
  /** `kill -9`; resolves when it is gone. */
  kill(): Promise<void>;
}

const loader = join(import.meta.dirname, '../../../../../tools/run/typescript.mjs');

/** Starts one of `testing/processes` from source, against a test's database. */
export function startProcess(name: string, databaseUrl: string): KillableProcess {
  const file = join(import.meta.dirname, 'processes', `${name}.ts`);
  const child = spawn(process.execPath, ['--conditions=atrium-source', '--import', loader, file], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    // The channel ends with the test run, and the process with the channel.
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');
  const said: string[] = [];
  const lines = createInterface({ input: child.stdout as Readable });
  lines.on('line', (line) => said.push(line));
  const started: KillableProcess = {
    said,
    async saysAgain(line) {
      const heard = new Promise<void>((resolve) => {
        const hear = (text: string) => {
          if (text !== line) return;
          lines.off('line', hear);
          resolve();
        };
        lines.on('line', hear);
      });
      const died = exited.then(([code]) => Promise.reject(new Error(`${name} ended with ${String(code)}.`)));
      await Promise.race([heard, died]);
    },
    async kill() {
      running.delete(this);
      child.kill('SIGKILL');
      await exited;
    },
  };
  running.add(started);
  return started;
}

const running = new Set<KillableProcess>();

/** For `afterEach`: what a failed test has left running. */
export async function killProcesses(): Promise<void> {
  await Promise.all([...running].map((started) => started.kill()));
}
