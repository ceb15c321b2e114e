import * as z from 'zod/mini';
import { acrossCompanies, Clock, defineJob, HandlesJob, inCompany, type JobHandler } from '@atrium/kit';
import { CompanyShape } from '../companies/company-shape.js';
import { dayIn } from '../days.js';
import { MembersRepository } from './members.repository.js';
import { ReleaseLeavers } from './release-leavers.js';

/** Each quarter of an hour: days end at every quarter of some zone. */
export const releaseLeavers = defineJob({
  name: 'directory.release-leavers',
  data: z.object({}),
  schedule: { cron: '*/15 * * * *' },
});

@HandlesJob(releaseLeavers)
export class ReleaseLeaversJob implements JobHandler<typeof releaseLeavers> {
  constructor(
    private readonly members: MembersRepository,
    private readonly shape: CompanyShape,
    private readonly leavers: ReleaseLeavers,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    // Nowhere is it later than in this zone: nobody who has left is missed, and each company then asks its own calendar.
    const latest = dayIn('Pacific/Kiritimati', this.clock.now());
    const companyIds = await acrossCompanies('timers', () => this.members.companiesWithLeavers(latest));
    for (const companyId of companyIds)
      await inCompany(companyId, () => this.shape.change((today) => this.leavers.releaseAll(today)));
  }
}
