import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startedAt } from './process-identity.mjs';

/** Folders in `folder` whose name tells the process that made them (`pattern` with one group: its id), now dead. */
export function abandonedFolders(folder, pattern) {
  return namesIn(folder)
    .filter((name) => {
      const pid = Number(pattern.exec(name)?.[1]);
      return pid > 0 && !startedAt(pid);
    })
    .map((name) => join(folder, name));
}

function namesIn(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
