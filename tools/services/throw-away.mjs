// Services for one test run: a folder named after this process, gone at the end. Folders of crashed runs are removed too.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { endLeftovers, FolderBusy } from './folder-claim.mjs';
import { localFolder } from './paths.mjs';
import { startedAt } from './process-identity.mjs';
import { startServices } from './start-services.mjs';

/** Like startServices; `stop` also removes the folder. One process may have several, by `name`. */
export async function startThrowAwayServices({ name = 'run', purpose = 'test', onProgress, env } = {}) {
  await removeAbandoned();
  const dir = join(localFolder, `test-${process.pid}-${name}`);
  const services = await startServices({ dir, purpose, onProgress, env });
  const stop = async () => {
    await services.kill(); // nothing in there is worth an orderly shutdown
    rmSync(dir, { recursive: true, force: true });
  };
  return { ...services, dir, stop };
}

/** Ends and removes what test runs left behind whose process is dead. The name tells it even before there is a claim. */
async function removeAbandoned(folder = localFolder) {
  for (const name of namesIn(folder)) {
    const pid = Number(/^test-(\d+)-/.exec(name)?.[1]);
    if (!pid || startedAt(pid)) continue;
    try {
      await endLeftovers(join(folder, name));
      rmSync(join(folder, name), { recursive: true, force: true });
    } catch (error) {
      if (!(error instanceof FolderBusy)) throw error;
    }
  }
}

function namesIn(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
