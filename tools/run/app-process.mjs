// api and worker as children that are started again when they die, unless they die at once or too often.
import { lastLines, startChild } from '../services/index.mjs';

const tooSoonMs = 5_000; // who dies this early dies of its settings or its code, and would again
const most = { restarts: 5, withinMs: 600_000 };

/**
 * Keeps `node <args>` running until `end`. `record(name, pid)` is told each process id, `giveUp(story)` when it has died
 * and is not started again.
 */
export function keepRunning({ name, args, env, cwd, logFile, terminal, record, giveUp }) {
  const deaths = [];
  let stopping = false;
  let ended = false;
  let child;
  let leaving; // the one before, on its way out

  function begin(append) {
    const begun = Date.now();
    const mine = startChild({ name, command: process.execPath, args, env, cwd, logFile, append });
    child = mine;
    if (mine.pid !== undefined) record(name, mine.pid);
    void mine.ended.then((reason) => {
      if (mine === child && !stopping) onDeath(reason, Date.now() - begun);
    });
  }

  function onDeath(reason, lived) {
    const story = `${name} ${reason}. Its last lines (all: ${logFile}):\n${lastLines(logFile, 20)}`;
    const now = Date.now();
    deaths.push(now);
    const recent = deaths.filter((time) => now - time < most.withinMs).length;
    if (lived < tooSoonMs || recent > most.restarts) return giveUp(story);
    terminal.line(`\n${story}\nStarting it again.`);
    begin(true);
  }

  async function stop(patience) {
    stopping = true;
    await Promise.all([leaving, child.stop(patience)]);
  }

  /** Starts it with the code of now, after `stop`; not any more after `end`. */
  function start() {
    if (ended) return;
    stopping = false;
    begin(true);
  }

  begin(false);
  return {
    pid: () => child.pid,
    start,
    stop,
    /** The new one loads its code while the old one ends, long before it listens. Resolves when the old one is gone. */
    async restart(patience) {
      if (ended) return;
      leaving = child.stop(patience);
      start();
      await leaving;
    },
    /** Stops it for good. */
    async end(patience) {
      ended = true;
      await stop(patience);
    },
  };
}
