// The command line of Atrium, on the running instance of this checkout, or on its data with MariaDB and Redis started for
// the length of the command.
import { buildChanged } from './build.mjs';
import { readEnvironment } from './env-file.mjs';
import { installPackages } from './install.mjs';
import { startOwnServices } from './own-services.mjs';
import { built } from './programs.mjs';
import { runInForeground } from './run-command.mjs';
import { runningAtrium } from './run-file.mjs';

/** Runs `atrium <args>` for each of these, until one fails. Resolves with the last exit code. */
export async function runCommandLine(commands, { terminal, ending }) {
  await installPackages(terminal);
  const settings = readEnvironment();
  const urls = runningAtrium()?.facts ?? (await ownServices(settings, { terminal, ending }));
  await buildChanged(terminal);
  const env = { ...settings, DATABASE_URL: urls.databaseUrl, REDIS_URL: urls.redisUrl };
  for (const args of commands) {
    const code = await runInForeground([...built('cli'), ...args], { env, ending });
    if (code !== 0) return code;
  }
  return 0;
}

async function ownServices(env, { terminal, ending }) {
  const services = await startOwnServices({ env, onProgress: terminal.line });
  ending.add(services.stop);
  return services;
}
