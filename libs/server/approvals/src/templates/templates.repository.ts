import { Injectable } from '@nestjs/common';
import { currentCompanyId, Db, notFound } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import { TemplateEntity } from './template.entity.js';
import { VersionEntity } from './version.entity.js';

/** Versions that a process keeps in memory: they never change. */
const mostKept = 500;

@Injectable()
export class TemplatesRepository {
  private readonly kept = new Map<string, VersionEntity>();

  constructor(private readonly db: Db) {}

  /** By group and title. */
  page(offset: number, limit: number): Promise<TemplateEntity[]> {
    return this.db.manager.find(TemplateEntity, {
      where: { companyId: currentCompanyId() },
      order: { groupName: 'ASC', title: 'ASC', id: 'ASC' },
      skip: offset,
      take: limit,
    });
  }

  /** All that are open, by group and title. */
  open(): Promise<TemplateEntity[]> {
    return this.db.manager.find(TemplateEntity, {
      where: { companyId: currentCompanyId(), status: 'open' },
      order: { groupName: 'ASC', title: 'ASC', id: 'ASC' },
    });
  }

  async one(id: Id<'template'>): Promise<TemplateEntity> {
    const found = await this.db.manager.findOneBy(TemplateEntity, { companyId: currentCompanyId(), id });
    if (!found) throw notFound();
    return found;
  }

  byPreset(presetKey: string): Promise<TemplateEntity | null> {
    return this.db.manager.findOneBy(TemplateEntity, { companyId: currentCompanyId(), presetKey });
  }

  byTitle(title: string): Promise<TemplateEntity | null> {
    return this.db.manager.findOneBy(TemplateEntity, { companyId: currentCompanyId(), title });
  }

  async lock(id: Id<'template'>): Promise<TemplateEntity> {
    const found = await this.db.manager
      .createQueryBuilder(TemplateEntity, 't')
      .setLock('pessimistic_write')
      .where('t.companyId = :companyId AND t.id = :id', { companyId: currentCompanyId(), id })
      .getOne();
    if (!found) throw notFound();
    return found;
  }

  async add(template: TemplateEntity): Promise<void> {
    await this.db.manager.insert(TemplateEntity, template);
  }

  async change(id: Id<'template'>, change: Partial<TemplateEntity>): Promise<void> {
    await this.db.manager.update(TemplateEntity, { companyId: currentCompanyId(), id }, change);
  }

  async addVersion(version: VersionEntity): Promise<void> {
    await this.db.manager.insert(VersionEntity, version);
  }

  /** The newest first. */
  versions(templateId: Id<'template'>, offset: number, limit: number): Promise<VersionEntity[]> {
    return this.db.manager.find(VersionEntity, {
      where: { companyId: currentCompanyId(), templateId },
      order: { version: 'DESC' },
      skip: offset,
      take: limit,
    });
  }

  async version(templateId: string, version: number): Promise<VersionEntity> {
    const companyId = currentCompanyId();
    const key = `${companyId} ${templateId} ${version}`;
    const kept = this.kept.get(key);
    if (kept) return kept;
    const found = await this.db.manager.findOneBy(VersionEntity, {
      companyId,
      templateId: templateId as Id<'template'>,
      version,
    });
    if (!found) throw notFound();
    const [oldest] = this.kept.keys();
    if (this.kept.size >= mostKept && oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(key, found);
    return found;
  }
}
