// A signal sent to npm may end npm, or the shell between us, without reaching us.
import { readFileSync } from 'node:fs';

/** Calls `act` once when the npm that runs us is gone. Does nothing when we were not started by npm. */
export function whenNpmIsGone(act) {
  if (!process.env.npm_lifecycle_event) return;
  const above = [process.pid, ...shellsAbove()].map((pid) => ({ pid, parent: parentOf(pid) }));
  const timer = setInterval(() => {
    if (above.every(({ pid, parent }) => parentOf(pid) === parent)) return;
    clearInterval(timer);
    act();
  }, 300);
  timer.unref();
}

/** npm runs scripts through a shell, which may or may not have become us. Its parent counts only where /proc tells. */
function shellsAbove() {
  const shell = stat(process.ppid);
  return /^(sh|dash|bash|ash|zsh)$/.test(shell?.name ?? '') ? [process.ppid] : [];
}

const parentOf = (pid) => (pid === process.pid ? process.ppid : stat(pid)?.parent);

function stat(pid) {
  try {
    const [, name, parent] = /^\d+ \((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    return { name, parent: Number(parent) };
  } catch {
    return undefined;
  }
}
