/** How long an orderly end may take: requests are answered within seconds, and jobs may run twice. */
const graceMs = 20_000;

/**
 * Ends what runs on SIGTERM or Ctrl-C, once; then the process ends by itself because nothing keeps it. Where the end waits
 * for something that does not come, e.g. for a Redis that is gone, the process is ended all the same.
 */
export function endOnSignal(end: () => Promise<void>): void {
  let ending: Promise<void> | undefined;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      ending ??= end().catch((error: unknown) => {
        console.error(error);
        process.exitCode = 1;
      });
      setTimeout(() => {
        console.error(`Still not ended ${graceMs / 1000} s after ${signal}; ending now.`);
        process.exit(1);
      }, graceMs).unref();
    });
  }
}
