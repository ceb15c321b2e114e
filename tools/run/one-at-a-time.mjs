import { setTimeout as delay } from 'node:timers/promises';
import { join } from 'node:path';
import { claimFolder, FolderBusy, localFolder } from '../services/index.mjs';

/**
 * Runs `work(record)` while no other command of this checkout does the same: `npm start` and `npm test` may begin together.
 * Processes that `record` was told of are ended by whoever comes next, should this one be killed.
 */
export async function oneAtATime(name, say, work) {
  const claim = await claimWhenFree(join(localFolder, 'turns', name), say);
  try {
    return await work(claim.record);
  } finally {
    claim.release();
  }
}

async function claimWhenFree(folder, say) {
  for (let told = false; ; told = true) {
    try {
      return await claimFolder(folder, say);
    } catch (error) {
      if (!(error instanceof FolderBusy)) throw error;
      if (!told) say(`Waiting for process ${error.ownerPid}, which is doing the same`);
      await delay(300);
    }
  }
}
