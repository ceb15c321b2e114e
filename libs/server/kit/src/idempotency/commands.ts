import { Injectable } from '@nestjs/common';
import { coreErrors, type Id } from '@atrium/contracts/core';
import { Clock } from '../clock/clock.js';
import { actorRef } from '../context/actor.js';
import { currentCompanyId, currentContext } from '../context/context.js';
import { Db } from '../db/db.js';
import { duplicateKeyOf, Tx } from '../db/tx.js';
import { AppError } from '../errors/app-error.js';

/** Makes a repeat harmless: the first result of a (company, actor, commandId) is the result of all. */
@Injectable()
export class Commands {
  constructor(
    private readonly tx: Tx,
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs the work in `tx.run`, once. A repeat, even one at the same moment, gets the first result, which is stored as JSON.
   * Fails with `core.command_reused` when the id stands for another operation.
   */
  once<T>(commandId: Id<'command'>, work: () => Promise<T>): Promise<T> {
    const { actor, operation } = currentContext();
    const { kind, id } = actorRef(actor);
    const key = [currentCompanyId(), `${kind}:${id ?? ''}`, commandId] as const;
    return this.tx.run(async () => {
      const repeated = await this.claim(key, operation);
      if (repeated) return repeated.result as T;
      const result = await work();
      await this.db.write('UPDATE command SET result = ? WHERE company_id = ? AND actor = ? AND command_id = ?', [
        JSON.stringify(result ?? null),
        ...key,
      ]);
      return result;
    });
  }

  /** Inserts the key first: a second one waits for the first to commit, then finds the duplicate. */
  private async claim(
    key: readonly [string, string, string],
    operation: string,
  ): Promise<{ result: unknown } | undefined> {
    try {
      await this.db.write(
        'INSERT INTO command (company_id, actor, command_id, operation, created_at) VALUES (?, ?, ?, ?, ?)',
        [...key, operation, this.clock.now()],
      );
      return undefined;
    } catch (error) {
      if (duplicateKeyOf(error) === undefined) throw error;
    }
    const [first] = await this.db.rows<{ operation: string; result: unknown }>(
      'SELECT operation, result FROM command WHERE company_id = ? AND actor = ? AND command_id = ?',
      key,
    );
    if (!first || first.operation !== operation) throw new AppError(coreErrors.command_reused);
    return { result: typeof first.result === 'string' ? JSON.parse(first.result) : first.result };
  }
}
