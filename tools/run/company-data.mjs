// What must be in the database before the api starts, through the command line of the api.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { root } from '../services/index.mjs';
import { runOrThrow } from './run-command.mjs';

const run = promisify(execFile);

/** Brings the schema up to date and makes the demo company unless it exists or is not wanted. */
export async function prepareData({ program, env, options, terminal }) {
  const cli = (...args) => runOrThrow(args.join('-'), [process.execPath, ...program('cli'), ...args], { env });
  await terminal.step('Database schema', () => cli('migrate'));
  if (!options.demo) return;
  await terminal.step('Demo company (takes some seconds the first time)', () => cli('demo', 'ensure'));
}

/** `{ role: { name, password } }`; empty where the api refuses them: on a network address, and in production. */
export async function demoSignIns({ program, env, options }) {
  if (!options.demo || options.lan || env.NODE_ENV === 'production') return {};
  const { stdout } = await run(process.execPath, [...program('cli'), 'demo', 'sign-ins', '--json'], { env, cwd: root });
  return Object.fromEntries(JSON.parse(stdout).map(({ role, name, password }) => [role, { name, password }]));
}
