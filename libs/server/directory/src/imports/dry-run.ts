import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { chunksOf } from '@atrium/kit';
import { CompanyDays } from '../companies/company-days.js';
import type { ImportEntity } from './import.entity.js';
import { ImportsRepository } from './imports.repository.js';
import { type KnownCompany, KnownCompanyReader } from './known-company.js';
import { type ImportPlan, planImport } from './plan-import.js';
import { markDoubles, type PersonRow, type Reading, readRows } from './read-people.js';

/** So many rows are dealt with before the progress is written down. */
export const rowsAtOnce = 500;

/** Compares a file with the company, and keeps what would happen. */
@Injectable()
export class DryRun {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly known: KnownCompanyReader,
    private readonly days: CompanyDays,
  ) {}

  async run(row: ImportEntity): Promise<void> {
    const people = await this.peopleOf(row, (doneCount) => this.imports.move(row.id, ['planning'], { doneCount }));
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

  /** The people of the file, read by the columns as they were corrected. `onRead` hears how many rows are read. */
  async peopleOf(row: ImportEntity, onRead?: (rows: number) => Promise<unknown>): Promise<PersonRow[]> {
    const [header = [], ...body] = this.imports.sheetOf(row);
    const { fields, separators, rootName, dropRoot } = row.planSettings;
    const firstRow = row.headerRow + 1;
    const reading: Reading = { fields, header, separators, root: dropRoot ? rootName : null, firstRow };
    const people: PersonRow[] = [];
    let done = 0;
    for (const part of chunksOf(body, rowsAtOnce)) {
      people.push(...readRows(part, { ...reading, firstRow: firstRow + done }));
      done += part.length;
      await onRead?.(done);
    }
    return markDoubles(people, reading);
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
