import { Injectable } from '@nestjs/common';
import { currentCompanyId, Db, duplicateKeyOf } from '@atrium/kit';
import { CompanyDayEntity } from './company-day.entity.js';

@Injectable()
export class CompanyDaysRepository {
  constructor(private readonly db: Db) {}

  /** The newest word on each day of a span, both ends included, those that took a day back too. */
  async between(from: string, to: string): Promise<CompanyDayEntity[]> {
    const rows = await this.db.manager
      .createQueryBuilder(CompanyDayEntity, 'day')
      .where('day.companyId = :companyId AND day.day BETWEEN :from AND :to', {
        companyId: currentCompanyId(),
        from,
        to,
      })
      .orderBy('day.day')
      .addOrderBy('day.version')
      .getMany();
    return [...new Map(rows.map((row) => [row.day, row])).values()];
  }

  /** Adds the next version of a day and returns its number. Of two at once the second gets the next one. */
  async add(row: Omit<CompanyDayEntity, 'companyId' | 'version'>): Promise<number> {
    const companyId = currentCompanyId();
    for (;;) {
      const [newest] = await this.between(row.day, row.day);
      const version = (newest?.version ?? 0) + 1;
      try {
        await this.db.manager.insert(CompanyDayEntity, { ...row, companyId, version });
        return version;
      } catch (error) {
        if (duplicateKeyOf(error) === undefined) throw error;
      }
    }
  }
}
