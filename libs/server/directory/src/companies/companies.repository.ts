import { Injectable } from '@nestjs/common';
import { Like, Not } from 'typeorm';
import { currentCompanyId, Db } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import { CompanyEntity } from './company.entity.js';

@Injectable()
export class CompaniesRepository {
  constructor(private readonly db: Db) {}

  /** The company of the context. */
  current(): Promise<CompanyEntity> {
    return this.db.manager.findOneByOrFail(CompanyEntity, { id: currentCompanyId() });
  }

  /**
   * Lets one writer at a time change the shape of the company: tree, leaders, line managers, employment, owners. Whoever
   * decides by several of these rows takes it first, so that two decisions can't cross.
   */
  lock(): Promise<CompanyEntity> {
    return this.db.manager.findOneOrFail(CompanyEntity, {
      where: { id: currentCompanyId() },
      lock: { mode: 'pessimistic_write' },
    });
  }

  insert(company: CompanyEntity): Promise<unknown> {
    return this.db.manager.insert(CompanyEntity, company);
  }

  update(changes: Partial<Pick<CompanyEntity, 'name' | 'slug' | 'timeZone' | 'language'>>): Promise<unknown> {
    return this.db.manager.update(CompanyEntity, { id: currentCompanyId() }, changes);
  }

  /** Needs `acrossCompanies`. */
  async slugsLike(start: string): Promise<string[]> {
    const companies = await this.db.manager.findBy(CompanyEntity, { slug: Like(`${start}%`) });
    return companies.map(({ slug }) => slug);
  }

  /** Whether there is a company besides the demo. Needs `acrossCompanies`. */
  realOneExists(): Promise<boolean> {
    return this.db.manager.existsBy(CompanyEntity, { demo: Not(true) });
  }

  /** The company besides the demo, when there is but one. Needs `acrossCompanies`. */
  async onlyReal(): Promise<CompanyEntity | null> {
    const [first, second] = await this.db.manager.find(CompanyEntity, { where: { demo: Not(true) }, take: 2 });
    return first && !second ? first : null;
  }

  /** Companies of made-up people: usually one, and large ones that were made to be measured. Needs `acrossCompanies`. */
  demos(): Promise<CompanyEntity[]> {
    return this.db.manager.find(CompanyEntity, { where: { demo: true }, order: { id: 'ASC' } });
  }

  /** Needs `acrossCompanies`. */
  findDemo(slug: string): Promise<CompanyEntity | null> {
    return this.db.manager.findOneBy(CompanyEntity, { demo: true, slug });
  }

  /** Needs `acrossCompanies`. */
  async idBySlug(slug: string): Promise<Id<'company'> | null> {
    return (await this.db.manager.findOneBy(CompanyEntity, { slug }))?.id ?? null;
  }

  /** Needs `acrossCompanies`. */
  all(): Promise<CompanyEntity[]> {
    return this.db.manager.find(CompanyEntity, { order: { id: 'ASC' } });
  }
}
