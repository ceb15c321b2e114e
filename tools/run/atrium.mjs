// npm run atrium -- <command>
import { runCommandLine } from './command-line.mjs';
import { createEnding } from './ending.mjs';
import { createTerminal } from './terminal.mjs';

const terminal = createTerminal(process.stderr); // stdout is the command's own
const ending = createEnding(terminal, { onSignal: 130 });

await ending.guard(async () => ending.end(await runCommandLine([process.argv.slice(2)], { terminal, ending })));
