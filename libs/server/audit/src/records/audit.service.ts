import { Injectable } from '@nestjs/common';
import {
  actorRef,
  assertInTransaction,
  Clock,
  currentCompanyId,
  currentContext,
  inCompany,
  newId,
  RelayNudge,
  Tx,
} from '@atrium/kit';
import type { ActorRef } from '@atrium/contracts/core';
import { installationId } from '../installation.js';
import { AuditRepository } from './audit.repository.js';
import type { Changes } from './changes.js';

/** What was done to what. Who, from where and for which company come from the context. */
export interface AuditEntry {
  /** `<domain>.<past fact>`, rendered by libs/texts `audit`. */
  readonly action: `${string}.${string}`;
  readonly subjectKind: string;
  readonly subjectId: string | null;
  /** The subject's name at that moment, for subjects that may be renamed or vanish. */
  readonly subjectName?: string | null;
  readonly changes?: Changes;
  /** Only where the context does not know yet who acts: a sign-in. */
  readonly actor?: ActorRef;
}

/** An act of an account: sign-in, password, session, command line. */
export interface AccountAct extends Pick<AuditEntry, 'action' | 'subjectName' | 'changes' | 'actor'> {
  /** Null when nobody's name was given, as by a failed sign-in with an unknown name. */
  readonly accountId: string | null;
}

/** Writes the audit log: rows are inserted in the caller's transaction, and commit or vanish with what they tell of. */
@Injectable()
export class Audit {
  constructor(
    private readonly records: AuditRepository,
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly nudge: RelayNudge,
  ) {}

  /** Records an act in the company of the context. Throws outside of `tx.run` and outside of a company. */
  async record(entry: AuditEntry): Promise<void> {
    await this.recordAll([entry]);
  }

  /** Records several acts at once, in this order. */
  async recordAll(entries: readonly AuditEntry[]): Promise<void> {
    assertInTransaction('audit.record');
    const companyId = currentCompanyId();
    const { actor, address, traceId } = currentContext();
    const occurredAt = this.clock.now();
    await this.records.insert(
      entries.map((entry) => {
        const by = entry.actor ?? actorRef(actor);
        return {
          companyId,
          id: newId<'auditRecord'>(),
          occurredAt,
          actorKind: by.kind,
          actorId: by.id,
          action: entry.action,
          subjectKind: entry.subjectKind,
          subjectId: entry.subjectId,
          subjectName: entry.subjectName ?? null,
          address,
          traceId,
          changes: entry.changes ?? {},
        };
      }),
    );
    this.tx.afterCommit(() => this.nudge.send());
  }

  /** Records an act of an account in the installation's own chain, whatever the company of the context. */
  async recordAccountAct({ accountId, ...act }: AccountAct): Promise<void> {
    await inCompany(installationId, () => this.record({ ...act, subjectKind: 'account', subjectId: accountId }));
  }

  /** Whether the installation's own chain tells of such an act. */
  async hasAccountAct(action: AuditEntry['action']): Promise<boolean> {
    const found = await inCompany(installationId, () => this.records.page({ action, limit: 1 }));
    return found.length > 0;
  }
}
