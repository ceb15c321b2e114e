// npm run seed [-- --people 10000 [--slug large]]
// Makes a company of made-up people with departments, groups, sites and a month of punches: the demo (about 200 people),
// or one of any size to measure with. Made once; run again it gets its days up to now. Its people are apps/api/src/demo,
// where the command line of an installation reaches them.
import { runCommandLine } from '../run/command-line.mjs';
import { createEnding } from '../run/ending.mjs';
import { createTerminal } from '../run/terminal.mjs';

const terminal = createTerminal(process.stderr);
const ending = createEnding(terminal, { onSignal: 130 });

await ending.guard(async () => {
  const begun = performance.now();
  const commands = [['migrate'], ['demo', 'ensure', ...process.argv.slice(2)]];
  const code = await runCommandLine(commands, { terminal, ending });
  terminal.line(`${((performance.now() - begun) / 1000).toFixed(1)} s`);
  await ending.end(code);
});
