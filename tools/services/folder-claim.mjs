// One folder of data has one owner at a time. The claim is a file that names the owner and every process it started,
// so that whoever comes next can tell a living owner from the leftovers of a crash, and end those.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf, isAlive, stopProcess } from './process-identity.mjs';

const claimFile = (folder) => join(folder, 'claim.json');

export class FolderBusy extends Error {
  constructor(folder, owner) {
    super(`${folder} is in use by process ${owner.pid}.`);
    this.ownerPid = owner.pid;
  }
}

function readClaim(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // absent, or its writer was killed half-way: nobody holds the folder by it
  }
}

/** The process that holds the folder now, if it lives. */
export function livingOwner(folder) {
  const owner = readClaim(claimFile(folder))?.owner;
  return isAlive(owner) ? owner : undefined;
}

/**
 * Takes the folder for this process, ending what a crashed owner left running. Throws FolderBusy when its owner lives.
 * @param {string} folder
 * @param {(line: string) => void} [onProgress]
 */
export async function claimFolder(folder, onProgress = () => {}) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = claimFile(folder);
  const mine = { owner: identityOf(process.pid), processes: {} };
  await endLeftovers(folder, onProgress);
  createWhole(folder, file, mine);

  const save = () => replaceWhole(file, mine);
  return {
    record(name, pid) {
      mine.processes[name] = identityOf(pid);
      save();
    },
    release: () => rmSync(file, { force: true }),
  };
}

/** Stops whatever a dead owner of this folder left running; leaves a living owner alone (FolderBusy). */
export async function endLeftovers(folder, onProgress = () => {}) {
  const claim = readClaim(claimFile(folder));
  if (isAlive(claim?.owner)) throw new FolderBusy(folder, claim.owner);
  for (const [name, identity] of Object.entries(claim?.processes ?? {}).reverse()) {
    if (!isAlive(identity)) continue;
    onProgress(`An earlier run ended without stopping its ${name} (process ${identity.pid}): stopping it.`);
    await stopProcess(identity);
  }
  const aside = `${claimFile(folder)}.${process.pid}.old`;
  try {
    renameSync(claimFile(folder), aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  const moved = readClaim(aside);
  if (isAlive(moved?.owner)) giveBack(aside, folder, moved);
  rmSync(aside, { force: true });
}

/** Between our look and our move another process has taken the folder: its claim goes back in place. */
function giveBack(aside, folder, claim) {
  renameSync(aside, claimFile(folder));
  throw new FolderBusy(folder, claim.owner);
}

function createWhole(folder, file, claim) {
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, JSON.stringify(claim), { mode: 0o600 });
  try {
    linkSync(draft, file); // fails when the file exists: of two racing processes one wins
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    throw new FolderBusy(folder, readClaim(file)?.owner ?? { pid: 'unknown' });
  } finally {
    rmSync(draft, { force: true });
  }
}

function replaceWhole(file, claim) {
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, JSON.stringify(claim), { mode: 0o600 });
  renameSync(draft, file);
}
