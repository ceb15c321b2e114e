import type { AccountActor, MemberActor } from '../context/actor.js';

/** Who is calling. Bound to identity by apps/api; kit knows no accounts. */
export abstract class Authenticator {
  /** The account behind a session cookie, or null when it is unknown, ended or expired. */
  abstract bySession(secret: string): Promise<AccountActor | null>;
}

/** A socket's sign-in, as it is asked again every 15 seconds. */
export interface SignedIn {
  readonly sessionId: string;
  readonly memberId: string;
  readonly companyId: string;
}

/** What the caller is in the company of the address. Bound to directory by apps/api. */
export abstract class Memberships {
  /** The active member of the account in the company with this slug, with all that they may do; null for any reason not to be one. */
  abstract inCompany(account: AccountActor, slug: string): Promise<MemberActor | null>;
  /** Of these, the keys `sessionId:memberId` that still hold: session alive, member active. One set query each. */
  abstract stillMembers(signedIn: readonly SignedIn[]): Promise<ReadonlySet<string>>;
}

export const signedInKey = ({ sessionId, memberId }: Pick<SignedIn, 'sessionId' | 'memberId'>): string =>
  `${sessionId}:${memberId}`;
