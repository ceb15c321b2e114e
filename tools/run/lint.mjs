// npm run lint [-- --fix]: ESLint and Prettier over everything, side by side.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../services/index.mjs';
import { createEnding } from './ending.mjs';
import { installPackages } from './install.mjs';
import { createTerminal } from './terminal.mjs';

const fix = process.argv.includes('--fix');
const terminal = createTerminal();
const ending = createEnding(terminal, { onSignal: 130 });
await ending.guard(async () => {
  await installPackages(terminal);
  const codes = await Promise.all([
    run('eslint', fix ? ['.', '--fix'] : ['.']),
    run('prettier', [fix ? '--write' : '--check', '.', '--log-level', 'warn']),
  ]);
  await ending.end(codes.some((code) => code !== 0) ? 1 : 0);
});

async function run(tool, args) {
  const child = spawn(join(root, 'node_modules/.bin', tool), args, { cwd: root, stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  return code;
}
