// What must be in the database before the api starts, through the command line of the api.
import { runOrThrow } from './run-command.mjs';

/** A demo is for trying it out: not asked for with --no-demo, and never where real people work. */
export const wantsDemo = (options, env) => options.demo && env.NODE_ENV !== 'production';

/**
 * Brings the schema up to date and makes the demo company, unless it exists, was wiped or is not wanted. Resolves with its
 * people, `{ role: { name, password } }`; empty where there is no demo.
 */
export async function prepareData({ program, env, options, terminal }) {
  const run = (name, entry, ...args) => runOrThrow(name, [process.execPath, ...program(entry), ...args], { env });
  // An entry of its own, which loads no more than migrations need: nearly always there is nothing to do.
  await terminal.step('Database schema', () => run('migrate', 'migrate'));
  if (!wantsDemo(options, env)) return {};
  const said = await terminal.step('Demo company, up to this day', () =>
    run('demo-ensure', 'cli', 'demo', 'ensure', '--unless-wiped', '--json'),
  );
  return peopleIn(said);
}

/** Whom `demo ensure --json` names; other lines are for people. */
export function peopleIn(said) {
  const line = said.split('\n').find((text) => text.startsWith('{"outcome":'));
  return Object.fromEntries(JSON.parse(line).signIns.map(({ role, name, password }) => [role, { name, password }]));
}
