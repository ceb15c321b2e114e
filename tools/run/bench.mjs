// npm run bench -- <name>: runs tools/bench/<name>.ts (or .mjs) on a MariaDB with the memory of a real server.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, startThrowAwayServices } from '../services/index.mjs';
import { buildChanged } from './build.mjs';
import { createEnding } from './ending.mjs';
import { readEnvironment } from './env-file.mjs';
import { installPackages } from './install.mjs';
import { runInForeground } from './run-command.mjs';
import { createTerminal } from './terminal.mjs';

const folder = join(root, 'tools/bench');
const [name, ...args] = process.argv.slice(2);
const terminal = createTerminal(process.stderr); // stdout is the table
const ending = createEnding(terminal, { onSignal: 130 });

await ending.guard(async () => {
  const file = [`${name}.ts`, `${name}.mjs`].map((candidate) => join(folder, candidate)).find(existsSync);
  if (!name || !file) throw new Error(`Usage: npm run bench -- <name>\nBenches: ${benches().join(', ') || 'none'}`);
  await installPackages(terminal);
  await buildChanged(terminal);
  const services = await terminal.step('MariaDB (2 GB pool, 1 GB log, flush at commit) and Redis', (onProgress) =>
    startThrowAwayServices({ name: 'bench', purpose: 'bench', onProgress }),
  );
  ending.add(services.stop);
  const env = { ...readEnvironment(), DATABASE_URL: services.databaseUrl, REDIS_URL: services.redisUrl };
  const loader = join(root, 'tools/run/typescript.mjs');
  await ending.end(await runInForeground(['--import', loader, file, ...args], { env, ending }));
});

function benches() {
  const names = readdirSync(folder).filter((file) => /^[a-z-]+\.(ts|mjs)$/.test(file));
  return names.map((file) => file.replace(/\.\w+$/, ''));
}
