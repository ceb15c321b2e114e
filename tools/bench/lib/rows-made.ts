import type { Pool, RowDataPacket } from 'mysql2/promise';
import { numberOf } from './database.js';

const rowsAtOnce = 1000;
/** Tables that hold less news than that are not worth a baseline. */
const least = 1000;

/** The rows that a piece of work has added to the database, to be inserted once more with nothing around it. */
export class RowsMade {
  private constructor(
    private readonly pool: Pool,
    private readonly counts: ReadonlyMap<string, number>,
  ) {}

  /** Counts what is there. */
  static async before(pool: Pool): Promise<RowsMade> {
    return new RowsMade(pool, await countAll(pool));
  }

  /** Inserts into empty tables of the same shape what the grown ones hold, a thousand rows a statement, one commit each. */
  async insertedBare(): Promise<{ readonly rows: number; readonly tables: number; readonly seconds: number }> {
    let [rows, tables, seconds] = [0, 0, 0];
    for (const [table, count] of await countAll(this.pool)) {
      if (count - (this.counts.get(table) ?? 0) < least) continue;
      const content = await this.contentOf(table);
      await this.pool.query(`CREATE TABLE bench_bare LIKE \`${table}\``);
      const began = performance.now();
      for (let start = 0; start < content.length; start += rowsAtOnce)
        await this.pool.query('INSERT INTO bench_bare VALUES ?', [content.slice(start, start + rowsAtOnce)]);
      seconds += (performance.now() - began) / 1000;
      rows += content.length;
      tables += 1;
      await this.pool.query('DROP TABLE bench_bare');
    }
    return { rows, tables, seconds };
  }

  private async contentOf(table: string): Promise<unknown[][]> {
    const [rows] = await this.pool.query<RowDataPacket[][]>({ sql: `SELECT * FROM \`${table}\``, rowsAsArray: true });
    const plain = (value: unknown) =>
      value !== null && typeof value === 'object' && !(value instanceof Date) && !Buffer.isBuffer(value)
        ? JSON.stringify(value)
        : value;
    return rows.map((row) => row.map(plain));
  }
}

async function countAll(pool: Pool): Promise<Map<string, number>> {
  const [tables] = await pool.query<RowDataPacket[]>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'",
  );
  const counts = new Map<string, number>();
  for (const { name } of tables)
    counts.set(String(name), await numberOf(pool, `SELECT COUNT(*) FROM \`${String(name)}\``));
  return counts;
}
