// A server started as a child: output in a log file, ready when it answers, its last lines shown when it dies.
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { identityOf, killProcess, send, stopProcess } from './process-identity.mjs';

/** The last lines of a log file, for a person who wants to know why something died. */
export function lastLines(file, count = 12) {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
  } catch {
    return '';
  }
}

const living = new Set();
// Whatever way this process ends, its servers are told to; in good order they were stopped before.
process.on('exit', () => signalEveryChild('SIGTERM'));

/** Sends the signal to every child that still lives and to what it has started, without waiting. */
export function signalEveryChild(signal) {
  for (const { pid } of living) send(-pid, signal);
}

/**
 * Starts `command` in its own process group, so that Ctrl-C in the terminal reaches only us and we stop things in order.
 * `exit` resolves with { code, signal, error } once the process is gone, `ended` with the same in words.
 */
export function startChild({ name, command, args, env = process.env, cwd, logFile, append = false }) {
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, append ? 'a' : 'w', 0o600);
  const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  if (child.pid !== undefined) living.add(child);
  const exit = new Promise((resolve) => {
    child.once('error', (error) => resolve({ error }));
    child.once('exit', (code, signal) => resolve({ code, signal }));
  }).finally(() => living.delete(child));
  const identity = child.pid === undefined ? undefined : identityOf(child.pid);
  return {
    name,
    pid: child.pid,
    logFile,
    exit,
    ended: exit.then(inWords),
    stop: (patience) => stopProcess(identity, patience),
    kill: () => killProcess(identity),
  };
}

function inWords({ code, signal, error }) {
  if (error) return `could not be started: ${error.message}`;
  return signal ? `was ended by ${signal}` : `ended with code ${code}`;
}

/** Waits until `answers()` is true. Throws with the child's last words when it ends first or takes longer than `patience`. */
export async function waitUntilReady(child, answers, patience = 60_000) {
  let ending;
  child.ended.then((reason) => (ending = reason));
  const deadline = Date.now() + patience;
  while (!(await answers())) {
    if (ending) throw new Error(`${child.name} ${ending}.\n${lastLines(child.logFile)}`);
    if (Date.now() > deadline) {
      await child.kill();
      throw new Error(`${child.name} did not answer within ${patience / 1000} s.\n${lastLines(child.logFile)}`);
    }
    await delay(20);
  }
}
