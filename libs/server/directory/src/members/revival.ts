import { Injectable } from '@nestjs/common';
import type { Day } from '../dated-facts/dated-fact.js';
import { FreeFields } from './free-fields.js';
import type { MemberEntity } from './member.entity.js';
import { MemberRows } from './member-rows.js';
import { PrivateFields } from './private-fields.js';
import { ReleaseLeavers } from './release-leavers.js';

/** Makes somebody who left one of the living again. */
@Injectable()
export class Revival {
  constructor(
    private readonly rows: MemberRows,
    private readonly free: FreeFields,
    private readonly fields: PrivateFields,
    private readonly leavers: ReleaseLeavers,
  ) {}

  /** Roles of the former time are gone; number, e-mail and phone must be free still. */
  async revive(member: MemberEntity, today: Day): Promise<void> {
    if (member.live) await this.leavers.release([member]);
    const { email, phone } = this.fields.open(member);
    await this.free.refuseTaken({ number: member.number, email, phone }, { memberId: member.id, today });
    await this.rows.revive(member);
  }
}
