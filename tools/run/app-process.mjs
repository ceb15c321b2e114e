// api and worker as children that are started again when they die, unless they die at once or too often.
import { lastLines, startChild } from '../services/index.mjs';

const tooSoonMs = 5_000; // who dies this early dies of its settings or its code, and would again
const most = { restarts: 5, withinMs: 600_000 };

/**
 * Keeps `node <args>` running until `stop`. `record(name, pid)` is told each process id, `giveUp(story)` when it has died
 * and is not started again.
 */
export function keepRunning({ name, args, env, cwd, logFile, terminal, record, giveUp }) {
  const deaths = [];
  let stopping = false;
  let child; // undefined while an old one is on its way out for a restart
  let leaving;

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

  begin(false);
  return {
    async stop(patience) {
      stopping = true;
      await Promise.all([leaving, child?.stop(patience)]);
    },
    /** Stops it and starts it with the code of now. */
    async restart(patience) {
      leaving = child?.stop(patience);
      child = undefined; // its death is no news
      await leaving;
      if (!stopping) begin(true);
    },
  };
}
