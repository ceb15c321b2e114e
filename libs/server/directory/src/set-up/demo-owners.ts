import { Injectable } from '@nestjs/common';
import { Clock, inCompany } from '@atrium/kit';
import { dayIn } from '../days.js';
import { mayAct } from '../members/member-state.js';
import { MembershipsOfAccounts } from '../memberships/memberships-of-accounts.repository.js';
import { RoleGrants } from '../roles/role-grants.repository.js';

/** Who may remove the demo: owners of this installation's companies, the demo's own included. */
@Injectable()
export class DemoOwners {
  constructor(
    private readonly memberships: MembershipsOfAccounts,
    private readonly grants: RoleGrants,
    private readonly clock: Clock,
  ) {}

  async includes(accountId: string): Promise<boolean> {
    const now = this.clock.now();
    const places = (await this.memberships.of([accountId])).filter((place) =>
      mayAct(place, dayIn(place.timeZone, now)),
    );
    for (const { companyId, memberId } of places) {
      const held = await inCompany(companyId, () => this.grants.heldBy([memberId]));
      if (held.some(({ role }) => role === 'owner')) return true;
    }
    return false;
  }
}
