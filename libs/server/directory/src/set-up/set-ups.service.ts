import { createHash, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  acrossCompanies,
  AppError,
  Clock,
  type Config,
  CONFIG,
  currentContext,
  Db,
  duplicateKeyOf,
  type Limit,
  Limits,
  Tx,
} from '@atrium/kit';
import type { InputOf, OutputOf } from '@atrium/contracts/core';
import {
  type checkSetUp,
  directoryErrors,
  type MyCompanyView,
  type setUp,
  type setUpStatus,
} from '@atrium/contracts/directory';
import { Passwords, Sessions } from '@atrium/server-identity';
import type { Http } from '../activations/activations.service.js';
import { CompaniesRepository } from '../companies/companies.repository.js';
import { FoundCompany } from './found-company.js';
import { SetUpEntity } from './set-up.entity.js';

const tries: Limit = { name: 'set-up', points: 30, windowSeconds: 900 };

/** The first company of an installation, by the printed link. Open while there is none but the demo; the token works once. */
@Injectable()
export class SetUps {
  constructor(
    private readonly db: Db,
    private readonly companies: CompaniesRepository,
    private readonly founding: FoundCompany,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly limits: Limits,
    private readonly tx: Tx,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'setupToken'>,
  ) {}

  async status(): Promise<OutputOf<typeof setUpStatus>> {
    return { open: this.config.setupToken !== null && !(await this.isDone()) };
  }

  async check({ token }: InputOf<typeof checkSetUp>): Promise<Record<string, never>> {
    await this.refuseClosed(token);
    return {};
  }

  /** Makes company, account, owner and grant in one transaction, and signs the owner in. */
  async setUp(input: InputOf<typeof setUp>, http: Http): Promise<MyCompanyView> {
    await this.refuseClosed(input.token);
    const { password, companyName, ownerName, ownerEmail } = input;
    const prepared = await this.passwords.prepare({ password, around: [companyName, ownerName, ownerEmail] });
    return this.tx.run(async () => {
      await this.useUp(input.token);
      const founded = await this.founding.found({ ...input, demo: false, ownerIsHere: true });
      const { company, owner } = founded;
      await this.passwords.set(owner.accountId, prepared, { action: 'identity.password_set' });
      await this.sessions.start({ accountId: owner.accountId, ...http, remember: false });
      return { slug: company.slug, name: company.name, demo: false, memberId: owner.id };
    });
  }

  /** The single row of this table is the lock: a second set-up at the same moment waits here, and then fails. */
  private async useUp(token: string): Promise<void> {
    try {
      const usedAt = this.clock.now();
      await this.db.manager.insert(SetUpEntity, { id: 1, tokenHash: hashOf(token).toString('hex'), usedAt });
    } catch (error) {
      if (duplicateKeyOf(error) !== undefined) throw new AppError(directoryErrors.setup_closed);
      throw error;
    }
    if (await this.isDone()) throw new AppError(directoryErrors.setup_closed);
  }

  private async refuseClosed(token: string): Promise<void> {
    await this.limits.consume(tries, currentContext().address ?? '');
    if (!this.isOurToken(token) || (await this.isDone())) throw new AppError(directoryErrors.setup_closed);
  }

  private isDone(): Promise<boolean> {
    return acrossCompanies('set-up', () => this.companies.realOneExists());
  }

  private isOurToken(token: string): boolean {
    const { setupToken } = this.config;
    return setupToken !== null && timingSafeEqual(hashOf(token), hashOf(setupToken));
  }
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest();
