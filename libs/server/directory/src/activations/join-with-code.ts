import { Injectable } from '@nestjs/common';
import { type AccountActor, AppError, Tx } from '@atrium/kit';
import { coreErrors, type InputOf } from '@atrium/contracts/core';
import { directoryErrors, type joinWithCode, type MyCompanyView } from '@atrium/contracts/directory';
import { identityErrors } from '@atrium/contracts/identity';
import { isForShow } from '@atrium/rules-access';
import { Accounts, ActivationCodes, Sessions, SignInNames } from '@atrium/server-identity';
import { MembershipsOfAccounts } from '../memberships/memberships-of-accounts.repository.js';
import { type ActivationPlace, ActivationPlaces, toMyCompany } from './activation-places.js';
import { TakenPlaces } from './taken-places.js';

/** Somebody who has an account already takes a place in one more company with it. */
@Injectable()
export class JoinWithCode {
  constructor(
    private readonly places: ActivationPlaces,
    private readonly taken: TakenPlaces,
    private readonly memberships: MembershipsOfAccounts,
    private readonly codes: ActivationCodes,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly names: SignInNames,
    private readonly tx: Tx,
  ) {}

  /** The account that was made for the place gives way: its names of this company come over, and it signs in no more. */
  async join(me: AccountActor, { code }: InputOf<typeof joinWithCode>): Promise<MyCompanyView> {
    return this.places.of(code, async (place) => {
      const { company, member } = place;
      const former = member.accountId;
      await this.tx.run(async () => {
        await this.lock(me, former);
        await this.refuseUnfit(me, place);
        await this.names.move(company.id, { from: former, to: me.accountId });
        await this.codes.consume(code);
        await this.taken.take(place, me.accountId);
        if (!(await this.memberships.livingElsewhere([former])).has(former)) await this.accounts.archive([former]);
      });
      return toMyCompany(place);
    });
  }

  /** Setting a password by a code takes this lock too, and ends sessions: after it, ours must still be there. */
  private async lock(me: AccountActor, former: string): Promise<void> {
    for (const accountId of [me.accountId, former].sort()) await this.accounts.lock(accountId);
    if (!(await this.sessions.alive([me.sessionId])).has(me.sessionId)) throw new AppError(coreErrors.unauthenticated);
  }

  private async refuseUnfit(me: AccountActor, { company, member }: ActivationPlace): Promise<void> {
    const mine = await this.memberships.of([me.accountId]);
    if (mine.some(({ companyId }) => companyId === company.id)) throw new AppError(directoryErrors.already_member);
    if (!company.demo && isForShow(mine)) throw new AppError(identityErrors.demo_refused);
    // The place is that of somebody who is known elsewhere too: only they can take it, and they have.
    if (member.activatedAt && (await this.memberships.knownElsewhere(member.accountId)))
      throw new AppError(identityErrors.code_invalid);
  }
}
