import { Injectable } from '@nestjs/common';
import { currentCompanyId, Realtime } from '@atrium/kit';
import { rolesChanged } from '@atrium/contracts/directory';
import { Accounts, SignInNames } from '@atrium/server-identity';
import type { Day } from '../dated-facts/dated-fact.js';
import { DirectoryNews } from '../memberships/directory-news.js';
import { RoleGrants } from '../roles/role-grants.repository.js';
import { MembershipsOfAccounts } from '../memberships/memberships-of-accounts.repository.js';
import type { MemberEntity } from './member.entity.js';
import { MembersRepository } from './members.repository.js';

/**
 * Lets go of those whose last day is over. From then on number, e-mail and phone are free for others, roles are gone, and
 * an account that belongs to nobody's company any more signs in no longer. What they did stays.
 */
@Injectable()
export class ReleaseLeavers {
  constructor(
    private readonly members: MembersRepository,
    private readonly grants: RoleGrants,
    private readonly memberships: MembershipsOfAccounts,
    private readonly accounts: Accounts,
    private readonly names: SignInNames,
    private readonly news: DirectoryNews,
    private readonly realtime: Realtime,
  ) {}

  /** Releases everybody of the company of the context who left before today. Under the lock of `CompanyShape`. */
  async releaseAll(today: Day): Promise<void> {
    await this.release(await this.members.leaversStillHolding(today));
  }

  /** Releases these members, in the running transaction. */
  async release(leavers: readonly MemberEntity[]): Promise<void> {
    if (leavers.length === 0) return;
    const memberIds = leavers.map(({ id }) => id);
    await this.members.release(memberIds);
    // Their session may go on, for another company of theirs: here nothing is told to them any more.
    this.realtime.drop({ memberIds });
    const accountIds = leavers.map(({ accountId }) => accountId);
    await this.names.setMany(
      currentCompanyId(),
      accountIds.map((accountId) => ({ accountId, names: [] })),
    );
    const elsewhere = await this.memberships.livingElsewhere(accountIds);
    await this.accounts.archive(accountIds.filter((id) => !elsewhere.has(id)));
    const held = await this.grants.heldBy(memberIds);
    if (held.length === 0) return;
    await this.grants.revoke(held.map(({ id }) => id));
    await this.news.tell(
      rolesChanged,
      { memberIds: [...new Set(held.map(({ memberId }) => memberId))] },
      ...held.map(({ memberId, role }) => ({
        action: 'directory.role_revoked' as const,
        subjectKind: 'member',
        subjectId: memberId,
        changes: { role: [role, null] as const },
      })),
    );
  }
}
