import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, QueryFailedError, type QueryRunner } from 'typeorm';

interface Transaction {
  readonly runner: QueryRunner;
  readonly hooks: (() => void)[];
  /** Set when nested work failed: what it left behind must not be committed, even if somebody swallowed the error. */
  failed: { readonly error: unknown } | undefined;
}

const ambient = new AsyncLocalStorage<Transaction>();

/** 1213 deadlock, 1205 lock wait timeout, 1020 record changed since last read. */
const retryable = new Set([1213, 1205, 1020]);
const attempts = 6;

/** One use case, one transaction. */
@Injectable()
export class Tx {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs the work in a READ COMMITTED transaction and commits. Inside a running transaction it joins that one. A deadlock
   * or lock timeout runs the whole work again, at most five times, so the work must have no effect outside the database.
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const outer = ambient.getStore();
    if (outer) return join(outer, work);
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(work);
      } catch (error) {
        if (attempt >= attempts || !isRetryable(error)) throw error;
        await sleep(2 ** attempt * 2 + Math.random() * 10 * attempt);
      }
    }
  }

  /** Runs work past the running transaction, on a connection of its own: the progress of long work, which must be seen before its end; or what a timer does that was set inside. */
  apart<T>(work: () => T): T {
    return ambient.exit(work);
  }

  /** Runs when the transaction has committed, not at all when it has not. May be lost: nothing may depend on it. */
  afterCommit(hook: () => void): void {
    const transaction = ambient.getStore();
    if (transaction) transaction.hooks.push(hook);
    else hook();
  }

  private async attempt<T>(work: () => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const transaction: Transaction = { runner, hooks: [], failed: undefined };
    try {
      await runner.startTransaction();
      const result = await ambient.run(transaction, work);
      if (transaction.failed) throw transaction.failed.error;
      await runner.commitTransaction();
      for (const hook of transaction.hooks) hook();
      return result;
    } catch (error) {
      await rollBack(runner);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

async function join<T>(outer: Transaction, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    outer.failed ??= { error };
    throw error;
  }
}

/** A connection that died can't roll back and need not: the server has. The first error is the one that counts. */
async function rollBack(runner: QueryRunner): Promise<void> {
  if (!runner.isTransactionActive) return;
  await runner.rollbackTransaction().catch(() => undefined);
}

function isRetryable(error: unknown): boolean {
  return retryable.has(errnoOf(error) ?? 0);
}

/** The server's error number behind a failed statement, e.g. 1062 for a duplicate key. */
export function errnoOf(error: unknown): number | undefined {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  return cause !== null && typeof cause === 'object' && 'errno' in cause && typeof cause.errno === 'number'
    ? cause.errno
    : undefined;
}

/** The name of the key that a duplicate ran into, or undefined when the error is another one. */
export function duplicateKeyOf(error: unknown): string | undefined {
  if (errnoOf(error) !== 1062 || !(error instanceof Error)) return undefined;
  return /for key '(?:[^'.]+\.)?([^']+)'/.exec(error.message)?.[1] ?? '';
}

/** The entity manager of the running transaction, if any. */
export function ambientManager(): EntityManager | undefined {
  return ambient.getStore()?.runner.manager;
}

export function ambientRunner(): QueryRunner | undefined {
  return ambient.getStore()?.runner;
}

/** Throws inside a transaction. Mail, queues, HTTP and the two logs are not part of one. */
export function assertOutsideTransaction(what: string): void {
  if (ambient.getStore())
    throw new Error(`${what} must not happen inside tx.run: announce an event and do it from its listener's delivery.`);
}

/** Throws outside of a transaction. */
export function assertInTransaction(what: string): void {
  if (!ambient.getStore()) throw new Error(`${what} needs tx.run.`);
}
