import { join, relative, sep } from 'node:path';
import { root } from '../services/index.mjs';
import { buildFile, isTest } from './build-file.mjs';

const watched = ['apps/api/src', 'libs/contracts', 'libs/rules', 'libs/server', 'libs/texts'].map((name) =>
  join(root, name),
);
const settleMs = 80; // an editor saves several files at once

/** What the running server is made of; tests and built files are not. */
export const concernsServer = (file) =>
  /\.(ts|json)$/.test(file) && !isTest(file) && !/[\\/](dist|node_modules)[\\/]/.test(file);

/** Builds what changed of the server's sources and starts api and worker again. Code that does not run is shown; the next save tries again. */
export async function restartOnChange({ app, terminal, ending }) {
  const { watch } = await import('chokidar');
  const watcher = watch(watched, { ignoreInitial: true, ignored: (file) => /[\\/](dist|node_modules)$/.test(file) });
  ending.add(() => watcher.close());

  let timer;
  let waiting = false;
  let turn = Promise.resolve();
  const changed = new Set();
  watcher.on('all', (_, file) => {
    if (!concernsServer(file)) return;
    changed.add(file);
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (waiting) return; // the restart that is still to begin will see this change too
      waiting = true;
      turn = turn.then(restart);
    }, settleMs);
  });
  tellOfDeath();

  async function restart() {
    waiting = false;
    if (ending.isEnding()) return;
    const begun = Date.now();
    try {
      await buildAll(changed);
      await app.restart();
      terminal.line(`Api and worker run the new code (${((Date.now() - begun) / 1000).toFixed(1)} s).`);
      tellOfDeath();
    } catch (error) {
      tell(error.message);
    }
  }

  function tellOfDeath() {
    void app.failure().then(tell);
  }

  function tell(story) {
    if (!ending.isEnding()) terminal.line(`\n${story}\nWaiting for the next change.`);
  }
}

/** What can't be built stays for the next time. Files outside of any `src` are read as they are. */
async function buildAll(changed) {
  for (const file of [...changed]) {
    const [folder, ...inSrc] = relative(root, file).split(`${sep}src${sep}`);
    if (inSrc.length > 0) await buildFile(join(root, folder), inSrc.join(`${sep}src${sep}`));
    changed.delete(file);
  }
}
