import { runCommand } from '../../src/cli/run-command.js';

/** What a command said, and how it ended. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command as `npm run atrium -- …` does, with nothing in its environment but these settings. */
export async function atrium(args: readonly string[], settings: Readonly<Record<string, string>>): Promise<Ran> {
  const [out, err]: [string[], string[]] = [[], []];
  const { env, exitCode } = process;
  const { log, error, table } = console;
  process.env = { ...settings };
  process.exitCode = 0;
  console.log = (...words) => void out.push(words.join(' '));
  console.error = (...words) => void err.push(words.map(String).join(' '));
  console.table = (rows: unknown) => void out.push(JSON.stringify(rows));
  try {
    await runCommand(args);
    return { code: process.exitCode, out: out.join('\n'), err: err.join('\n') };
  } finally {
    Object.assign(console, { log, error, table });
    process.env = env;
    process.exitCode = exitCode;
  }
}
