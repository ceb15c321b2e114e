// npm run dev: what changes in the server is built and starts api and worker again; the web app comes from Vite.
import { chooseAddress } from './address.mjs';
import { startApp } from './app.mjs';
import { buildServer } from './build.mjs';
import { checkSettings, takesDemoSignIns } from './check-settings.mjs';
import { prepareData } from './company-data.mjs';
import { createEnding } from './ending.mjs';
import { readEnvironment } from './env-file.mjs';
import { installPackages } from './install.mjs';
import { readOptions } from './options.mjs';
import { refuseSecondStart, startOwnServices } from './own-services.mjs';
import { built as program } from './programs.mjs';
import { publishRun } from './run-file.mjs';
import { createTerminal } from './terminal.mjs';
import { startVite } from './vite.mjs';
import { restartOnChange } from './watch-server.mjs';
import { showWelcome } from './welcome.mjs';

const begun = Date.now();
const terminal = createTerminal();
const ending = createEnding(terminal);
const options = readOptions(process.argv.slice(2));
const settings = readEnvironment();

await ending.guard(async () => {
  if (options.lan) throw new Error('--lan works with npm start only.');
  refuseSecondStart();
  terminal.line('Starting Atrium for development');
  await installPackages(terminal);
  await buildServer(terminal);
  await checkSettings(settings, terminal);

  const services = await terminal.step('MariaDB and Redis', (onProgress) =>
    startOwnServices({ env: settings, onProgress }),
  );
  ending.add(services.stop);
  const env = { ...settings, DATABASE_URL: services.databaseUrl, REDIS_URL: services.redisUrl };
  const people = await prepareData({ program, env, options, terminal });

  const address = await chooseAddress({ settings, options, terminal });
  const vite = await terminal.step('Vite', () => startVite({ api: address.url, ending }));
  // People type Vite's address, so that is the origin whose pages may write.
  const appEnv = { ...env, ...address.env, ATRIUM_PUBLIC_URL: vite.url };
  const run = publishRun(ending, services);
  const app = await terminal.step('Api and worker', () =>
    startApp({ program, env: appEnv, probe: address.probe, terminal, ending, record: run.record }),
  );
  const demo = (await takesDemoSignIns(appEnv)) ? people : {};
  const facts = run.publish({ url: vite.url, setupToken: app.setupToken, demo });
  showWelcome({ facts, options, terminal, seconds: (Date.now() - begun) / 1000 });

  await restartOnChange({ app, terminal, ending });
  throw new Error(await services.died);
});
