// .local/run.json: what scripts and `npm run atrium` need to know of the running Atrium. There from ready to stop.
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { livingOwner, localFolder } from '../services/index.mjs';

/** The data of `npm start` and `npm run dev`: who holds this folder is the running Atrium of this checkout. */
export const dataFolder = join(localFolder, 'data');
const file = join(localFolder, 'run.json');

/** `record(name, pid)` for every process that is started (again), `publish(facts)` once all is ready. */
export function publishRun(ending, services) {
  const pids = { start: process.pid, ...services.pids };
  let published;
  const save = () => writeRunFile(published);
  return {
    record(name, pid) {
      services.record(name, pid);
      pids[name] = pid;
      if (published) save();
    },
    publish({ url, setupToken, demo }) {
      const { databaseUrl, redisUrl } = services;
      const setupUrl = setupToken && `${url}/setup?token=${setupToken}`;
      published = { url, setupUrl, pids, demo, databaseUrl, redisUrl };
      ending.add(removeRunFile);
      save();
      return published;
    },
  };
}

/** Holds passwords of the demo and the address of the database: for this user's eyes only. */
function writeRunFile(facts) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(facts, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
}

export const removeRunFile = () => rmSync(file, { force: true });

/** `{ owner, facts }` of the Atrium that runs from this checkout; `facts` is undefined while it is still starting. */
export function runningAtrium() {
  const owner = livingOwner(dataFolder);
  if (!owner) return undefined;
  try {
    const facts = JSON.parse(readFileSync(file, 'utf8'));
    return { owner, facts: facts.pids?.start === owner.pid ? facts : undefined };
  } catch {
    return { owner, facts: undefined };
  }
}
