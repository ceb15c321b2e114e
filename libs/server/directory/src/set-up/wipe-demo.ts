import { Injectable } from '@nestjs/common';
import { type AccountActor, acrossCompanies, AppError } from '@atrium/kit';
import { coreErrors, type OutputOf } from '@atrium/contracts/core';
import { directoryErrors, type wipeDemo } from '@atrium/contracts/directory';
import { Audit } from '@atrium/server-audit';
import { CompaniesRepository } from '../companies/companies.repository.js';
import { DemoOwners } from './demo-owners.js';
import { DemoRemoval } from './demo-removal.js';

const wiped = 'directory.demo_wiped';

/** Removes the demo companies because an owner wants it, and remembers that. */
@Injectable()
export class WipeDemo {
  constructor(
    private readonly companies: CompaniesRepository,
    private readonly owners: DemoOwners,
    private readonly removal: DemoRemoval,
    private readonly audit: Audit,
  ) {}

  async wipe(me: AccountActor): Promise<OutputOf<typeof wipeDemo>> {
    if (!(await this.owners.includes(me.accountId))) throw new AppError(coreErrors.forbidden);
    const demos = await acrossCompanies('demo', () => this.companies.demos());
    if (demos.length === 0) throw new AppError(directoryErrors.not_demo);
    for (const demo of demos)
      await this.removal.remove(demo, (people) =>
        this.audit.recordAccountAct({
          action: wiped,
          accountId: me.accountId,
          changes: { company: [demo.id, null], people: [people, 0] },
        }),
      );
    return {};
  }

  /** Whether an owner has ever wiped a demo here. */
  hasHappened(): Promise<boolean> {
    return this.audit.hasAccountAct(wiped);
  }
}
