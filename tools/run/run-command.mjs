// Commands that run to their end, their output in a file, shown when they fail.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastLines, localFolder, root, startChild } from '../services/index.mjs';

const patienceMs = 5_000; // npm undoes what it has begun, which can take minutes; the next start begins anew anyway
const running = new Set();
let stopping = false;

/** Ends every command that still runs, and waits until they are gone. None begins any more. */
export async function stopCommands() {
  stopping = true;
  await Promise.all([...running].map((child) => child.stop(patienceMs)));
}

const logOf = (name) => join(localFolder, 'logs', `${name}.log`);

/**
 * Runs to the end. Resolves with { code, output }; what the command wrote is also kept in .local/logs/<name>.log.
 * `record(name, pid)` is told of its process.
 */
export async function runToEnd(
  name,
  [command, ...args],
  { env = process.env, cwd = root, logFile = logOf(name), record } = {},
) {
  if (stopping) throw new Error(`${name} was not begun: we are stopping.`);
  const child = startChild({ name, command, args, env, cwd, logFile });
  running.add(child);
  if (child.pid !== undefined) record?.(name, child.pid);
  const { code, error } = await child.exit.finally(() => running.delete(child));
  if (error) throw error;
  return { code: code ?? 1, output: readFileSync(logFile, 'utf8'), logFile };
}

/** Runs to the end and throws with the last lines when the command fails. Returns what it wrote. */
export async function runOrThrow(name, command, options) {
  const { code, output, logFile } = await runToEnd(name, command, options);
  if (code === 0) return output;
  throw new Error(
    `${command.join(' ')} ended with code ${code}; its last lines (all: ${logFile}):\n${lastLines(logFile, 30)}`,
  );
}

/** Runs `node <args>` with our own input and output. Resolves with its exit code; it is stopped first when we go down. */
export async function runInForeground(args, { env, ending }) {
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
  const ended = new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  ending.add(() => {
    child.kill('SIGTERM');
    return ended;
  });
  return ended;
}
