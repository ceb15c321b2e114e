// Commands that run to their end, their output in a file, shown when they fail.
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lastLines, localFolder, root } from '../services/index.mjs';

const running = new Set();
process.on('exit', () => running.forEach((child) => child.kill('SIGTERM')));

const logOf = (name) => join(localFolder, 'logs', `${name}.log`);

/** Runs to the end. Resolves with { code, output }; what the command wrote is also kept in .local/logs/<name>.log. */
export async function runToEnd(
  name,
  [command, ...args],
  { env = process.env, cwd = root, logFile = logOf(name) } = {},
) {
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'w');
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', log, log] });
  closeSync(log);
  running.add(child);
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (exitCode) => resolve(exitCode ?? 1));
  }).finally(() => running.delete(child));
  return { code, output: readFileSync(logFile, 'utf8'), logFile };
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
