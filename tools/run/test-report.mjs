const timeOf = (seconds) => `${seconds.toFixed(1)} s`;

/** What `npm test` shows: each part as it ends, the whole output of one that failed, and a summary whose last line counts. */
export function createReport(terminal) {
  const skipped = [];
  const running = new Set();
  let passed = 0;
  let failed = 0;

  return {
    running: () => `Running: ${[...running].join(', ')}`,
    begun: (part) => running.add(part.name),
    ended(part, result) {
      running.delete(part.name);
      passed += result.passed;
      failed += result.failed;
      const counts = result.failed > 0 ? `${result.passed} passed, ${result.failed} failed` : `${result.passed} passed`;
      const note = result.note ? ` (${result.note})` : '';
      if (result.failed > 0) terminal.line(`\n${result.output.trimEnd()}\n`);
      terminal.line(
        `  ${result.failed > 0 ? '✗' : '✓'} ${part.name.padEnd(12)} ${timeOf(result.seconds).padStart(8)}  ${counts}${note}`,
      );
    },
    skipped(part, reason) {
      skipped.push(`${part.name}: ${reason}`);
    },
    /** Prints the end and returns the exit code. */
    finish(seconds) {
      terminal.line();
      for (const line of skipped) terminal.line(`SKIPPED ${line}`);
      terminal.line(`All in ${timeOf(seconds)}`);
      terminal.line(`${passed} passed, ${failed} failed`);
      return failed > 0 ? 1 : 0;
    },
    fail(message) {
      failed += 1;
      terminal.line(`  ✗ ${message}`);
    },
  };
}
