import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type AccountActor, acrossCompanies, AppError, inCompany, Tx, wipeCompany } from '@atrium/kit';
import { coreErrors, type OutputOf } from '@atrium/contracts/core';
import { directoryErrors, type wipeDemo } from '@atrium/contracts/directory';
import { Audit } from '@atrium/server-audit';
import { Accounts, SignInNames } from '@atrium/server-identity';
import type { CompanyEntity } from '../companies/company.entity.js';
import { CompaniesRepository } from '../companies/companies.repository.js';
import { MembersRepository } from '../members/members.repository.js';
import { AccessCache } from '../memberships/access-cache.js';
import { DemoOwners } from './demo-owners.js';

/** Removes the demo companies with everything in them, and the accounts that were made for them. */
@Injectable()
export class WipeDemo {
  constructor(
    private readonly companies: CompaniesRepository,
    private readonly members: MembersRepository,
    private readonly owners: DemoOwners,
    private readonly accounts: Accounts,
    private readonly names: SignInNames,
    private readonly cache: AccessCache,
    private readonly audit: Audit,
    private readonly tx: Tx,
    private readonly dataSource: DataSource,
  ) {}

  /** The company's row goes last: when this is cut off, it is simply asked for again. */
  async wipe(me: AccountActor): Promise<OutputOf<typeof wipeDemo>> {
    if (!(await this.owners.includes(me.accountId))) throw new AppError(coreErrors.forbidden);
    const demos = await acrossCompanies('demo', () => this.companies.demos());
    if (demos.length === 0) throw new AppError(directoryErrors.not_demo);
    for (const demo of demos) {
      await inCompany(demo.id, async () => {
        await this.tx.run(() => this.removeAccounts(me, demo));
        await wipeCompany(this.dataSource, 'directory_company');
      });
      this.cache.forget(demo.id);
    }
    return {};
  }

  /** First of all, so that nobody works on in it. Who joined the demo with an account of their own keeps that. */
  private async removeAccounts(me: AccountActor, demo: CompanyEntity): Promise<void> {
    const accountIds = await this.members.accountIds();
    await this.accounts.deleteDemo(accountIds);
    await this.names.setMany(
      demo.id,
      accountIds.map((accountId) => ({ accountId, names: [] })),
    );
    await this.audit.recordAccountAct({
      action: 'directory.demo_wiped',
      accountId: me.accountId,
      changes: { company: [demo.id, null], people: [accountIds.length, 0] },
    });
  }
}
