// Installs the npm packages when they are missing or older than package-lock.json.
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../services/index.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { runOrThrow } from './run-command.mjs';

const stamp = join(root, 'node_modules/.atrium-install');

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

function isInstalled() {
  try {
    return readFileSync(stamp, 'utf8') === lockHash();
  } catch {
    return false;
  }
}

/** `npm install`, only when needed. Not `npm ci`: it refuses a lock that lacks other platforms' binaries. */
export async function installPackages(terminal) {
  if (isInstalled()) return;
  await terminal.step('npm packages', (say) =>
    oneAtATime('install', say, async () => {
      if (isInstalled()) return;
      say(
        'Installing npm packages (about a minute: some 1,000 packages to unpack; only when package-lock.json changes)',
      );
      rmSync(stamp, { force: true });
      await runOrThrow('install', [...npm(), 'install', '--no-audit', '--no-fund', '--include=dev']);
      writeFileSync(stamp, lockHash());
    }),
  );
}

/** The npm that runs us, or the one on PATH. */
const npm = () => (process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm']);
