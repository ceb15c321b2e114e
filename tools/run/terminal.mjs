// What a person sees while a command works: on a terminal one line that moves, elsewhere one line per step.

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Progress on the given stream. Commands whose own output matters (`npm run atrium`) show theirs on stderr. */
export function createTerminal(stream = process.stdout) {
  const moves = Boolean(stream.isTTY);
  const clear = () => moves && stream.write('\r\x1b[2K');
  const line = (text = '') => {
    clear();
    stream.write(`${text}\n`);
  };

  /** Shows what `describe()` says and the time it takes, as long as `work` lasts; nothing where no line can move. */
  async function during(describe, work) {
    const begun = Date.now();
    const draw = () => moves && stream.write(`\r\x1b[2K  … ${describe()} (${seconds(begun)})`);
    const timer = setInterval(draw, 200);
    try {
      return await work();
    } finally {
      clearInterval(timer);
      clear();
    }
  }

  /** Runs `work(say)` as a named step, shown with its time at the end; `say` tells what it is at. */
  async function step(title, work) {
    const begun = Date.now();
    let doing = title;
    const say = (text) => {
      doing = text;
      if (!moves) line(`  … ${text}`);
    };
    if (!moves) line(`  … ${title}`);
    try {
      const result = await during(
        () => doing,
        () => work(say),
      );
      line(`  ✓ ${title} (${seconds(begun)})`);
      return result;
    } catch (error) {
      line(`  ✗ ${title} (${seconds(begun)})`);
      throw error;
    }
  }

  return { line, during, step };
}
