import { Injectable } from '@nestjs/common';
import { Clock, duplicateKeyOf, fieldError, inCompany, newId, Tx } from '@atrium/kit';
import type { Language } from '@atrium/contracts/core';
import { companyCreated, directoryErrors, membersAdded } from '@atrium/contracts/directory';
import { SignInNames } from '@atrium/server-identity';
import type { CompanyEntity } from '../companies/company.entity.js';
import { CompaniesRepository } from '../companies/companies.repository.js';
import { dayIn } from '../days.js';
import type { MemberEntity } from '../members/member.entity.js';
import { MemberRows } from '../members/member-rows.js';
import { DirectoryNews } from '../memberships/directory-news.js';
import { RoleGrants } from '../roles/role-grants.repository.js';
import { Slugs } from './slugs.js';

export interface NewCompany {
  readonly companyName: string;
  readonly slug?: string | undefined;
  readonly timeZone: string;
  readonly language: Language;
  readonly demo: boolean;
  readonly ownerName: string;
  readonly ownerEmail: string;
  /** The owner needs no code, and the e-mail is theirs without a mailed link: who sets up has the machine. */
  readonly ownerIsHere: boolean;
}

export interface Founded {
  readonly company: CompanyEntity;
  readonly owner: MemberEntity;
}

/** Makes a company with its owner. */
@Injectable()
export class FoundCompany {
  constructor(
    private readonly companies: CompaniesRepository,
    private readonly slugs: Slugs,
    private readonly people: MemberRows,
    private readonly names: SignInNames,
    private readonly grants: RoleGrants,
    private readonly news: DirectoryNews,
    private readonly tx: Tx,
    private readonly clock: Clock,
  ) {}

  /** In one transaction, or in the running one. */
  found(wanted: NewCompany): Promise<Founded> {
    return this.tx.run(async () => {
      const company = await this.newCompany(wanted);
      return inCompany(company.id, async () => {
        await this.insert(company);
        const owner = await this.addOwner(company, wanted);
        const { name, slug } = company;
        const changes = { name: [null, name], slug: [null, slug] } as const;
        const act = { action: 'directory.company_created', subjectKind: 'company', subjectId: company.id } as const;
        await this.news.tell(
          companyCreated,
          { companyId: company.id },
          { ...act, ...byOwner(wanted, owner), subjectName: name, changes },
        );
        return { company, owner };
      });
    });
  }

  private async newCompany(wanted: NewCompany): Promise<CompanyEntity> {
    return {
      id: newId<'company'>(),
      slug: await this.slugs.choose(wanted),
      name: wanted.companyName,
      timeZone: wanted.timeZone,
      language: wanted.language,
      demo: wanted.demo,
      createdAt: this.clock.now(),
    };
  }

  /** Two companies that want one slug at the same moment: the unique key decides. */
  private async insert(company: CompanyEntity): Promise<void> {
    try {
      await this.companies.insert(company);
    } catch (error) {
      if (duplicateKeyOf(error) === 'directory_company_slug') throw fieldError(directoryErrors.slug_taken, ['slug']);
      throw error;
    }
  }

  private async addOwner({ id: companyId, timeZone }: CompanyEntity, wanted: NewCompany): Promise<MemberEntity> {
    const now = this.clock.now();
    const firstDay = dayIn(timeZone, now);
    const [owner] = await this.people.add([
      {
        name: wanted.ownerName,
        email: wanted.ownerEmail,
        ...{ title: null, number: null, phone: null, phoneHidden: false },
        ...{ departmentIds: [], lineManager: null, firstDay },
        ...(wanted.ownerIsHere && { activatedAt: now }),
      },
    ]);
    if (!owner) throw new Error('No owner was made.');
    if (wanted.ownerIsHere && !wanted.demo) await this.makeEmailValidEverywhere(companyId, owner.accountId);
    await this.grants.add({ memberId: owner.id, role: 'owner', departmentIds: [] });
    await this.news.tell(
      membersAdded,
      { memberIds: [owner.id], from: firstDay },
      {
        ...byOwner(wanted, owner),
        action: 'directory.role_granted',
        subjectKind: 'member',
        subjectId: owner.id,
        subjectName: owner.name,
        changes: { role: [null, 'owner'] },
      },
    );
    return owner;
  }

  private async makeEmailValidEverywhere(companyId: string, accountId: string): Promise<void> {
    const email = await this.names.emailOf(accountId, companyId);
    const outcome = email && (await this.names.prove(email.nameId));
    if (outcome !== 'proved') throw fieldError(directoryErrors.email_taken, ['ownerEmail']);
  }
}

/** Whoever sets a company up is not known to the context yet: the member that they become did it. */
const byOwner = ({ ownerIsHere }: NewCompany, { id }: MemberEntity) =>
  ownerIsHere ? { actor: { kind: 'member' as const, id } } : {};
