// The command line of Atrium, on the running instance of this checkout, or on its data with MariaDB and Redis started for
// the length of the command.
import { buildChanged } from './build.mjs';
import { checkSettings } from './check-settings.mjs';
import { readEnvironment } from './env-file.mjs';
import { installPackages } from './install.mjs';
import { startOwnServices } from './own-services.mjs';
import { built } from './programs.mjs';
import { runInForeground } from './run-command.mjs';
import { runningAtrium } from './run-file.mjs';

/** Runs `atrium <args>` for each of these, until one fails. Resolves with the last exit code. */
export async function runCommandLine(commands, { terminal, ending }) {
  await installPackages(terminal);
  await buildChanged(terminal);
  const settings = readEnvironment();
  const places = commands.some(needsServices) ? await placesOf(settings, { terminal, ending }) : {};
  const env = commandEnvironment(settings, places);
  for (const args of commands) {
    const code = await runInForeground([...built('cli'), ...args], { env, ending });
    if (code !== 0) return code;
  }
  return 0;
}

/** Help and the mails on this machine need no database. */
export function needsServices(args) {
  const [command, ...rest] = args;
  const asksForHelp = rest.some((arg) => arg === '--help' || arg === '-h');
  return !asksForHelp && ![undefined, 'help', '--help', '-h', 'mail'].includes(command);
}

/** The settings of a command: with the servers it works on, and with the address of the Atrium that runs. */
export const commandEnvironment = (settings, places) => ({
  ...settings,
  ...(places.databaseUrl && { DATABASE_URL: places.databaseUrl, REDIS_URL: places.redisUrl }),
  ...(places.url && { ATRIUM_PUBLIC_URL: places.url }),
});

async function placesOf(env, { terminal, ending }) {
  const running = runningAtrium()?.facts;
  if (running) return running;
  await checkSettings(env, terminal);
  const services = await startOwnServices({ env, onProgress: terminal.line });
  ending.add(services.stop);
  return services;
}
