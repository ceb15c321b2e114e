import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Clock } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import type { Scope } from '@atrium/rules-access';

/** What a member may do, as it was found a moment ago. */
export interface Access {
  readonly memberId: Id<'member'>;
  readonly companyId: Id<'company'>;
  readonly grants: ReadonlyMap<string, Scope>;
}

/** Remembers for a second what each account may do in each company, in this process. */
@Injectable()
export class AccessCache {
  private readonly known: LRUCache<string, Access>;

  constructor(clock: Clock) {
    this.known = new LRUCache({ max: 20_000, ttl: 1000, ttlResolution: 0, perf: { now: () => clock.now().getTime() } });
  }

  get(accountId: string, slug: string): Access | undefined {
    return this.known.get(keyOf(accountId, slug));
  }

  set(accountId: string, slug: string, access: Access): void {
    this.known.set(keyOf(accountId, slug), access);
  }

  /** Something changed in a company: nobody's rights there are known any more. */
  forget(companyId: string): void {
    for (const [key, access] of this.known.entries()) if (access.companyId === companyId) this.known.delete(key);
  }
}

const keyOf = (accountId: string, slug: string) => `${accountId} ${slug}`;
