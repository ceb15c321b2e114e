import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, In, IsNull, LessThan } from 'typeorm';
import {
  AppError,
  assertInTransaction,
  Clock,
  currentContext,
  Db,
  hashSecret,
  type Limit,
  Limits,
  newSecret,
  newSheetCode,
  normaliseCode,
} from '@atrium/kit';
import { identityErrors } from '@atrium/contracts/identity';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { inChunks, insertRows } from '../accounts/set-wise.js';
import { networkOf } from '../network-of.js';
import { type CodePurpose, SingleUseCodeEntity } from './single-use-code.entity.js';

export interface NewCode {
  readonly accountId: string;
  readonly realmId: string;
  /** The sign-in name that it is mailed to, if it is. */
  readonly nameId: string | null;
}

export interface Issued {
  readonly code: string;
  readonly expiresAt: Date;
}

const minute = 60_000;

/** How long a code lives, by what it opens. */
export const codeLife: Readonly<Record<CodePurpose, number>> = {
  reset: 30 * minute,
  proof: 24 * 60 * minute,
  activation: 7 * 24 * 60 * minute,
};

/** Codes are too long to guess; this keeps the noise down, and typing errors at a desk pass. */
export const wrongCodes: Limit = { name: 'wrong-codes', points: 30, windowSeconds: 900 };

interface Issue {
  readonly purpose: CodePurpose;
  /** Printed: short enough to type. */
  readonly printed?: boolean;
}

/** Secrets that open one thing once. A newer one for the same thing ends the earlier. */
@Injectable()
export class Codes {
  constructor(
    private readonly db: Db,
    private readonly accounts: AccountsRepository,
    private readonly limits: Limits,
    private readonly clock: Clock,
  ) {}

  /** Makes codes, in the order given, and ends earlier ones for the same accounts and realm. Needs `tx.run`. */
  async issue({ purpose, printed = false }: Issue, wanted: readonly NewCode[]): Promise<Issued[]> {
    assertInTransaction('codes.issue');
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + codeLife[purpose]);
    const accountIds = [...new Set(wanted.map(({ accountId }) => accountId))].sort();
    // Two issues at the same moment would not see each other's code: the second waits here.
    for (const id of accountIds) await this.accounts.lock(id);
    for (const realmId of new Set(wanted.map((code) => code.realmId)))
      for (const part of inChunks(accountIds)) await this.end({ accountId: In(part), purpose, realmId });
    const made = wanted.map((code) => ({ ...code, secret: printed ? newSheetCode() : newSecret() }));
    await insertRows(
      this.db,
      SingleUseCodeEntity,
      made.map(({ secret, accountId, realmId, nameId }) => {
        return {
          secretHash: hashSecret(secret),
          purpose,
          accountId,
          realmId,
          nameId,
          createdAt,
          expiresAt,
          endedAt: null,
        };
      }),
    );
    return made.map(({ secret }) => ({ code: secret, expiresAt }));
  }

  /**
   * What the code stands for. Fails with `identity.code_invalid`, whatever is wrong with it, and with
   * `identity.too_many_attempts` for an address that has sent many such.
   */
  async find(purpose: CodePurpose, code: string): Promise<SingleUseCodeEntity> {
    const network = networkOf(currentContext().address ?? '');
    await this.limits.check(wrongCodes, network, identityErrors.too_many_attempts);
    const row = await this.standing(purpose, code);
    if (row) return row;
    await this.limits.consume(wrongCodes, network, identityErrors.too_many_attempts);
    throw new AppError(identityErrors.code_invalid);
  }

  /**
   * Uses up a code that was found. Of many at once exactly one succeeds; the others fail with `identity.code_invalid`.
   * Needs `tx.run`.
   */
  async use(purpose: CodePurpose, code: string): Promise<SingleUseCodeEntity> {
    assertInTransaction('codes.use');
    const row = await this.standing(purpose, code);
    if (!row) throw new AppError(identityErrors.code_invalid);
    const { affectedRows } = await this.db.write(
      'UPDATE single_use_code SET ended_at = ? WHERE secret_hash = ? AND ended_at IS NULL',
      [this.clock.now(), row.secretHash],
    );
    if (affectedRows !== 1) throw new AppError(identityErrors.code_invalid);
    return row;
  }

  private async standing(purpose: CodePurpose, code: string): Promise<SingleUseCodeEntity | null> {
    const secretHash = hashSecret(normaliseCode(code));
    const row = await this.db.manager.findOneBy(SingleUseCodeEntity, { secretHash, purpose, endedAt: IsNull() });
    return row && row.expiresAt > this.clock.now() ? row : null;
  }

  /** A new password ends the links that could set another. */
  endResetsOf(accountIds: readonly string[]): Promise<void> {
    return this.endOf(accountIds, 'reset');
  }

  endAllOf(accountIds: readonly string[]): Promise<void> {
    return this.endOf(accountIds);
  }

  async deleteOf(accountIds: readonly string[]): Promise<void> {
    for (const part of inChunks(accountIds)) await this.db.manager.delete(SingleUseCodeEntity, { accountId: In(part) });
  }

  /** Deletes some of the codes that expired before then; says how many. */
  async deleteExpiredBefore(before: Date, limit: number): Promise<number> {
    const rows = await this.db.manager.find(SingleUseCodeEntity, {
      where: { expiresAt: LessThan(before) },
      take: limit,
    });
    const hashes = rows.map(({ secretHash }) => secretHash);
    if (hashes.length > 0) await this.db.manager.delete(SingleUseCodeEntity, { secretHash: In(hashes) });
    return hashes.length;
  }

  private async endOf(accountIds: readonly string[], purpose?: CodePurpose): Promise<void> {
    for (const part of inChunks(accountIds)) await this.end({ accountId: In(part), ...(purpose && { purpose }) });
  }

  private async end(where: FindOptionsWhere<SingleUseCodeEntity>): Promise<void> {
    await this.db.manager.update(SingleUseCodeEntity, { ...where, endedAt: IsNull() }, { endedAt: this.clock.now() });
  }
}
