// The way down: on Ctrl-C, on SIGTERM, or when something failed. What was started last is stopped first.
import { signalEveryChild } from '../services/index.mjs';
import { whenNpmIsGone } from './npm-above.mjs';
import { stopCommands } from './run-command.mjs';

const doubleSignalMs = 1_000; // npm passes on a Ctrl-C that the terminal has already delivered: that is not a second press

/** Ends commands that run, then calls what `add` was given, in reverse order, once; a second Ctrl-C does not wait for it. */
export function createEnding(terminal, { onSignal: signalCode = 0 } = {}) {
  const acts = [];
  let signalledAt = 0;
  let ending;

  async function end(code) {
    ending ??= (async () => {
      for (const act of [...acts, stopCommands].reverse()) await tryTo(act);
      process.exit(code);
    })();
    return ending;
  }

  /** What cannot be stopped must not keep the rest running. */
  const tryTo = async (act) => {
    try {
      await act();
    } catch (error) {
      terminal.line(error.stack);
    }
  };

  function onSignal() {
    const now = Date.now();
    if (signalledAt === 0) {
      signalledAt = now;
      terminal.line('\nStopping. (Press Ctrl-C again to force.)');
      void end(signalCode);
    } else if (now - signalledAt > doubleSignalMs) {
      signalEveryChild('SIGKILL');
      process.exit(130);
    }
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal);
  whenNpmIsGone(onSignal);

  return {
    add: (act) => acts.push(act),
    isEnding: () => ending !== undefined,
    end,
    /** For what can fail: shows the reason and goes down with code 1, unless we are going down already. */
    async guard(work) {
      try {
        return await work();
      } catch (error) {
        if (!ending) terminal.line(`\n${storyOf(error)}\n`);
        return end(1);
      }
    },
  };
}

/** What we throw for people to read is a plain Error; anything else is a mistake of ours, and its place helps. */
const storyOf = (error) => (error.name === 'Error' ? error.message : error.stack);
