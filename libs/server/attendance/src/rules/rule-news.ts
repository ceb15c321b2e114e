import { Injectable } from '@nestjs/common';
import { currentCompanyId, Outbox, Tx } from '@atrium/kit';
import type { EventType, PayloadOf } from '@atrium/contracts/core';
import { Audit, type AuditEntry } from '@atrium/server-audit';
import { MemberTermsReader } from './member-terms.js';
import { RuleBooks } from './rule-books.js';

/** Tells of changes of rules: to whoever judges by them, to the audit log, and to this process's memory. */
@Injectable()
export class RuleNews {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly tx: Tx,
    private readonly books: RuleBooks,
    private readonly terms: MemberTermsReader,
  ) {}

  /** Announces one event in the running transaction. */
  async tell<E extends EventType>(event: E, payload: PayloadOf<E>): Promise<void> {
    await this.outbox.add(event, payload);
    this.forgetAfterCommit();
  }

  /** Records what was done. */
  async record(act: AuditEntry): Promise<void> {
    await this.audit.record(act);
    this.forgetAfterCommit();
  }

  private forgetAfterCommit(): void {
    const companyId = currentCompanyId();
    this.tx.afterCommit(() => {
      this.books.forget(companyId);
      this.terms.forget();
    });
  }
}
