// npm test [-- --deep] [-- <part> [file filter]]: everything that must hold, on services of its own.
import { findChromium } from './browser.mjs';
import { createEnding } from './ending.mjs';
import { installPackages } from './install.mjs';
import { createTerminal } from './terminal.mjs';
import { coresOfThisMachine, runInOrder, selectParts } from './test-order.mjs';
import { runPart } from './test-part.mjs';
import { parts } from './test-parts.mjs';
import { createReport } from './test-report.mjs';

const begun = Date.now();
const terminal = createTerminal();
const report = createReport(terminal);
const ending = createEnding(terminal, { onSignal: 130 });

await ending.guard(async () => {
  const { selected, filters, deep } = chosenParts();
  await installPackages(terminal);

  const chromium = findChromium();
  const runnable = selected.filter((part) => !part.browser || chromium || skip(part));
  const env = { ...process.env, ...(chromium && { ATRIUM_CHROMIUM: chromium }), ...(deep && { ATRIUM_DEEP: '1' }) };
  const runAndReport = async (part, cores) => {
    report.begun(part);
    const result = await runPart(part, { cores, filters, env });
    if (!ending.isEnding()) report.ended(part, result);
  };
  await terminal.during(report.running, () => runInOrder(runnable, coresOfThisMachine(), runAndReport));
  await ending.end(report.finish((Date.now() - begun) / 1000));
});

/** An unknown part is a failure like any other: whoever counts finds the line that counts. */
function chosenParts() {
  try {
    return selectParts(parts, process.argv.slice(2));
  } catch (error) {
    report.fail(error.message);
    return { selected: [], filters: [], deep: false };
  }
}

/** Without Chromium a part that needs it is named as skipped; where it is required (.ci/run), as failed. */
function skip(part) {
  const reason = 'no Chromium on this machine; `npm run setup:browser` installs it (Debian, Ubuntu)';
  if (process.env.ATRIUM_REQUIRE_BROWSER === '1') report.fail(`${part.name}: ${reason}`);
  else report.skipped(part, reason);
  return false;
}
