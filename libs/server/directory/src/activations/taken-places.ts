import { Injectable } from '@nestjs/common';
import { Clock } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import { membersChanged } from '@atrium/contracts/directory';
import type { Changes } from '@atrium/server-audit';
import { dayIn } from '../days.js';
import { MembersRepository } from '../members/members.repository.js';
import { DirectoryNews } from '../memberships/directory-news.js';
import type { ActivationPlace } from './activation-places.js';

/** Writes down that a member has taken their place. */
@Injectable()
export class TakenPlaces {
  constructor(
    private readonly members: MembersRepository,
    private readonly news: DirectoryNews,
    private readonly clock: Clock,
  ) {}

  /** With the account of the place, or another one. In the running transaction. */
  async take({ company, member }: ActivationPlace, accountId: Id<'account'> = member.accountId): Promise<void> {
    const now = this.clock.now();
    const joined = accountId !== member.accountId;
    await this.members.update(member.id, { accountId, activatedAt: member.activatedAt ?? now });
    const changes: Changes = joined ? { account: [member.accountId, accountId] } : {};
    await this.news.tell(
      membersChanged,
      { memberIds: [member.id], fields: ['profile'], from: dayIn(company.timeZone, now) },
      {
        action: joined ? 'directory.member_joined' : 'directory.member_activated',
        subjectKind: 'member',
        subjectId: member.id,
        subjectName: member.name,
        actor: { kind: 'account', id: accountId },
        changes,
      },
    );
  }
}
