import { readFileSync } from 'node:fs';

/** Counts of one Jest run, from the file of --outputFile. A run that left none failed; so does a test that was skipped. */
export function countsOfJest(file, exitCode) {
  const result = readReport(file);
  if (!result) return { passed: 0, failed: 1 };
  const skipped = result.numPendingTests + result.numTodoTests;
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites + skipped;
  const note = skipped > 0 ? `${skipped} skipped tests count as failed` : undefined;
  return { passed: result.numPassedTests, failed: failed || (exitCode === 0 ? 0 : 1), note };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
