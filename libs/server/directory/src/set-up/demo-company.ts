import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { acrossCompanies, Clock, currentCompanyId, Db, inCompany, type MemberActor, newId, Tx } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import { type GrantableRole, type ImportView, rolesChanged } from '@atrium/contracts/directory';
import { grantsOf, wholeCompany } from '@atrium/rules-access';
import { Passwords } from '@atrium/server-identity';
import { CompaniesRepository } from '../companies/companies.repository.js';
import type { CompanyEntity } from '../companies/company.entity.js';
import { Imports } from '../imports/imports.service.js';
import { RunImport } from '../imports/run-import.job.js';
import { MemberEntity } from '../members/member.entity.js';
import { DirectoryNews } from '../memberships/directory-news.js';
import { RoleGrants } from '../roles/role-grants.repository.js';
import { DemoRemoval, unfinished } from './demo-removal.js';
import { type Founded, FoundCompany, type NewCompany } from './found-company.js';
import { WipeDemo } from './wipe-demo.js';

/** How often to look whether a worker has done it. */
const lookAgainMs = 200;

export interface DemoWanted extends Omit<NewCompany, 'demo' | 'ownerIsHere' | 'slug'> {
  /** `demo`, or another word for one that is made to be measured. */
  readonly slug: string;
  /** As an owner would upload it. */
  readonly staffList: Buffer;
  readonly password: string;
  /** Employee number → role. */
  readonly roles: Readonly<Record<string, GrantableRole>>;
}

/** What `ensure` found or did; `wiped`: an owner did not want it any more. */
export type DemoOutcome = 'made' | 'there' | 'wiped';

/**
 * The company of made-up people, made the way an owner makes one: founded, then filled from a staff list. It comes to its
 * address last of all, so what stands there is whole.
 */
@Injectable()
export class DemoCompany {
  constructor(
    private readonly companies: CompaniesRepository,
    private readonly founding: FoundCompany,
    private readonly imports: Imports,
    private readonly importing: RunImport,
    private readonly passwords: Passwords,
    private readonly grants: RoleGrants,
    private readonly news: DirectoryNews,
    private readonly removal: DemoRemoval,
    private readonly wipes: WipeDemo,
    private readonly db: Db,
    private readonly tx: Tx,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes it unless it is there; with `unlessWiped`, also unless an owner has ever wiped it. What an interrupted call has
   * left is removed first. Needs a context, such as `asMachine` gives.
   */
  async ensure(wanted: DemoWanted, { unlessWiped = false } = {}): Promise<DemoOutcome> {
    if (await this.find(wanted.slug)) return 'there';
    const half = await this.find(unfinished(wanted.slug));
    if (half) await this.removal.remove(half);
    if (unlessWiped && (await this.wipes.hasHappened())) return 'wiped';
    const founded = await this.found(wanted);
    await inCompany(founded.company.id, () => this.fill(founded, wanted));
    return 'made';
  }

  /** Its owner as an actor, or null when there is no such demo. */
  async owner(slug: string): Promise<MemberActor | null> {
    const demo = await this.find(slug);
    if (!demo) return null;
    return inCompany(demo.id, async () => {
      const [owner] = await this.db.query<Pick<MemberEntity, 'id' | 'accountId' | 'companyId'>>(
        `SELECT m.id, m.account_id AS accountId, m.company_id AS companyId FROM directory_role_grant g
           JOIN directory_member m ON m.company_id = g.company_id AND m.id = g.member_id
          WHERE g.company_id = ? AND g.role = 'owner' AND g.live = 1 ORDER BY g.id LIMIT 1`,
        [demo.id],
      );
      return owner ? this.actorOf(owner) : null;
    });
  }

  private find(slug: string): Promise<CompanyEntity | null> {
    return acrossCompanies('demo', () => this.companies.findDemo(slug));
  }

  private found(wanted: DemoWanted): Promise<Founded> {
    return this.tx.run(async () => {
      const founded = await this.founding.found({ ...wanted, demo: true, ownerIsHere: true });
      await inCompany(founded.company.id, () => this.companies.update({ slug: unfinished(wanted.slug) }));
      return founded;
    });
  }

  private async fill({ owner }: Founded, { slug, staffList, password, roles }: DemoWanted): Promise<void> {
    await inCompany(currentCompanyId(), () => this.importStaff(staffList, this.actorOf(owner)), this.actorOf(owner));
    const prepared = await this.passwords.prepare({ password, around: [] });
    await this.tx.run(async () => {
      const members = await this.db.manager.findBy(MemberEntity, { companyId: currentCompanyId() });
      await this.passwords.setForDemo(
        members.map(({ accountId }) => accountId),
        prepared,
      );
      await this.db.write('UPDATE directory_member SET activated_at = ? WHERE company_id = ?', [
        this.clock.now(),
        currentCompanyId(),
      ]);
      const given = members.flatMap(({ id, number }) =>
        number && roles[number] ? [{ memberId: id, role: roles[number] }] : [],
      );
      for (const { memberId, role } of given) await this.grants.add({ memberId, role, departmentIds: [] });
      await this.news.tell(rolesChanged, { memberIds: given.map(({ memberId }) => memberId) });
      await this.companies.update({ slug });
    });
  }

  private async importStaff(staffList: Buffer, me: MemberActor): Promise<void> {
    const read = await this.imports.start(me, { commandId: newId(), fileName: 'demo.csv' }, staffList);
    const importId = read.id;
    const fields = read.columns.map(({ field }) => field);
    await this.imports.plan(me, { importId, fields, separators: read.separators, dropRoot: false, leavers: 'keep' });
    await this.carriedOut(me, importId);
    await this.imports.apply(me, { commandId: newId(), importId });
    const { status, problem } = await this.carriedOut(me, importId);
    if (status !== 'applied') throw new Error(`The demo's staff list was not imported: ${problem ?? status}`);
  }

  /** Where no worker runs, it is done here; where one does, whoever comes first does it. */
  private async carriedOut(me: MemberActor, importId: Id<'import'>): Promise<ImportView> {
    for (;;) {
      await this.importing.run({ importId });
      const view = await this.imports.get(me, { importId });
      if (view.status !== 'planning' && view.status !== 'applying') return view;
      await sleep(lookAgainMs);
    }
  }

  private actorOf({ id, accountId, companyId }: Pick<MemberEntity, 'id' | 'accountId' | 'companyId'>): MemberActor {
    return {
      kind: 'member',
      memberId: id,
      accountId,
      sessionId: null,
      companyId: companyId as Id<'company'>,
      provedAt: this.clock.now(),
      grants: grantsOf([{ role: 'owner', scope: wholeCompany }]),
    };
  }
}
