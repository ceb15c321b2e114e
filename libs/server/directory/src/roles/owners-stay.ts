import { Injectable } from '@nestjs/common';
import { AppError } from '@atrium/kit';
import { directoryErrors } from '@atrium/contracts/directory';
import { RoleGrants } from './role-grants.repository.js';

/** A company always has an owner who can act. Decided under the company's lock: two owners can't remove each other. */
@Injectable()
export class OwnersStay {
  constructor(private readonly grants: RoleGrants) {}

  /** Refuses to lose this member as an owner when no other one lasts. */
  async refuseLast(memberId: string): Promise<void> {
    const held = await this.grants.heldBy([memberId]);
    if (!held.some(({ role }) => role === 'owner')) return;
    if ((await this.grants.lastingOwners(memberId)) === 0) throw new AppError(directoryErrors.last_owner);
  }
}
