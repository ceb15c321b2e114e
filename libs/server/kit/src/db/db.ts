import { Injectable } from '@nestjs/common';
import type { PoolConnection, QueryError, ResultSetHeader } from 'mysql2';
import { DataSource, type EntityManager } from 'typeorm';
import { ambientManager, ambientRunner } from './tx.js';

/** What a prepared statement takes. */
export type SqlValue = string | number | bigint | boolean | Date | Buffer | null;

/** The way to the database: through the running transaction if there is one, else through the pool. */
@Injectable()
export class Db {
  constructor(private readonly dataSource: DataSource) {}

  /** TypeORM's manager, for all but the hot paths. */
  get manager(): EntityManager {
    return ambientManager() ?? this.dataSource.manager;
  }

  /** Rows of a prepared statement: half the cost of TypeORM's path (docs/decisions/hot-paths.md). Columns keep their snake_case names. */
  async rows<Row>(sql: string, values: readonly SqlValue[]): Promise<Row[]> {
    return (await this.run('execute', sql, values)) as Row[];
  }

  /**
   * Rows of a statement whose lists stand as `IN (?)` and whose bulk rows as `VALUES ?`. Text protocol on purpose: a prepared
   * statement for each length of a list would fill the server's cache of them.
   */
  async query<Row>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return (await this.run('query', sql, values)) as Row[];
  }

  /** Runs a prepared write; `affectedRows` counts matched rows that changed. */
  async write(sql: string, values: readonly SqlValue[]): Promise<ResultSetHeader> {
    return (await this.run('execute', sql, values)) as ResultSetHeader;
  }

  private async run(how: 'execute' | 'query', sql: string, values: readonly unknown[]): Promise<unknown> {
    const runner = ambientRunner();
    if (runner) return ask((await runner.connect()) as PoolConnection, how, { sql, values });
    const own = this.dataSource.createQueryRunner();
    try {
      return await ask((await own.connect()) as PoolConnection, how, { sql, values });
    } finally {
      await own.release();
    }
  }
}

interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Past TypeORM and the driver's promises, which remember a stack for each statement. */
function ask(connection: PoolConnection, how: 'execute' | 'query', { sql, values }: Statement): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const answer = (error: QueryError | null, result: unknown) => (error ? reject(error) : resolve(result));
    if (how === 'execute') connection.execute(sql, [...values] as SqlValue[], answer);
    else connection.query(sql, [...values], answer);
  });
}
