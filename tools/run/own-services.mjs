import { FolderBusy, startServices } from '../services/index.mjs';
import { dataFolder, removeRunFile, runningAtrium } from './run-file.mjs';

/** Throws when Atrium already runs from this checkout. */
export function refuseSecondStart() {
  const running = runningAtrium();
  if (running) throw new Error(busyMessage(running.owner.pid));
}

/**
 * MariaDB and Redis of this checkout's own data. When another command holds them, says which, and what to do. Whoever gets
 * them clears away the run file of an Atrium that crashed.
 */
export async function startOwnServices({ env, onProgress }) {
  try {
    const services = await startServices({ dir: dataFolder, env, onProgress });
    removeRunFile();
    return services;
  } catch (error) {
    if (error instanceof FolderBusy) throw new Error(busyMessage(error.ownerPid), { cause: error });
    throw error;
  }
}

function busyMessage(pid) {
  const url = runningAtrium()?.facts?.url;
  const what = url ? `Atrium already runs at ${url}` : 'Another command of this checkout is using its data';
  return `${what} (process ${pid}). Stop it with Ctrl-C where it was started, or with: kill ${pid}`;
}
