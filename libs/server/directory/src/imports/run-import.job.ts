import * as z from 'zod/mini';
import { acrossCompanies, AppError, Clock, defineJob, HandlesJob, type JobHandler, Jobs } from '@atrium/kit';
import { id } from '@atrium/contracts/core';
import { ApplyImport } from './apply-import.js';
import { DryRun } from './dry-run.js';
import type { ImportEntity } from './import.entity.js';
import { ImportsRepository } from './imports.repository.js';

/** Plans or carries out one import, whichever it waits for. */
export const runImport = defineJob({
  name: 'directory.run-import',
  data: z.object({ companyId: id('company'), importId: id('import') }),
  attempts: 3,
});

/** Finds imports that wait although nobody told: the queue was away, or a worker died. And forgets what files said. */
export const sweepImports = defineJob({
  name: 'directory.sweep-imports',
  data: z.object({}),
  schedule: { everySeconds: 30 },
});

const leaseMs = 10 * 60_000;
const keptMs = 7 * 24 * 60 * 60_000;

@HandlesJob(runImport)
export class RunImport implements JobHandler<typeof runImport> {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly dryRun: DryRun,
    private readonly applying: ApplyImport,
    private readonly clock: Clock,
  ) {}

  async run({ importId }: { importId: ImportEntity['id'] }): Promise<void> {
    const now = this.clock.now();
    if (!(await this.imports.lease(importId, now, new Date(now.getTime() + leaseMs)))) return;
    const found = await this.imports.find(importId);
    if (!found) return;
    try {
      if (found.status === 'planning') await this.dryRun.run(found);
      else await this.applying.run(found);
    } catch (error) {
      await this.fail(found, error);
    }
  }

  /** A refusal ends the import, and says why; anything else gives the lease back and is tried again. */
  private async fail({ id: importId, status }: ImportEntity, error: unknown): Promise<void> {
    if (!(error instanceof AppError)) {
      await this.imports.move(importId, [status], { leaseUntil: null });
      throw error;
    }
    await this.imports.move(importId, [status], { status: 'failed', problem: error.def.code, leaseUntil: null });
  }
}

@HandlesJob(sweepImports)
export class SweepImports implements JobHandler<typeof sweepImports> {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const waiting = await acrossCompanies('timers', () => this.imports.waiting(now));
    for (const { companyId, importId } of waiting)
      await this.jobs.enqueue(runImport, { companyId, importId }, { dedupeKey: importId });
    await acrossCompanies('retention', () => this.imports.forgetSheets(new Date(now.getTime() - keptMs)));
  }
}
