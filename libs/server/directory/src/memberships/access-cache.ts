import { Injectable } from '@nestjs/common';
import { Clock } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import type { Scope } from '@atrium/rules-access';

/** What a member may do, as it was found a moment ago. */
export interface Access {
  readonly memberId: Id<'member'>;
  readonly companyId: Id<'company'>;
  readonly grants: ReadonlyMap<string, Scope>;
}

const livesMs = 1000;
const most = 20_000;

/** Remembers for a second what each account may do in each company, in this process. */
@Injectable()
export class AccessCache {
  private readonly known = new Map<string, { readonly access: Access; readonly until: number }>();

  constructor(private readonly clock: Clock) {}

  get(accountId: string, slug: string): Access | undefined {
    const found = this.known.get(keyOf(accountId, slug));
    return found && found.until > this.clock.now().getTime() ? found.access : undefined;
  }

  set(accountId: string, slug: string, access: Access): void {
    if (this.known.size >= most) this.known.clear();
    this.known.set(keyOf(accountId, slug), { access, until: this.clock.now().getTime() + livesMs });
  }

  /** Something changed in a company: nobody's rights there are known any more. */
  forget(companyId: string): void {
    for (const [key, { access }] of this.known) if (access.companyId === companyId) this.known.delete(key);
  }
}

const keyOf = (accountId: string, slug: string) => `${accountId} ${slug}`;
