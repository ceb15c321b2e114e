import { Injectable } from '@nestjs/common';
import { AppError, type AtriumReply, type AtriumRequest, currentContext, type Limit, Limits, Tx } from '@atrium/kit';
import type { InputOf, OutputOf } from '@atrium/contracts/core';
import {
  type activate,
  directoryErrors,
  type MyCompanyView,
  type previewActivation,
} from '@atrium/contracts/directory';
import { Accounts, ActivationCodes, Passwords, Sessions } from '@atrium/server-identity';
import { MembershipsOfAccounts } from '../memberships/memberships-of-accounts.repository.js';
import { ActivationPlaces, toMyCompany } from './activation-places.js';
import { TakenPlaces } from './taken-places.js';

/** Where a browser sits that is to be signed in. */
export interface Http {
  readonly request: AtriumRequest;
  readonly reply: AtriumReply;
}

/** Tries of codes from one address: far more than anybody types, far fewer than guessing needs. */
const tries: Limit = { name: 'activation', points: 60, windowSeconds: 900 };

/** Somebody whom a company has entered sets their first password, by a code from a sheet or a mail. */
@Injectable()
export class Activations {
  constructor(
    private readonly places: ActivationPlaces,
    private readonly taken: TakenPlaces,
    private readonly memberships: MembershipsOfAccounts,
    private readonly codes: ActivationCodes,
    private readonly passwords: Passwords,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly limits: Limits,
    private readonly tx: Tx,
  ) {}

  async preview({ code }: InputOf<typeof previewActivation>): Promise<OutputOf<typeof previewActivation>> {
    await this.limits.consume(tries, currentContext().address ?? '');
    return this.places.of(code, async ({ company, member }) => ({
      companyName: company.name,
      companySlug: company.slug,
      memberName: member.name,
      mode: (await this.memberships.knownElsewhere(member.accountId)) ? 'sign_in_to_join' : 'set_password',
      demo: company.demo,
    }));
  }

  /**
   * A company's code sets a password only on an account that belongs, and has belonged, to no other company: otherwise one
   * company's admin could walk into another. Decided under the account's lock, which joining a company takes as well.
   */
  async activate({ code, password }: InputOf<typeof activate>, http: Http): Promise<MyCompanyView> {
    await this.limits.consume(tries, currentContext().address ?? '');
    return this.places.of(code, async (place) => {
      const { accountId } = place.member;
      await this.refuseKnownElsewhere(accountId);
      const prepared = await this.passwords.prepareFor(accountId, password);
      await this.tx.run(async () => {
        await this.accounts.lock(accountId);
        await this.refuseKnownElsewhere(accountId);
        await this.codes.setPassword(code, prepared);
        await this.taken.take(place);
        await this.sessions.start({ accountId, ...http, remember: false });
      });
      return toMyCompany(place);
    });
  }

  private async refuseKnownElsewhere(accountId: string): Promise<void> {
    if (await this.memberships.knownElsewhere(accountId)) throw new AppError(directoryErrors.sign_in_to_join);
  }
}
