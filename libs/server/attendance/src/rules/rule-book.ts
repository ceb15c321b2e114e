import type { Id } from '@atrium/contracts/core';
import type { GroupRulesView } from '@atrium/contracts/attendance';
import {
  type CalendarDay,
  dayPlan,
  type GroupVersion,
  type PlannedDay,
  type ShiftVersion,
  type Version,
  versionOn,
} from '@atrium/rules-attendance';

/** A group's rules on a work date. */
export interface GroupOnDay extends GroupVersion {
  readonly groupId: Id<'group'>;
  readonly zone: string;
  readonly rules: GroupRulesView;
}

/** A group with all its versions. */
export interface BookGroup {
  readonly id: Id<'group'>;
  readonly name: string;
  readonly zone: string;
  readonly forNewcomers: boolean;
  readonly versions: readonly (Version & { readonly rules: GroupRulesView })[];
}

/** A shift with all its versions. */
export interface BookShift {
  readonly id: Id<'shift'>;
  readonly name: string;
  readonly versions: readonly ShiftVersion[];
}

/** How punches become ins and outs, and how long a finished day waits, until groups say so themselves. */
const judging = { pairing: 'slots', judgeDelayMinutes: 0 } as const;

/** Every rule of a company as it was read at one moment. Plans of a group are made once, for all its members. */
export class RuleBook {
  private readonly plans = new Map<string, PlannedDay>();

  constructor(
    readonly zone: string,
    readonly groups: ReadonlyMap<string, BookGroup>,
    private readonly shifts: ReadonlyMap<string, BookShift>,
    private readonly days: ReadonlyMap<string, CalendarDay>,
  ) {}

  /** The group under the version of a work date; undefined before its first. */
  groupOn(groupId: string, workDate: string): GroupOnDay | undefined {
    const group = this.groups.get(groupId);
    const version = group && versionOn(group.versions, workDate);
    if (!group || !version) return undefined;
    const { id, name, zone } = group;
    return { groupId: id, name, zone, ...version, ...judging };
  }

  /** What a group works on a date. */
  planOf(groupId: string, workDate: string): PlannedDay {
    const key = `${groupId} ${workDate}`;
    let plan = this.plans.get(key);
    if (plan === undefined) this.plans.set(key, (plan = this.makePlan(groupId, workDate)));
    return plan;
  }

  /** The plan of who is in no group, or not employed. */
  noPlan(workDate: string): PlannedDay {
    const key = `none ${workDate}`;
    let plan = this.plans.get(key);
    if (plan === undefined) {
      plan = { workDate, zone: this.zone, kind: 'none', shift: null, special: null, group: null };
      this.plans.set(key, plan);
    }
    return plan;
  }

  /** The shift under the version of a work date. */
  shiftOn(shiftId: string, workDate: string): ShiftVersion | undefined {
    return versionOn(this.shifts.get(shiftId)?.versions ?? [], workDate);
  }

  private makePlan(groupId: string, workDate: string): PlannedDay {
    const group = this.groupOn(groupId, workDate);
    if (!group) return this.noPlan(workDate);
    const { zone, rules } = group;
    const week = rules.week.map((shiftId) => (shiftId && this.shiftOn(shiftId, workDate)) ?? null);
    const special = this.days.get(workDate) ?? null;
    const { kind, shift } = dayPlan({ week, followsCalendar: rules.followsCalendar }, special, workDate);
    return { workDate, zone, kind, shift, special, group };
  }
}
