import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock, Db } from '@atrium/kit';
import { inChunks } from '../accounts/set-wise.js';
import { CredentialEntity } from './credential.entity.js';

/** The stored passwords. */
@Injectable()
export class Credentials {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async phcOf(accountId: string): Promise<string | null> {
    return (await this.db.manager.findOneBy(CredentialEntity, { accountId }))?.phc ?? null;
  }

  /** One hash for several accounts: only a demo shares a password. */
  async set(accountIds: readonly string[], phc: string): Promise<void> {
    const changedAt = this.clock.now();
    for (const part of inChunks(accountIds))
      await this.db.manager
        .createQueryBuilder()
        .insert()
        .into(CredentialEntity)
        .values(part.map((accountId) => ({ accountId, phc, changedAt })))
        .orUpdate(['phc', 'changed_at'], ['account_id'])
        .updateEntity(false)
        .execute();
  }

  /** Puts the same password under newer parameters, unless it was changed meanwhile. */
  async rehash(accountId: string, { from, to }: { readonly from: string; readonly to: string }): Promise<void> {
    await this.db.manager.update(CredentialEntity, { accountId, phc: from }, { phc: to });
  }

  async deleteOf(accountIds: readonly string[]): Promise<void> {
    for (const part of inChunks(accountIds)) await this.db.manager.delete(CredentialEntity, { accountId: In(part) });
  }
}
