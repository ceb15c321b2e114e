import { Injectable } from '@nestjs/common';
import { AppError, inCompany, newId, system } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import { directoryErrors, type ImportChange, type ImportView } from '@atrium/contracts/directory';
import { Directory } from '../facade/directory.js';
import { Imports } from './imports.service.js';
import { RunImport } from './run-import.job.js';

/** A staff list on the machine itself, for the company with this slug. */
export interface FileImport {
  readonly slug: string;
  readonly fileName: string;
  readonly file: Buffer;
  readonly leavers: 'keep' | 'end';
  /** Hears how far a step is, again and again. */
  readonly onProgress: (view: ImportView) => void;
}

const lookMs = 200;
const changesAtOnce = 200;

/** Staff lists of the command line: the same steps as in the browser, one after the other. Needs a context, such as `asMachine` gives. */
@Injectable()
export class FileImports {
  constructor(
    private readonly directory: Directory,
    private readonly imports: Imports,
    private readonly job: RunImport,
  ) {}

  /** The dry run, by the columns as they were recognised. */
  async plan({ slug, fileName, file, leavers, onProgress }: FileImport): Promise<ImportView> {
    return inCompany(await this.companyOf(slug), async () => {
      const {
        id: importId,
        columns,
        separators,
        dropRoot,
      } = await this.imports.start(system, { commandId: newId(), fileName }, file);
      const fields = columns.map(({ field }) => field);
      await this.imports.plan(system, { importId, fields, separators, dropRoot, leavers });
      return this.finish(importId, 'planning', onProgress);
    });
  }

  /** Carries a dry run out, all of it or nothing. */
  async apply(slug: string, importId: ImportView['id'], onProgress: FileImport['onProgress']): Promise<ImportView> {
    return inCompany(await this.companyOf(slug), async () => {
      await this.imports.apply(system, { commandId: newId(), importId });
      return this.finish(importId, 'applying', onProgress);
    });
  }

  /** The lines of the dry run that are wrong. */
  async errors(slug: string, importId: ImportView['id']): Promise<ImportChange[]> {
    return inCompany(await this.companyOf(slug), async () => {
      const found: ImportChange[] = [];
      for (let cursor: string | undefined, more = true; more;) {
        const page = await this.imports.changes(system, { importId, kinds: ['error'], cursor, limit: changesAtOnce });
        found.push(...page.items);
        cursor = page.nextCursor ?? undefined;
        more = cursor !== undefined;
      }
      return found;
    });
  }

  private async companyOf(slug: string): Promise<Id<'company'>> {
    const found = (await this.directory.everyCompany()).find((company) => company.slug === slug);
    if (!found) throw new AppError(directoryErrors.no_company, { slug });
    return found.id;
  }

  /** Works at it here; whoever else has taken it up meanwhile is waited for. */
  private async finish(
    importId: ImportView['id'],
    step: ImportView['status'],
    onProgress: FileImport['onProgress'],
  ): Promise<ImportView> {
    const timer = setInterval(
      () => void this.imports.get(system, { importId }).then(onProgress, () => undefined),
      lookMs,
    );
    try {
      for (;;) {
        await this.job.run({ importId });
        const view = await this.imports.get(system, { importId });
        if (view.status !== step) return view;
        await new Promise((resolve) => setTimeout(resolve, lookMs));
      }
    } finally {
      clearInterval(timer);
    }
  }
}
