// npm run lint [-- --fix]: oxlint, ESLint and Prettier over everything; in turn when they write.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../services/index.mjs';
import { createEnding } from './ending.mjs';
import { installPackages } from './install.mjs';
import { createTerminal } from './terminal.mjs';
import { parts } from './test-parts.mjs';

const fix = process.argv.includes('--fix');
const checks = parts.find(({ name }) => name === 'lint').commands;
const fixes = [
  ['oxlint', '--fix'],
  ['eslint', '.', '--fix'],
  ['prettier', '--write', '.', '--log-level', 'warn'],
];
const terminal = createTerminal();
const ending = createEnding(terminal, { onSignal: 130 });
await ending.guard(async () => {
  await installPackages(terminal);
  const codes = await (fix ? inTurn(fixes) : Promise.all(checks.map(run)));
  await ending.end(codes.some((code) => code !== 0) ? 1 : 0);
});

async function inTurn(commands) {
  const codes = [];
  for (const command of commands) codes.push(await run(command));
  return codes;
}

async function run([tool, ...args]) {
  const child = spawn(join(root, 'node_modules/.bin', tool), args, { cwd: root, stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  return code;
}
