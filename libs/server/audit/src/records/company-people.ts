import { Injectable } from '@nestjs/common';

/** What the audit page needs to know about people. Directory, which is above, answers for the company of the context. */
export interface CompanyPeople {
  /** Accounts of all who are or were members: their sign-ins and passwords show on the company's page. */
  accountIds(): Promise<readonly string[]>;
  /** Names by member id, account id and department id; unknown ids are left out. */
  namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** All ids of whoever has this one, member or account; of an id that is nobody's, it alone. */
  idsOf(id: string): Promise<readonly string[]>;
  /** Member and account ids of people whose name matches, at most a few hundred. */
  idsByName(text: string): Promise<readonly string[]>;
  /** The IANA zone whose days the page's dates mean. */
  timeZone(): Promise<string>;
}

/** Where directory registers at boot. */
@Injectable()
export class AccountsOfCompany {
  private people: CompanyPeople | undefined;

  register(people: CompanyPeople): void {
    this.people = people;
  }

  /** Throws when nobody has registered: the page would silently leave acts out. */
  get(): CompanyPeople {
    if (!this.people) throw new Error('No CompanyPeople is registered: directory does it at boot.');
    return this.people;
  }
}
