import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { currentCompanyId, SetLoader } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import { Directory, type EmploymentPeriod } from '@atrium/server-directory';
import { GroupMembersRepository } from '../groups/group-members.repository.js';

/** The group of a member over a span of days, both ends included. */
export interface GroupTerm {
  readonly groupId: Id<'group'>;
  readonly fromDay: string;
  readonly toDay: string;
}

/** Where a member belongs, day by day. */
export interface MemberTerms {
  readonly groups: readonly GroupTerm[];
  readonly employed: readonly EmploymentPeriod[];
}

/** Another process may have changed them: trusted for five seconds. */
const trusted = { max: 50_000, ttl: 5000 };

/** Reads where members belong: from the database where it decides for good, remembered for seconds where people press. */
@Injectable()
export class MemberTermsReader {
  private readonly remembered = new LRUCache<string, MemberTerms>(trusted);
  private readonly loader = new SetLoader<string, MemberTerms>('attendance.memberTerms', async (memberIds) => {
    const found = await this.of(memberIds);
    return memberIds.map((id) => found.get(id) ?? { groups: [], employed: [] });
  });

  constructor(
    private readonly directory: Directory,
    private readonly groupMembers: GroupMembersRepository,
  ) {}

  /** Of all of these, members without either included. */
  async of(memberIds: readonly string[]): Promise<ReadonlyMap<string, MemberTerms>> {
    const groups = await this.groupMembers.termsOf(memberIds);
    const employed = await this.directory.employmentsOf(memberIds);
    return new Map(
      memberIds.map((id) => [id, { groups: groups.get(id) ?? [], employed: employed.get(id) ?? [] }] as const),
    );
  }

  /** Of one member, at most five seconds old. */
  async current(memberId: string): Promise<MemberTerms> {
    const key = `${currentCompanyId()} ${memberId}`;
    const known = this.remembered.get(key);
    if (known) return known;
    const terms = await this.loader.load(memberId);
    this.remembered.set(key, terms);
    return terms;
  }

  /** After a change in this process. */
  forget(): void {
    this.remembered.clear();
  }
}
