import { Injectable } from '@nestjs/common';
import {
  type AccountActor,
  acrossCompanies,
  Clock,
  groupedBy,
  inCompany,
  type MemberActor,
  Memberships,
  SetLoader,
  type SignedIn,
  signedInKey,
} from '@atrium/kit';
import { Slug } from '@atrium/contracts/directory';
import { grantsOf } from '@atrium/rules-access';
import { Sessions } from '@atrium/server-identity';
import { dayIn } from '../days.js';
import { mayAct } from '../members/member-state.js';
import { HeldRoles } from '../roles/held-roles.repository.js';
import { type Access, AccessCache } from './access-cache.js';
import { MemberAccess } from './member-access.repository.js';

/** An account, and the company of the address that it came to. */
interface Place {
  readonly accountId: string;
  readonly slug: string;
}

/** What an account is in the company of an address; apps/api binds kit's port to it. */
@Injectable()
export class SlugMemberships extends Memberships {
  private readonly places = new SetLoader<Place, Access | null>('directory.memberships', (places) =>
    this.accessOf(places),
  );

  constructor(
    private readonly members: MemberAccess,
    private readonly roles: HeldRoles,
    private readonly sessions: Sessions,
    private readonly cache: AccessCache,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** The acting member with all that they may do; null for whatever reason they can't act there. */
  async inCompany(account: AccountActor, slug: string): Promise<MemberActor | null> {
    // What no company can be called is not asked for: the database would refuse it, and all who ask with it.
    if (!Slug.safeParse(slug).success) return null;
    const { accountId, sessionId, provedAt } = account;
    const access = this.cache.get(accountId, slug) ?? (await this.places.load({ accountId, slug }));
    return access && { kind: 'member', accountId, sessionId, provedAt, ...access };
  }

  async stillMembers(signedIn: readonly SignedIn[]): Promise<ReadonlySet<string>> {
    if (signedIn.length === 0) return new Set();
    const alive = await this.sessions.alive(signedIn.map(({ sessionId }) => sessionId));
    const places = await acrossCompanies('sessions', () => this.members.byIds(signedIn));
    const now = this.clock.now();
    const acting = new Set<string>(
      places.filter((place) => mayAct(place, dayIn(place.timeZone, now))).map(({ memberId }) => memberId),
    );
    return new Set(
      signedIn.filter(({ sessionId, memberId }) => alive.has(sessionId) && acting.has(memberId)).map(signedInKey),
    );
  }

  private async accessOf(places: readonly Place[]): Promise<(Access | null)[]> {
    const found = new Map<string, Map<string, Access>>();
    const sets = [...groupedBy(places, (place) => place.slug)].map(async ([slug, own]) => {
      const accountIds = own.map(({ accountId }) => accountId);
      found.set(slug, await this.accessIn(slug, accountIds));
    });
    await Promise.all(sets);
    return places.map(({ accountId, slug }) => found.get(slug)?.get(accountId) ?? null);
  }

  /** What these accounts may do in a company, by account; those who can't act there are left out. */
  private async accessIn(slug: string, accountIds: readonly string[]): Promise<Map<string, Access>> {
    const places = await acrossCompanies('sign-in', () => this.members.bySlug(accountIds, slug));
    const [first] = places;
    if (!first) return new Map();
    const { companyId, timeZone } = first;
    const today = dayIn(timeZone, this.clock.now());
    const acting = places.filter((place) => mayAct(place, today));
    const held = await inCompany(companyId, () =>
      this.roles.of(
        acting.map(({ memberId }) => memberId),
        today,
      ),
    );
    const access = acting.map(({ accountId, memberId }) => {
      return [accountId, { memberId, companyId, grants: grantsOf(held.get(memberId) ?? []) }] as const;
    });
    for (const [accountId, own] of access) this.cache.set(accountId, slug, own);
    return new Map(access);
  }
}
