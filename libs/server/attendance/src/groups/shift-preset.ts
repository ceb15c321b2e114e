import { Injectable } from '@nestjs/common';
import { Commands, type MemberActor } from '@atrium/kit';
import type { applyShiftPreset, GroupView, ShiftRules } from '@atrium/contracts/attendance';
import type { Id, InputOf } from '@atrium/contracts/core';
import { noTiers, presetWindow } from '@atrium/rules-attendance';
import { Directory } from '@atrium/server-directory';
import { EffectiveDay } from '../rules/effective-day.js';
import { checkShift } from '../shifts/check-shift.js';
import { Shifts } from '../shifts/shifts.service.js';
import { Groups } from './groups.service.js';
import { MoveToGroup } from './move-to-group.js';

type Preset = InputOf<typeof applyShiftPreset>;

/** The first day of attendance in one step: one shift, one group, everybody in it, and whoever joins later. */
@Injectable()
export class ShiftPreset {
  constructor(
    private readonly shifts: Shifts,
    private readonly groups: Groups,
    private readonly moves: MoveToGroup,
    private readonly effective: EffectiveDay,
    private readonly commands: Commands,
    private readonly directory: Directory,
  ) {}

  async apply(me: MemberActor, preset: Preset): Promise<GroupView> {
    const rules = shiftRulesOf(preset);
    checkShift(rules);
    const effectiveFrom = preset.effectiveFrom ?? (await this.directory.today());
    await this.effective.check(effectiveFrom, 'effectiveFrom');
    const { id } = await this.commands.once(preset.commandId, async () => {
      const shift = await this.shifts.add(me, { name: preset.shiftName, rules, effectiveFrom });
      const group = await this.groups.add(me, {
        name: preset.groupName,
        zone: (await this.directory.company()).timeZone,
        effectiveFrom,
        rules: groupRulesOf(preset, shift.id),
        forNewcomers: true,
      });
      await this.moves.put(group.id, await this.directory.memberIdsAsOf('all'), effectiveFrom);
      return group;
    });
    return this.groups.one(me, id);
  }
}

function shiftRulesOf({ on, off, break: pause, graceMinutes }: Preset): ShiftRules {
  return {
    segments: [{ on, off, onRequired: true, offRequired: true }],
    breaks: pause === null ? [] : [pause],
    lateGraceMinutes: graceMinutes,
    earlyGraceMinutes: 0,
    ...noTiers,
    ...presetWindow,
  };
}

function groupRulesOf({ workdays, places, networks, outside }: Preset, shiftId: Id<'shift'>) {
  return {
    week: [1, 2, 3, 4, 5, 6, 7].map((day) => (workdays.includes(day) ? shiftId : null)),
    followsCalendar: true,
    outside,
    remarkRequired: true,
    offlineMaxHours: 24,
    offlineUnverified: 'accept' as const,
    places,
    networks,
  };
}
