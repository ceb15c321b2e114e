import { setTimeout as delay } from 'node:timers/promises';
import { join } from 'node:path';
import { claimFolder, FolderBusy, localFolder } from '../services/index.mjs';

/** Runs `work` while no other command of this checkout does the same: `npm start` and `npm test` may begin together. */
export async function oneAtATime(name, say, work) {
  const claim = await claimWhenFree(join(localFolder, 'turns', name), say);
  try {
    return await work();
  } finally {
    claim.release();
  }
}

async function claimWhenFree(folder, say) {
  for (let told = false; ; told = true) {
    try {
      return await claimFolder(folder);
    } catch (error) {
      if (!(error instanceof FolderBusy)) throw error;
      if (!told) say(`Waiting for process ${error.ownerPid}, which is doing the same`);
      await delay(300);
    }
  }
}
