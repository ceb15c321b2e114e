// Runs one part of `npm test` and counts what it found.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { localFolder, root, startThrowAwayServices } from '../services/index.mjs';
import { prepareSchema } from './prepare-schema.mjs';
import { runToEnd } from './run-command.mjs';
import { countsOfJest } from './test-counts.mjs';
import { testEnvironment } from './test-environment.mjs';

/** `{ passed, failed, note, output, seconds }`; never rejects: what went wrong is a failure with its message. */
export async function runPart(part, { cores, filters, env }) {
  const begun = Date.now();
  const result = await withServices(part, env, (fullEnv) =>
    part.jest ? runJest(part, { cores, filters, env: fullEnv }) : runCommands(part, fullEnv),
  ).catch((error) => ({ passed: 0, failed: 1, output: error.stack }));
  return { ...result, seconds: (Date.now() - begun) / 1000 };
}

async function withServices(part, env, work) {
  const plain = { ...env, ...testEnvironment({}) };
  if (!part.services) return work(plain);
  const services = await startThrowAwayServices({ name: part.name, env });
  try {
    const withUrls = { ...env, ...testEnvironment(services) };
    await prepareSchema(withUrls);
    return await work(withUrls);
  } finally {
    await services.stop();
  }
}

async function runCommands(part, env) {
  const counts = { passed: 0, failed: 0, output: '' };
  for (const [at, command] of part.commands.entries()) {
    const { code, output } = await runToEnd(`test-${part.name}-${at + 1}`, toolOf(command), { env });
    if (code === 0) counts.passed += 1;
    else {
      counts.failed += 1;
      counts.output += `$ ${command.join(' ')}\n${output}\n`;
    }
  }
  return counts;
}

async function runJest(part, { cores, filters, env }) {
  const report = join(localFolder, 'reports', `${part.name}.json`);
  mkdirSync(join(localFolder, 'reports'), { recursive: true });
  rmSync(report, { force: true });
  const args = [...part.jest, '--ci', `--maxWorkers=${cores}`, '--json', '--outputFile', report];
  const command = ['jest', ...args, ...(filters.length > 0 ? ['--', ...filters] : [])];
  const { code, output } = await runToEnd(`test-${part.name}`, toolOf(command), { env });
  return { ...countsOfJest(report, code), output: withoutReport(output) };
}

/** With --json Jest prints the report to its output too, as one line; a reader wants the rest. */
const withoutReport = (output) =>
  output
    .split('\n')
    .filter((line) => !line.startsWith('{"num') && !line.startsWith('Test results written to'))
    .join('\n');

const toolOf = ([name, ...args]) =>
  name === 'node' ? [process.execPath, ...args] : [join(root, 'node_modules/.bin', name), ...args];
