import { cpus, loadavg, totalmem } from 'node:os';
import type { Pool, RowDataPacket } from 'mysql2/promise';

/** What a table was measured on, for its heading. */
function machine(): string {
  const [cpu] = cpus();
  return `${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
}

/** What the database is, for the heading: its version and how durable it is. */
export async function serverOf(pool: Pool): Promise<string> {
  const [[row]] = await pool.query<RowDataPacket[]>(
    `SELECT VERSION() AS version, @@innodb_buffer_pool_size AS pool, @@innodb_log_file_size AS log,
            @@innodb_flush_log_at_trx_commit AS flush`,
  );
  const size = (bytes: unknown) => `${(Number(bytes) / 2 ** 30).toFixed(1)} GiB`;
  return `${String(row?.version)}, pool ${size(row?.pool)}, log ${size(row?.log)}, flush at commit ${String(row?.flush)}`;
}

/** How busy the machine was with all that runs on it: the mean of the last minute. Above its cores, figures are too low. */
export const load = (): string => `load ${(loadavg()[0] ?? 0).toFixed(1)}`;

/** A table for people and for docs/benchmarks.md. */
export function table(
  { title, on }: { readonly title: string; readonly on: readonly string[] },
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `\n### ${title}\n\n${[machine(), ...on].join('; ')}\n\n${lines.join('\n')}\n`;
}

/** `0.437` → `44 %`. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** The value below which so large a share of the sorted values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
