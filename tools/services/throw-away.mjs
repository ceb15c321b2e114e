// Services for one test run: a folder named after this process, gone at the end. Folders of crashed runs are removed too.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { abandonedFolders } from './abandoned-folders.mjs';
import { endLeftovers, FolderBusy } from './folder-claim.mjs';
import { localFolder } from './paths.mjs';
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
async function removeAbandoned() {
  for (const folder of abandonedFolders(localFolder, /^test-(\d+)-/)) {
    try {
      await endLeftovers(folder);
      rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      if (!(error instanceof FolderBusy)) throw error;
    }
  }
}
