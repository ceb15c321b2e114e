import * as z from 'zod/mini';
import { acrossCompanies, Clock, defineJob, groupedBy, HandlesJob, inCompany, type JobHandler, Tx } from '@atrium/kit';
import { FilesRepository } from './files.repository.js';
import { Storage } from './storage/storage.js';

/** How long an upload waits for something to take it. */
export const unclaimedHours = 24;

/** Deletes uploads that nothing has taken. */
export const forgetUnclaimed = defineJob({
  name: 'files.forget-unclaimed',
  data: z.object({}),
  schedule: { cron: '23 * * * *' },
});

const atOnce = 500;

@HandlesJob(forgetUnclaimed)
export class ForgetUnclaimed implements JobHandler<typeof forgetUnclaimed> {
  constructor(
    private readonly files: FilesRepository,
    private readonly storage: Storage,
    private readonly tx: Tx,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - unclaimedHours * 3_600_000);
    for (let found = atOnce; found === atOnce;) {
      const files = await acrossCompanies('retention', () => this.files.unclaimedSince(before, atOnce));
      found = files.length;
      for (const [companyId, own] of groupedBy(files, (file) => file.companyId))
        await inCompany(companyId, () => this.forget(own.map(({ id }) => id)));
    }
  }

  /** Whatever was taken meanwhile stays. Rows go first: content without a row is waste, a row without content a lie. */
  private async forget(ids: readonly string[]): Promise<void> {
    const gone = await this.tx.run(async () => {
      const still = (await this.files.lock(ids)).filter(({ ownerKind }) => ownerKind === null).map(({ id }) => id);
      if (still.length > 0) await this.files.remove(still);
      return still;
    });
    for (const id of gone) await this.storage.remove(id);
  }
}
