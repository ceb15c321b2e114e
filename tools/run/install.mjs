// Installs the npm packages when they are missing or older than package-lock.json.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../services/index.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { runOrThrow } from './run-command.mjs';

const packagesOf = (folder) => join(folder, 'node_modules');
/** What npm puts there is of another version than at the top: TypeScript 7. */
const nestedOf = (folder) => join(folder, 'tools/node_modules');
const stampOf = (folder) => join(packagesOf(folder), '.atrium-install');
const beganOf = (folder) => join(packagesOf(folder), '.atrium-installing');

const lockHash = (folder) =>
  createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');

/** npm writes its own list last of all, and links the programs before that. */
const isWhole = (folder) =>
  ['.package-lock.json', '.bin/nx'].every((name) => existsSync(join(packagesOf(folder), name)));

/** Whether the packages in `folder` are all there and those of its package-lock.json. */
export function isInstalled(folder = root) {
  try {
    return readFileSync(stampOf(folder), 'utf8') === lockHash(folder) && isWhole(folder);
  } catch {
    return false;
  }
}

/** Calls `install()` on packages that are whole or none: npm takes half an unpacked package for the package. */
export async function installInto(folder, install) {
  if (existsSync(beganOf(folder)) || !isWhole(folder)) {
    for (const place of [packagesOf(folder), nestedOf(folder)]) rmSync(place, { recursive: true, force: true });
  }
  mkdirSync(packagesOf(folder), { recursive: true });
  rmSync(stampOf(folder), { force: true });
  writeFileSync(beganOf(folder), '');
  await install();
  if (!isWhole(folder)) throw new Error(`npm install left ${packagesOf(folder)} incomplete. Start again.`);
  rmSync(beganOf(folder), { force: true });
  writeFileSync(stampOf(folder), lockHash(folder));
}

/** `npm install`, only when needed. Not `npm ci`: it refuses a lock that lacks other platforms' binaries. */
export async function installPackages(terminal) {
  if (isInstalled()) return;
  await terminal.step('npm packages', (say) =>
    oneAtATime('install', say, async (record) => {
      if (isInstalled()) return;
      say(
        'Installing npm packages (about a minute: some 1,000 packages to unpack; only when package-lock.json changes)',
      );
      const command = [...npm(), 'install', '--no-audit', '--no-fund', '--include=dev'];
      await installInto(root, () => runOrThrow('install', command, { record }));
    }),
  );
}

/** The npm that runs us, or the one on PATH. */
const npm = () => (process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm']);
