import { Injectable } from '@nestjs/common';
import { currentCompanyId, Db, Secrets } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import { ImportEntity } from './import.entity.js';
import type { PlannedChange } from './plan-import.js';

type Sheet = readonly (readonly string[])[];

@Injectable()
export class ImportsRepository {
  constructor(
    private readonly db: Db,
    private readonly secrets: Secrets,
  ) {}

  find(id: string): Promise<ImportEntity | null> {
    return this.db.manager.findOneBy(ImportEntity, { companyId: currentCompanyId(), id: id as Id<'import'> });
  }

  async insert(row: Omit<ImportEntity, 'sheet'>, sheet: Sheet): Promise<void> {
    await this.db.manager.insert(ImportEntity, { ...row, sheet: this.seal('sheet', sheet) });
  }

  /** Changes it if its status is still one of these; false when it is not. */
  async move(id: string, from: readonly ImportEntity['status'][], changes: Partial<ImportEntity>): Promise<boolean> {
    const result = await this.db.manager
      .createQueryBuilder()
      .update(ImportEntity)
      .set(changes)
      .where('companyId = :companyId AND id = :id AND status IN (:...from)', {
        companyId: currentCompanyId(),
        id,
        from,
      })
      .execute();
    return result.affected === 1;
  }

  /** Takes an import that waits for a worker; false when another one is at it. */
  async lease(id: string, now: Date, until: Date): Promise<boolean> {
    const { affectedRows } = await this.db.write(
      `UPDATE directory_import SET lease_until = ?
        WHERE company_id = ? AND id = ? AND status IN ('planning', 'applying') AND (lease_until IS NULL OR lease_until < ?)`,
      [until, currentCompanyId(), id, now],
    );
    return affectedRows === 1;
  }

  /** Imports that wait for a worker. Needs `acrossCompanies`. */
  async waiting(now: Date): Promise<{ companyId: Id<'company'>; importId: Id<'import'> }[]> {
    return this.db.query(
      `SELECT company_id AS companyId, id AS importId FROM directory_import
        WHERE status IN ('planning', 'applying') AND (lease_until IS NULL OR lease_until < ?)`,
      [now],
    );
  }

  /** Drops what files said of people once they are this old. Needs `acrossCompanies`. */
  async forgetSheets(before: Date): Promise<void> {
    await this.db.query(
      `UPDATE directory_import SET sheet = NULL, changes = NULL, status = IF(status = 'applied', status, 'failed'),
              problem = IF(status = 'applied', problem, 'directory.import_expired')
        WHERE created_at < ? AND sheet IS NOT NULL`,
      [before],
    );
  }

  sheetOf({ sheet }: ImportEntity): Sheet {
    return sheet === null ? [] : this.open('sheet', sheet);
  }

  changesOf({ changes }: ImportEntity): PlannedChange[] {
    return changes === null ? [] : this.open('changes', changes);
  }

  seal(part: 'sheet' | 'changes', value: unknown): string {
    return this.secrets.encrypt(currentCompanyId(), `directory.import.${part}`, JSON.stringify(value));
  }

  private open<T>(part: 'sheet' | 'changes', text: string): T {
    return JSON.parse(this.secrets.decrypt(currentCompanyId(), `directory.import.${part}`, text)) as T;
  }
}
