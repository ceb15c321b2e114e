import { Injectable } from '@nestjs/common';
import { acrossCompanies, Clock, inCompany } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import { ChainRepository, type Head } from './chain.repository.js';
import { genesis, rowHash } from './row-hash.js';

/**
 * `changed`: the row, or one before it, is not what was chained. `missing`: numbers are left out before this row.
 * `cut`: the chain ends before the head says. `unchained`: the row has waited for over a minute.
 */
export type AuditProblem = 'changed' | 'missing' | 'cut' | 'unchained';

export interface AuditVerdict {
  /** Rows whose link holds. */
  readonly sound: number;
  /** The first bad row; its id is null when the row itself is gone. */
  readonly firstBad: {
    readonly chainNo: number | null;
    readonly id: string | null;
    readonly problem: AuditProblem;
  } | null;
}

const batch = 1000;
const patienceMs = 60_000;

/** Walks a chain from its first row and says where it stops to hold. */
@Injectable()
export class AuditVerifier {
  constructor(
    private readonly chains: ChainRepository,
    private readonly clock: Clock,
  ) {}

  /** Every company that has an audit log, the installation's own among them. */
  companies(): Promise<string[]> {
    return acrossCompanies('doctor', () => this.chains.companies());
  }

  verifyAudit(companyId: string): Promise<AuditVerdict> {
    return inCompany(companyId as Id<'company'>, async () => {
      // The head first: what is chained while we walk lies beyond it and is not missed.
      const head = (await this.chains.head()) ?? { chainNo: 0, hash: genesis };
      return (await this.walk(head)) ?? { sound: head.chainNo, firstBad: await this.tail() };
    });
  }

  private async walk(head: Head): Promise<AuditVerdict | null> {
    let last: Head = { chainNo: 0, hash: genesis };
    const bad = (id: string | null, problem: AuditProblem): AuditVerdict => ({
      sound: last.chainNo,
      firstBad: { chainNo: last.chainNo + 1, id, problem },
    });
    while (last.chainNo < head.chainNo) {
      const rows = await this.chains.after(last.chainNo, batch);
      if (rows.length === 0) return bad(null, 'cut');
      for (const row of rows) {
        if (Number(row.chainNo) !== last.chainNo + 1) return bad(null, 'missing');
        const hash = rowHash(last.hash, last.chainNo + 1, row);
        if (hash !== row.hash) return bad(row.id, 'changed');
        last = { chainNo: last.chainNo + 1, hash };
        if (last.chainNo === head.chainNo && hash !== head.hash) return bad(row.id, 'changed');
      }
    }
    return null;
  }

  private async tail(): Promise<AuditVerdict['firstBad']> {
    const waiting = await this.chains.waitingSince(new Date(this.clock.now().getTime() - patienceMs));
    return waiting && { chainNo: null, id: waiting.id, problem: 'unchained' };
  }
}
