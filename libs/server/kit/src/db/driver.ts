import * as mysql2 from 'mysql2';
import type { CompanyDoor } from './company-door.js';

/**
 * The mysql2 driver as TypeORM gets it: every new connection speaks UTC and READ COMMITTED, waits at most five seconds for
 * a lock, and lets each statement pass the company door. A hook on the pool is the only place that sees the first
 * connection too (docs/decisions/database-session.md).
 */
export function guardedDriver(door: CompanyDoor): typeof mysql2 {
  const createPool = (options: mysql2.PoolOptions): mysql2.Pool => {
    const pool = mysql2.createPool(options);
    pool.on('connection', (connection) => {
      connection.query("SET time_zone = '+00:00', innodb_lock_wait_timeout = 5");
      connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
      guard(connection, 'query', door);
      guard(connection, 'execute', door);
    });
    return pool;
  };
  return { ...mysql2, createPool: createPool as typeof mysql2.createPool };
}

type Statement = string | { sql: string; values?: unknown };

function guard(connection: mysql2.PoolConnection, method: 'query' | 'execute', door: CompanyDoor): void {
  const plain = connection[method].bind(connection) as (...args: unknown[]) => unknown;
  const guarded = (statement: Statement, values?: unknown, ...rest: unknown[]): unknown => {
    const sql = typeof statement === 'string' ? statement : statement.sql;
    door.check(sql, typeof statement === 'string' ? values : (statement.values ?? values));
    return plain(statement, values, ...rest);
  };
  Object.defineProperty(connection, method, { value: guarded, configurable: true });
}
