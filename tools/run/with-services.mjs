// node tools/run/with-services.mjs -- <command…>
// Runs the command with a throw-away MariaDB and Redis, for instance one database test:
//   node tools/run/with-services.mjs -- npx jest --selectProjects database -- punches
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { startThrowAwayServices } from '../services/index.mjs';
import { prepareSchema } from './prepare-schema.mjs';
import { testEnvironment } from './test-environment.mjs';

const separator = process.argv.indexOf('--');
const [command, ...args] = separator === -1 ? [] : process.argv.slice(separator + 1);
if (!command) {
  console.error('Usage: node tools/run/with-services.mjs -- <command…>');
  process.exit(2);
}

const services = await startThrowAwayServices();
try {
  const env = { ...process.env, ...testEnvironment(services) };
  await prepareSchema(env);
  process.exitCode = await run(env);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await services.stop();
}

function run(env) {
  const child = spawn(command, args, { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}
