import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CompanyDays } from '../companies/company-days.js';
import type { ImportEntity } from './import.entity.js';
import { ImportsRepository } from './imports.repository.js';
import { type KnownCompany, KnownCompanyReader } from './known-company.js';
import { type ImportPlan, planImport } from './plan-import.js';
import { type PersonRow, readPeople } from './read-people.js';

/** Compares a file with the company, and keeps what would happen. */
@Injectable()
export class DryRun {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly known: KnownCompanyReader,
    private readonly days: CompanyDays,
  ) {}

  async run(row: ImportEntity): Promise<void> {
    const people = this.peopleOf(row);
    const plan = planFor(row, people, await this.known.on(await this.days.today()));
    await this.imports.move(row.id, ['planning'], {
      status: 'planned',
      changes: this.imports.seal('changes', plan.changes),
      digest: digestOf(plan),
      counts: plan.counts,
      doneCount: row.rowCount,
      leaseUntil: null,
    });
  }

  /** The people of the file, read by the columns as they were corrected. */
  peopleOf(row: ImportEntity): PersonRow[] {
    const [header = [], ...body] = this.imports.sheetOf(row);
    const { fields, separators, rootName, dropRoot } = row.planSettings;
    return readPeople(body, {
      fields,
      header,
      separators,
      root: dropRoot ? rootName : null,
      firstRow: row.headerRow + 1,
    });
  }
}

export function planFor(row: ImportEntity, people: readonly PersonRow[], company: KnownCompany): ImportPlan {
  const { members, departments, staying } = company;
  return planImport({
    people,
    members,
    departments: new Set(departments.keys()),
    leavers: row.planSettings.leavers,
    staying,
  });
}

/** What a plan does, in 43 characters: two plans with the same digest do the same. */
export function digestOf({ changes }: ImportPlan): string {
  return createHash('sha256').update(JSON.stringify(changes)).digest('base64url');
}
