import { availableParallelism } from 'node:os';

/** Cores that parts share. Two even on a smaller machine: a part often waits for a disk or a database. */
export const coresOfThisMachine = () => Math.min(4, Math.max(2, availableParallelism()));

/** Which parts are asked for: `npm test -- unit`, `npm test -- database punches`, `npm test -- --deep`. */
export function selectParts(parts, args) {
  const deep = args.includes('--deep');
  const words = args.filter((arg) => arg !== '--deep');
  const named = words.filter((word) => parts.some(({ name }) => name === word));
  const filters = words.filter((word) => !named.includes(word));
  if (filters.length > 0 && named.length === 0) {
    throw new Error(`"${filters[0]}" is no part. Parts: ${parts.map(({ name }) => name).join(', ')}.`);
  }
  const selected = parts.filter((part) => (named.length > 0 ? named.includes(part.name) : deep || !part.deep));
  return { selected, filters, deep };
}

/**
 * Runs all parts, several at once while there are cores, begun in the order given.
 * `runPart(part, cores)` resolves with its result; all results come back in the order of the parts.
 */
export async function runInOrder(parts, cores, runPart) {
  const waiting = [...parts];
  const results = new Map();
  const running = new Set();
  let free = cores;

  const wants = (part) => (part.cores === 'all' ? cores : 1);
  const isDone = (name) => results.has(name) || !parts.some((part) => part.name === name);
  const mayBegin = (part) => wants(part) <= free && (!part.after || isDone(part.after));

  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.find(mayBegin);
    if (!next) {
      await Promise.race(running);
      continue;
    }
    waiting.splice(waiting.indexOf(next), 1);
    free -= wants(next);
    const task = runPart(next, wants(next)).then((result) => {
      results.set(next.name, result);
      free += wants(next);
      running.delete(task);
    });
    running.add(task);
  }
  return parts.map(({ name }) => results.get(name));
}
