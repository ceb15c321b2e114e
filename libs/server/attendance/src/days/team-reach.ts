import { Injectable } from '@nestjs/common';
import { type MemberActor, notFound } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import { reachesMember } from '@atrium/rules-access';
import { Directory } from '@atrium/server-directory';

/** Whose attendance a caller may read: by the places that people had on the day in question. */
@Injectable()
export class TeamReach {
  constructor(private readonly directory: Directory) {}

  /** Throws `not_found` when the member is out of reach on that day, today if no day is given. */
  async check(me: MemberActor, memberId: Id<'member'>, days: readonly string[]): Promise<void> {
    const scope = me.grants.get('attendance.read_team');
    for (const day of days) {
      const [member] = await this.directory.membersAsOf({ memberIds: [memberId] }, day);
      if (member && reachesMember(scope, memberId, member.departmentIds)) return;
    }
    const known = await this.directory.names([memberId]);
    if (scope?.kind === 'company' && known.has(memberId)) return;
    throw notFound();
  }
}
