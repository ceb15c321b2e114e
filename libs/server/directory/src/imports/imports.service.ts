import { Injectable } from '@nestjs/common';
import {
  type Actor,
  actorRef,
  AppError,
  Clock,
  Commands,
  currentCompanyId,
  Jobs,
  newId,
  notFound,
  pageOffset,
  Tx,
} from '@atrium/kit';
import type { InputOf, OutputOf } from '@atrium/contracts/core';
import {
  type applyImport,
  directoryErrors,
  type getImport,
  type ImportView,
  type listImportChanges,
  type planImport,
  type startImport,
} from '@atrium/contracts/directory';
import { CompaniesRepository } from '../companies/companies.repository.js';
import { CompanyDays } from '../companies/company-days.js';
import { DepartmentTree } from '../departments/department-tree.repository.js';
import type { ImportEntity } from './import.entity.js';
import { toImportView } from './import-views.js';
import { ImportsRepository } from './imports.repository.js';
import { headerRowOf } from './match-columns.js';
import { corrected, propose, type TopOfTree } from './plan-settings.js';
import { readTable } from './read-table.js';
import { runImport } from './run-import.job.js';

/** A staff list from its upload to its end. The work itself is the worker's. */
@Injectable()
export class Imports {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly companies: CompaniesRepository,
    private readonly tree: DepartmentTree,
    private readonly days: CompanyDays,
    private readonly commands: Commands,
    private readonly tx: Tx,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async start(me: Actor, { commandId, fileName }: InputOf<typeof startImport>, file: Buffer): Promise<ImportView> {
    const { encoding, rows } = await readTable(file);
    const headerAt = headerRowOf(rows);
    if (headerAt === -1) throw new AppError(directoryErrors.import_no_header);
    const sheet = rows.slice(headerAt);
    const planSettings = propose(sheet, await this.top());
    const { id } = await this.commands.once(commandId, async () => {
      const made = newId<'import'>();
      await this.imports.insert(
        {
          companyId: currentCompanyId(),
          id: made,
          fileName,
          status: 'read',
          encoding,
          headerRow: headerAt + 1,
          rowCount: sheet.length - 1,
          planSettings,
          changes: null,
          digest: null,
          counts: null,
          doneCount: 0,
          totalCount: 0,
          problem: null,
          createdBy: actorRef(me),
          createdAt: this.clock.now(),
          leaseUntil: null,
        },
        sheet,
      );
      return { id: made };
    });
    return this.view(await this.one(id));
  }

  async plan(_me: Actor, input: InputOf<typeof planImport>): Promise<ImportView> {
    const found = await this.one(input.importId);
    const planSettings = corrected(found.planSettings, input, this.imports.sheetOf(found));
    const fresh = {
      status: 'planning',
      planSettings,
      changes: null,
      digest: null,
      counts: null,
      problem: null,
      leaseUntil: null,
    } as const;
    const moved = await this.tx.run(() =>
      this.imports.move(found.id, ['read', 'planned', 'failed'], {
        ...fresh,
        doneCount: 0,
        totalCount: found.rowCount,
      }),
    );
    if (!moved) throw new AppError(directoryErrors.import_busy);
    return this.handOver(found.id);
  }

  async apply(_me: Actor, { commandId, importId }: InputOf<typeof applyImport>): Promise<ImportView> {
    await this.commands.once(commandId, async () => {
      const found = await this.one(importId);
      if (found.status === 'planning' || found.status === 'applying') throw new AppError(directoryErrors.import_busy);
      if (found.status !== 'planned' || !found.counts) throw new AppError(directoryErrors.import_not_ready);
      if (found.counts.errors > 0)
        throw new AppError(directoryErrors.import_has_errors, { errors: found.counts.errors });
      const moved = await this.imports.move(importId, ['planned'], {
        status: 'applying',
        doneCount: 0,
        totalCount: found.rowCount,
        leaseUntil: null,
      });
      if (!moved) throw new AppError(directoryErrors.import_busy);
      return {};
    });
    return this.handOver(importId);
  }

  async get(_me: Actor, { importId }: InputOf<typeof getImport>): Promise<ImportView> {
    return this.view(await this.one(importId));
  }

  async changes(
    _me: Actor,
    { importId, kinds, cursor, limit }: InputOf<typeof listImportChanges>,
  ): Promise<OutputOf<typeof listImportChanges>> {
    const all = this.imports.changesOf(await this.one(importId));
    const wanted = kinds ? all.filter(({ kind }) => kinds.includes(kind)) : all;
    const from = pageOffset(cursor);
    const next = from + limit;
    return {
      items: wanted.slice(from, next),
      nextCursor: next < wanted.length ? String(next) : null,
      total: wanted.length,
    };
  }

  /** The worker's sweep finds it even when the queue is away. */
  private async handOver(importId: ImportEntity['id']): Promise<ImportView> {
    await this.jobs.enqueue(runImport, { companyId: currentCompanyId(), importId }, { dedupeKey: importId });
    return this.view(await this.one(importId));
  }

  private async top(): Promise<TopOfTree> {
    const { name: company } = await this.companies.current();
    const first = (await this.tree.on(await this.days.today())).filter(({ parentId }) => parentId === null);
    return { company, departments: first.map(({ name }) => name) };
  }

  private async one(id: string): Promise<ImportEntity> {
    const found = await this.imports.find(id);
    if (!found) throw notFound();
    return found;
  }

  private view(row: ImportEntity): ImportView {
    return toImportView(row, this.imports.sheetOf(row));
  }
}
