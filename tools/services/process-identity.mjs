// A process id alone says little: ids are used again. Together with the time the process started it names one process.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

const goneOrZombie = (state) => state === 'Z' || state === 'X';

/** When the process started, as an opaque text; undefined when there is no such process (or only its zombie). */
export function startedAt(pid) {
  if (process.platform !== 'linux') return startedAtByPs(pid);
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return goneOrZombie(afterName[0]) ? undefined : afterName[19];
  } catch {
    return undefined;
  }
}

function startedAtByPs(pid) {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/** The note by which a process is found again later, even by another process. */
export const identityOf = (pid) => ({ pid, started: startedAt(pid) });

export const isAlive = (identity) => identity?.started !== undefined && startedAt(identity.pid) === identity.started;

/** Whoever leads a process group is signalled with all of it: npm and nx start processes of their own. */
function signal(identity, name) {
  if (!isAlive(identity)) return;
  if (!send(-identity.pid, name)) send(identity.pid, name);
}

/** Signals a process, or with a negative id a group. False when there is none. */
export function send(pid, name) {
  try {
    return process.kill(pid, name);
  } catch (error) {
    if (error.code === 'ESRCH') return false;
    throw error;
  }
}

async function goneWithin(identity, milliseconds) {
  const deadline = Date.now() + milliseconds;
  while (isAlive(identity)) {
    if (Date.now() > deadline) return false;
    await delay(20);
  }
  return true;
}

/** Asks the process to stop, and kills it when it has not after `patience` milliseconds. Says whether it went by itself. */
export async function stopProcess(identity, patience = 10_000) {
  signal(identity, 'SIGTERM');
  if (await goneWithin(identity, patience)) return true;
  await killProcess(identity);
  return false;
}

export async function killProcess(identity) {
  signal(identity, 'SIGKILL');
  await goneWithin(identity, 5_000);
}
