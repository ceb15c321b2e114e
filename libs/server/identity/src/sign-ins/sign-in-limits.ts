import { Injectable } from '@nestjs/common';
import { currentContext, installation, type Limit, Limits, Secrets } from '@atrium/kit';
import { identityErrors } from '@atrium/contracts/identity';
import { networkOf } from '../network-of.js';

/** Tries of one name from one address: each wait is longer than the last, none is for ever. */
const oneNameHere: readonly Limit[] = [
  { name: 'sign-in-name-minute', points: 5, windowSeconds: 60 },
  { name: 'sign-in-name-quarter', points: 10, windowSeconds: 900 },
  { name: 'sign-in-name-hour', points: 20, windowSeconds: 3600 },
];
/** Failures of one address (of an IPv6 network): a whole office may sit behind it. */
const address: readonly Limit[] = [
  { name: 'sign-in-address-quarter', points: 100, windowSeconds: 900 },
  { name: 'sign-in-address-day', points: 1000, windowSeconds: 86_400 },
];
/** Failures of one account from anywhere: many addresses at work on one person. */
const account: Limit = { name: 'sign-in-account', points: 30, windowSeconds: 900 };
/** Failures with one password on any account: few guesses at many people. */
const spray: Limit = { name: 'sign-in-spray', points: 20, windowSeconds: 3600 };

/** One attempt, as the limits see it. */
export interface Attempt {
  /** Blind index of what was typed and where: the same for a name that nobody has. */
  readonly nameKey: string;
  readonly passwordKey: string;
  readonly addressKey: string;
}

/** Slows guessing down, whoever is guessed at, and never shuts an owner out for good. */
@Injectable()
export class SignInLimits {
  constructor(
    private readonly limits: Limits,
    private readonly secrets: Secrets,
  ) {}

  attempt(name: string, password: string): Attempt {
    const where = networkOf(currentContext().address ?? '');
    const index = (purpose: string, value: string) => this.secrets.blindIndex(installation, purpose, value);
    return {
      nameKey: index('limit/name', `${where} ${name}`),
      // Of 256 bits 24: enough to count by, and many passwords share them.
      passwordKey: index('limit/password', password).slice(0, 4),
      addressKey: where,
    };
  }

  /** Before any work. Fails with `identity.too_many_attempts`; says nothing about whether the name is anybody's. */
  async admit({ nameKey, addressKey }: Attempt): Promise<void> {
    for (const limit of address) await this.limits.check(limit, addressKey, identityErrors.too_many_attempts);
    for (const limit of oneNameHere) await this.limits.consume(limit, nameKey, identityErrors.too_many_attempts);
  }

  /**
   * Limits that reach across addresses. The owner, at an address where the account has been before, passes: otherwise a
   * stranger could keep them out.
   */
  async admitFromHere({ passwordKey }: Attempt, accountKey: string): Promise<void> {
    await this.limits.check(account, accountKey, identityErrors.too_many_attempts);
    await this.limits.check(spray, passwordKey, identityErrors.too_many_attempts);
  }

  async failed({ passwordKey, addressKey }: Attempt, accountKey: string): Promise<void> {
    await Promise.all([
      ...address.map((limit) => this.count(limit, addressKey)),
      this.count(account, accountKey),
      this.count(spray, passwordKey),
    ]);
  }

  async succeeded({ nameKey }: Attempt): Promise<void> {
    await Promise.all(oneNameHere.map((limit) => this.limits.reset(limit, nameKey)));
  }

  /** Counts without refusing: this attempt has its answer, the next one is checked. */
  private async count(limit: Limit, key: string): Promise<void> {
    await this.limits.consume(limit, key).catch(() => undefined);
  }
}
