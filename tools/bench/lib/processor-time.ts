import { readFileSync } from 'node:fs';
import type { Pool, RowDataPacket } from 'mysql2/promise';

const ticksPerSecond = 100;

/** Processor seconds that a process has used so far, all its threads; NaN where the system does not say (Linux does). */
function secondsOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
  } catch {
    return Number.NaN;
  }
}

/** The process of the database server. */
export async function serverPid(pool: Pool): Promise<number> {
  const [[row]] = await pool.query<RowDataPacket[]>('SELECT @@pid_file AS file');
  try {
    return Number(readFileSync(String(row?.file), 'utf8'));
  } catch {
    return Number.NaN;
  }
}

/**
 * Runs work and says how many milliseconds of processor time each process spent on each of its pieces. Says what work costs
 * whatever else keeps the machine busy, which pieces per second do not.
 */
export async function costOf<T>(
  pids: readonly number[],
  { work, pieces }: { readonly work: () => Promise<T>; readonly pieces: (result: T) => number },
): Promise<readonly [T, readonly number[]]> {
  const before = pids.map(secondsOf);
  const result = await work();
  const spent = pids.map((pid, at) => (secondsOf(pid) - (before[at] ?? 0)) * 1000);
  return [result, spent.map((milliseconds) => milliseconds / Math.max(1, pieces(result)))];
}
