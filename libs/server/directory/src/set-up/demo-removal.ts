import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inCompany, Tx, wipeCompany } from '@atrium/kit';
import { Storage } from '@atrium/server-files';
import { Accounts, SignInNames } from '@atrium/server-identity';
import { CompaniesRepository } from '../companies/companies.repository.js';
import type { CompanyEntity } from '../companies/company.entity.js';
import { MembersRepository } from '../members/members.repository.js';
import { AccessCache } from '../memberships/access-cache.js';

const longestSlug = 40;

/** The address of a demo that is not whole: nobody can type it, because no address has a dot. */
export const unfinished = (slug: string): string => (slug.startsWith('.') ? slug : `.${slug}`.slice(0, longestSlug));

/** Removes a company of made-up people with everything in it, and the accounts that were made for it. */
@Injectable()
export class DemoRemoval {
  constructor(
    private readonly companies: CompaniesRepository,
    private readonly members: MembersRepository,
    private readonly accounts: Accounts,
    private readonly names: SignInNames,
    private readonly cache: AccessCache,
    private readonly tx: Tx,
    private readonly dataSource: DataSource,
    private readonly storage: Storage,
  ) {}

  /**
   * The company's row goes last: when this is cut off, it is there, unfinished, and is removed by the next who comes by.
   * `record` is told in the first transaction how many people go.
   */
  async remove(demo: CompanyEntity, record?: (people: number) => Promise<void>): Promise<void> {
    await inCompany(demo.id, async () => {
      await this.tx.run(async () => {
        const accountIds = await this.members.accountIds();
        await this.removeAccounts(demo, accountIds);
        await this.companies.update({ slug: unfinished(demo.slug) });
        await record?.(accountIds.length);
      });
      await this.storage.removeAll();
      await wipeCompany(this.dataSource, 'directory_company');
    });
    this.cache.forget(demo.id);
  }

  /** First of all, so that nobody works on in it. Who joined the demo with an account of their own keeps that. */
  private async removeAccounts(demo: CompanyEntity, accountIds: readonly string[]): Promise<void> {
    await this.accounts.deleteDemo(accountIds);
    await this.names.setMany(
      demo.id,
      accountIds.map((accountId) => ({ accountId, names: [] })),
    );
  }
}
