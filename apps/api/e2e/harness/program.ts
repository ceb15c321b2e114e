import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(import.meta.dirname, '../../../..');
const loader = join(root, 'tools/run/typescript.mjs');

/** One of the product's own programs, as a real process that a test may kill. */
export interface Program {
  /** What it has written, line by line, and what it has complained of. */
  readonly said: readonly string[];
  readonly complained: readonly string[];
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  signal(name: NodeJS.Signals): void;
}

const running = new Set<Program>();

/** Starts `main`, `worker` or `cli` from source with nothing but these settings. */
export function startProgram(
  name: 'main' | 'worker' | 'cli',
  settings: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Program {
  const file = join(root, 'apps/api/src', `${name}.ts`);
  const child = spawn(process.execPath, ['--conditions=atrium-source', '--import', loader, file, ...args], {
    env: { PATH: process.env.PATH, TZ: 'UTC', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [said, complained]: [string[], string[]] = [[], []];
  createInterface({ input: child.stdout }).on('line', (line) => said.push(line));
  createInterface({ input: child.stderr }).on('line', (line) => complained.push(line));
  const program: Program = {
    said,
    complained,
    ended: once(child, 'close').then(([code, signal]) => {
      running.delete(program);
      return (code ?? signal) as number | string;
    }),
    signal: (signal) => void child.kill(signal),
  };
  running.add(program);
  return program;
}

/** For `afterAll`: what a test has left running. */
export async function killPrograms(): Promise<void> {
  await Promise.all(
    [...running].map((program) => {
      program.signal('SIGKILL');
      return program.ended;
    }),
  );
}
