import { Clock, currentCompanyId, type Listener, ListensTo, newId, Outbox } from '@atrium/kit';
import { leaveTypesChanged } from '@atrium/contracts/attendance';
import { companyCreated } from '@atrium/contracts/directory';
import { Directory } from '@atrium/server-directory';
import { leaveTypePresets } from './leave-type-presets.js';
import { presetTexts } from './preset-texts.js';
import { LeaveTypesRepository } from './leave-types.repository.js';

const dayMinutes = 480;

/** Gives each company its first leave types, in its own language; companies that were there before leave was, too. */
@ListensTo('attendance.give-leave-types', [companyCreated], { from: 'beginning' })
export class GiveLeaveTypes implements Listener<typeof companyCreated> {
  constructor(
    private readonly types: LeaveTypesRepository,
    private readonly directory: Directory,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    if ((await this.types.all()).length > 0) return;
    const { language } = await this.directory.company();
    const names = presetTexts[language].leave_types;
    const stamp = { companyId: currentCompanyId(), dayMinutes, archivedAt: null, createdAt: this.clock.now() };
    const made = leaveTypePresets.map(({ code, unit, paid, counts, limited }) => ({
      ...{ id: newId<'leaveType'>(), code, name: names[code], unit, counts },
      ...{ paid: asBit(paid), limited: asBit(limited), ...stamp },
    }));
    await this.types.add(made);
    await this.outbox.add(leaveTypesChanged, { leaveTypeIds: made.map(({ id }) => id) });
  }
}

const asBit = (yes: boolean): 0 | 1 => (yes ? 1 : 0);
