// api and worker, from migrated database to first answer.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { localFolder, root } from '../services/index.mjs';
import { inUrl, parseListen } from './address.mjs';
import { keepRunning } from './app-process.mjs';
import { ask, waitForReady } from './ready.mjs';

/**
 * Starts both and waits until the api says it is ready.
 * `{ setupToken, failure(), restart() }`; `setupToken` is null when a company has been set up already; `failure()` resolves
 * with a story when one of them has died for good.
 */
export async function startApp({ program, env, probe, terminal, ending, record }) {
  const setupToken = randomBytes(32).toString('base64url'); // new at each start, so an old link is worth nothing
  let hear;
  const nextFailure = () => new Promise((resolve) => (hear = resolve));
  let failure = nextFailure();
  const start = (name, entry, own = {}) =>
    keepRunning({
      name,
      args: program(entry),
      env: { ...env, ...own },
      cwd: root,
      logFile: join(localFolder, 'logs', `${name}.log`),
      terminal,
      record,
      giveUp: (story) => hear(story),
    });
  const api = start('api', 'main', { ATRIUM_SETUP_TOKEN: setupToken });
  const worker = start('worker', 'worker', metricsOfWorker(env));
  ending.add(() => Promise.all([api.end(), worker.end()]));
  await waitForReady(`${probe}/health/ready`, failure);

  return {
    setupToken: (await isSetUpOpen(probe)) ? setupToken : null,
    failure: () => failure,
    /**
     * For `npm run dev`: both with the code of now; resolves when the api answers. The worker begins after it, so that the
     * one whom somebody waits for has the processor. Throws the story when the api dies of it; the next call tries again.
     */
    async restart() {
      failure = nextFailure();
      await Promise.all([api.restart(1_000), worker.stop(1_000)]);
      await waitForReady(`${probe}/health/ready`, failure);
      worker.start();
    },
  };
}

/** A token opens nothing once the installation has a company of its own. */
const isSetUpOpen = async (probe) => JSON.parse((await ask(`${probe}/api/v1/directory/set-up`)) ?? '{}').open === true;

/** Two processes cannot listen on one port: the worker's metrics are on the next. */
function metricsOfWorker({ ATRIUM_METRICS_LISTEN: listen }) {
  if (!listen) return {};
  const { host, port } = parseListen(listen);
  return { ATRIUM_METRICS_LISTEN: `${inUrl(host)}:${port + 1}` };
}
