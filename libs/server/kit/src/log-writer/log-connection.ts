import type { PoolConnection, QueryError, ResultSetHeader } from 'mysql2';
import type { DataSource, QueryRunner } from 'typeorm';
import type { SqlValue } from '../db/db.js';
import type { LogTable } from './log-table.js';

/** Up to so many rows, a statement is prepared once for each count; larger ones are sent as text, so that the server does not drown in prepared statements. */
const preparedRows = 16;

/** The one connection of a log writer, with plain mysql2 statements on it: TypeORM's path costs half the throughput here. */
export class LogConnection {
  private constructor(
    private readonly runner: QueryRunner,
    private readonly connection: PoolConnection,
  ) {}

  static async open(dataSource: DataSource): Promise<LogConnection> {
    const runner = dataSource.createQueryRunner();
    return new LogConnection(runner, (await runner.connect()) as PoolConnection);
  }

  async begin(): Promise<void> {
    await this.query('START TRANSACTION', []);
  }

  async commit(): Promise<void> {
    await this.query('COMMIT', []);
  }

  /** Undoes the transaction. A connection that can't is cut: the server undoes it then. */
  async rollBack(): Promise<void> {
    await this.query('ROLLBACK', []).catch(() => this.connection.destroy());
  }

  async release(): Promise<void> {
    await this.runner.release();
  }

  async rows<Row>(sql: string, values: readonly SqlValue[]): Promise<Row[]> {
    return (await this.execute(sql, values)) as Row[];
  }

  async write(sql: string, values: readonly SqlValue[]): Promise<ResultSetHeader> {
    return (await this.execute(sql, values)) as ResultSetHeader;
  }

  /** One statement for all rows. */
  async insert<Row>(into: LogTable<Row>, rows: readonly Row[]): Promise<void> {
    if (rows.length === 0) return;
    const { table, columns } = into;
    const marks = `(${columns.map(() => '?').join(', ')})`;
    const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${rows.map(() => marks).join(', ')}`;
    const flat = rows.flatMap((row) => into.values(row));
    await (rows.length <= preparedRows ? this.execute(sql, flat) : this.query(sql, flat));
  }

  private execute(sql: string, values: readonly SqlValue[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.connection.execute(sql, [...values], (error: QueryError | null, result) =>
        error ? reject(error) : resolve(result),
      );
    });
  }

  private query(sql: string, values: readonly SqlValue[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.connection.query(sql, [...values], (error: QueryError | null, result) =>
        error ? reject(error) : resolve(result),
      );
    });
  }
}
