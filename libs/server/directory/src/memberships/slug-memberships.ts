import { Injectable } from '@nestjs/common';
import {
  type AccountActor,
  acrossCompanies,
  Clock,
  inCompany,
  type MemberActor,
  Memberships,
  type SignedIn,
  signedInKey,
} from '@atrium/kit';
import { grantsOf } from '@atrium/rules-access';
import { Sessions } from '@atrium/server-identity';
import { dayIn } from '../days.js';
import { mayAct } from '../members/member-state.js';
import { HeldRoles } from '../roles/held-roles.repository.js';
import { type Access, AccessCache } from './access-cache.js';
import { MemberAccess } from './member-access.repository.js';

/** What an account is in the company of an address; apps/api binds kit's port to it. */
@Injectable()
export class SlugMemberships extends Memberships {
  constructor(
    private readonly places: MemberAccess,
    private readonly roles: HeldRoles,
    private readonly sessions: Sessions,
    private readonly cache: AccessCache,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** The acting member with all that they may do; null for whatever reason they can't act there. */
  async inCompany(account: AccountActor, slug: string): Promise<MemberActor | null> {
    const { accountId, sessionId, provedAt } = account;
    const access = this.cache.get(accountId, slug) ?? (await this.find(accountId, slug));
    return access && { kind: 'member', accountId, sessionId, provedAt, ...access };
  }

  async stillMembers(signedIn: readonly SignedIn[]): Promise<ReadonlySet<string>> {
    if (signedIn.length === 0) return new Set();
    const alive = await this.sessions.alive(signedIn.map(({ sessionId }) => sessionId));
    const places = await acrossCompanies('sessions', () => this.places.byIds(signedIn));
    const now = this.clock.now();
    const acting = new Set<string>(
      places.filter((place) => mayAct(place, dayIn(place.timeZone, now))).map(({ memberId }) => memberId),
    );
    return new Set(
      signedIn.filter(({ sessionId, memberId }) => alive.has(sessionId) && acting.has(memberId)).map(signedInKey),
    );
  }

  private async find(accountId: string, slug: string): Promise<Access | null> {
    const place = await acrossCompanies('sign-in', () => this.places.bySlug(accountId, slug));
    if (!place) return null;
    const today = dayIn(place.timeZone, this.clock.now());
    if (!mayAct(place, today)) return null;
    const { companyId, memberId } = place;
    const held = await inCompany(companyId, () => this.roles.of(memberId, today));
    const access = { memberId, companyId, grants: grantsOf(held) };
    this.cache.set(accountId, slug, access);
    return access;
  }
}
