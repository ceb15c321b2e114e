import { Injectable } from '@nestjs/common';
import { currentCompanyId, Outbox, Tx } from '@atrium/kit';
import type { EventType, PayloadOf } from '@atrium/contracts/core';
import { Audit, type AuditEntry } from '@atrium/server-audit';
import { AccessCache } from './access-cache.js';

/** Tells of changes of the directory: to other domains, to the audit log, and to this process's memory of rights. */
@Injectable()
export class DirectoryNews {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly tx: Tx,
    private readonly cache: AccessCache,
  ) {}

  /** Announces one event, and records what was done, in the running transaction. */
  async tell<E extends EventType>(event: E, payload: PayloadOf<E>, ...acts: readonly AuditEntry[]): Promise<void> {
    const companyId = currentCompanyId();
    await this.outbox.add(event, payload);
    if (acts.length > 0) await this.audit.recordAll(acts);
    this.tx.afterCommit(() => this.cache.forget(companyId));
  }

  /** Records an act that announces nothing. */
  async record(act: AuditEntry): Promise<void> {
    await this.audit.record(act);
  }
}
