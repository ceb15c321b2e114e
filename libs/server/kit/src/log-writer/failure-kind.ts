import { duplicateKeyOf, errnoOf } from '../db/tx.js';

/**
 * What a failed batch means: `again` the same may work now; `repeat` a row is there already; `number` a number was taken;
 * `down` no row is at fault and none can be written; `row` some row is at fault.
 */
export type FailureKind = 'again' | 'repeat' | 'number' | 'down' | 'row';

/** Deadlock, lock wait timeout, record changed. */
const again = new Set([1213, 1205, 1020]);
/** Disk full, table full, storage engine error, read-only, too many connections, shutdown, killed. */
const down = new Set([1021, 1030, 1114, 1290, 1836, 1040, 1053, 1203, 1226, 1317, 1927]);

export function kindOfFailure(
  error: unknown,
  { commandKey, numberKey }: { readonly commandKey: string; readonly numberKey?: string },
): FailureKind {
  const key = duplicateKeyOf(error);
  if (key === commandKey) return 'repeat';
  if (key !== undefined && key === numberKey) return 'number';
  const errno = errnoOf(error) ?? 0;
  if (again.has(errno) || isLostConnection(error)) return 'again';
  return down.has(errno) ? 'down' : 'row';
}

/** Whether the commit came through is then unknown; trying again finds out, by the unique command key. */
function isLostConnection(error: unknown): boolean {
  if (error === null || typeof error !== 'object') return false;
  return ('fatal' in error && error.fatal === true) || ('code' in error && connectionCodes.has(String(error.code)));
}

const connectionCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'PROTOCOL_CONNECTION_LOST',
]);
