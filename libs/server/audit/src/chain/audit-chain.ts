import { Injectable } from '@nestjs/common';
import { type ChainStep, inCompany, Tx } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import { ChainRepository } from './chain.repository.js';
import { rowHash } from './row-hash.js';

/** Rows chained in one transaction; what is left waits for the relay's next round. */
const batch = 500;

/** The relay's step that numbers and hash-chains a company's new rows, so that no write waits for a chain. */
@Injectable()
export class AuditChain implements ChainStep {
  readonly name = 'audit';

  constructor(
    private readonly chains: ChainRepository,
    private readonly tx: Tx,
  ) {}

  /** Companies with rows to chain. Runs inside `acrossCompanies('relay')`. */
  async pending(): Promise<readonly Id<'company'>[]> {
    return (await this.chains.waitingCompanies()) as Id<'company'>[];
  }

  /** Chains the company's oldest waiting rows. Two at once do the work one after the other. */
  chain(companyId: Id<'company'>): Promise<void> {
    return inCompany(companyId, () =>
      this.tx.run(async () => {
        const head = await this.chains.lockHead();
        let last = head;
        for (const row of await this.chains.waiting(batch)) {
          const chainNo = last.chainNo + 1;
          last = { chainNo, hash: rowHash(last.hash, chainNo, row) };
          await this.chains.link(row.id, last);
        }
        if (last !== head) await this.chains.saveHead(last);
      }),
    );
  }
}
