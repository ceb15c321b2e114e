import { join } from 'node:path';
import { root } from '../services/index.mjs';

const watched = ['apps/api/src', 'libs/contracts', 'libs/rules', 'libs/server', 'libs/texts'].map((name) =>
  join(root, name),
);
const settleMs = 80; // an editor saves several files at once

/** What the running server is made of; tests and built files are not. */
export const concernsServer = (file) =>
  /\.(ts|json)$/.test(file) &&
  !/\.(spec|db-spec|e2e-spec)\.ts$/.test(file) &&
  !/[\\/](dist|node_modules)[\\/]/.test(file);

/** Starts api and worker again when their sources change. Code that does not run is shown; the next save tries again. */
export async function restartOnChange({ app, terminal, ending }) {
  const { watch } = await import('chokidar');
  const watcher = watch(watched, { ignoreInitial: true, ignored: (file) => /[\\/](dist|node_modules)$/.test(file) });
  ending.add(() => watcher.close());

  let timer;
  let waiting = false;
  let turn = Promise.resolve();
  watcher.on('all', (_, file) => {
    if (!concernsServer(file)) return;
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
