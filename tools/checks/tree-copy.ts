import { cpSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const left = new Set(['node_modules', 'dist', '.vite', 'coverage']);
const ours = '@atrium';

/** A copy of the sources that has the packages of the original and its own libs. Nothing done in it reaches the original. */
export class TreeCopy {
  private constructor(readonly folder: string) {}

  static make(purpose: string): TreeCopy {
    // Not below .local, which Jest leaves out.
    const folder = realpathSync(mkdtempSync(join(tmpdir(), `atrium-${purpose}-`)));
    for (const name of ['apps', 'libs', 'tools', ...settingsFiles()]) {
      cpSync(join(root, name), join(folder, name), {
        recursive: true,
        filter: (source) => !left.has(basename(source)),
      });
    }
    linkPackages(folder);
    return new TreeCopy(folder);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const settingsFiles = () => readdirSync(root).filter((name) => /\.(json|mjs)$/.test(name) || name === '.env.example');

/** Links to every package of the original, but our own: these lead into the copy, as the original's lead into itself. */
function linkPackages(folder: string): void {
  const from = join(root, 'node_modules');
  const to = join(folder, 'node_modules');
  mkdirSync(join(to, ours), { recursive: true });
  for (const name of readdirSync(from)) if (name !== ours) symlinkSync(join(from, name), join(to, name));
  for (const name of readdirSync(join(from, ours)))
    symlinkSync(readlinkSync(join(from, ours, name)), join(to, ours, name));
}
