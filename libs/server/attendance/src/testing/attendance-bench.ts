import { type EventEnvelope, type MemberActor, newId, Tx } from '@atrium/kit';
import { asSystem } from '@atrium/kit/testing';
import type { applyShiftPreset, clockIn, GroupView, PunchReceipt } from '@atrium/contracts/attendance';
import type { CallerInputOf } from '@atrium/contracts/core';
import type { MemberView } from '@atrium/contracts/directory';
import { approvalsEntities, ApprovalsModule } from '@atrium/server-approvals';
import { calendarEntities, CalendarModule } from '@atrium/server-calendar';
import { type Draw, drawing, DirectoryBench, monday } from '@atrium/server-directory/testing';
import { attendanceEntities } from '../attendance-entities.js';
import { AttendanceModule } from '../attendance.module.js';
import { JoinNewcomers } from '../groups/join-newcomers.listener.js';
import { ShiftPreset } from '../groups/shift-preset.js';
import { JudgeMembers } from '../judging/judge-members.js';
import { MarkChangedDays } from '../judging/mark-changed-days.listener.js';
import { MarkPunchedDays } from '../judging/mark-punched-days.listener.js';
import { PlanDays } from '../judging/plan-days.job.js';
import { BookDecidedLeave } from '../leave/book-decided-leave.listener.js';
import { GiveLeaveTypes } from '../leave/give-leave-types.listener.js';
import { Punches } from '../punches/punches.service.js';
import { WriteChangedHours } from '../working-hours/write-changed-hours.listener.js';
import { MemberTermsReader } from '../rules/member-terms.js';
import { RuleBooks } from '../rules/rule-books.js';

type Company = Awaited<ReturnType<typeof drawing>>['company'];

const listeners = [
  { listener: GiveLeaveTypes, types: ['directory.company_created'] },
  {
    listener: BookDecidedLeave,
    types: ['approvals.request_ended', 'approvals.request_revoked', 'approvals.effect_retried'],
  },
  { listener: JoinNewcomers, types: ['directory.members_added'] },
  {
    listener: WriteChangedHours,
    types: [
      'attendance.rules_changed',
      'attendance.group_members_changed',
      'calendar.company_days_changed',
      'directory.company_changed',
      'directory.members_changed',
      'directory.members_left',
    ],
  },
  { listener: MarkPunchedDays, types: ['attendance.punched'] },
  {
    listener: MarkChangedDays,
    types: [
      'attendance.rules_changed',
      'attendance.group_members_changed',
      'calendar.company_days_changed',
      'directory.members_added',
      'directory.members_changed',
      'directory.members_left',
    ],
  },
];

/** A company with attendance on a day that stands still; events and judging happen when a test says so. */
export class AttendanceBench {
  private heard = 0;

  private constructor(
    readonly house: DirectoryBench,
    readonly company: Company,
    readonly owner: MemberActor,
    readonly draw: Draw,
  ) {}

  static house(): Promise<DirectoryBench> {
    return DirectoryBench.open({
      modules: [CalendarModule, ApprovalsModule, AttendanceModule],
      entities: [...calendarEntities, ...approvalsEntities, ...attendanceEntities],
    });
  }

  /** A company of its own in a house, on Monday, 2 March 2026. */
  static async in(house: DirectoryBench): Promise<AttendanceBench> {
    house.clock.set(monday);
    const { company, owner, draw } = await drawing(house, 'Punctual');
    return new AttendanceBench(house, company, owner, draw);
  }

  /** Sets the clock, in Shanghai. */
  at(text: string): void {
    this.house.clock.set(new Date(`${text.replace(' ', 'T')}+08:00`));
  }

  /** Nine to six with five minutes of grace for everybody, from the first of March on. */
  preset(more: Partial<CallerInputOf<typeof applyShiftPreset>> = {}): Promise<GroupView> {
    const preset = {
      commandId: newId<'command'>(),
      groupName: 'Everybody',
      shiftName: 'Nine to six',
      on: '09:00',
      off: '18:00',
      break: { from: '12:00', to: '13:00' },
      graceMinutes: 5,
      workdays: [1, 2, 3, 4, 5],
      effectiveFrom: '2026-03-01',
      places: [],
      networks: [],
      outside: 'field' as const,
      ...more,
    };
    return this.house.as(this.owner, (me) => this.house.get(ShiftPreset).apply(me, preset as never));
  }

  /** Presses as a member, now. */
  async press(member: MemberActor, more: Partial<CallerInputOf<typeof clockIn>> = {}): Promise<PunchReceipt> {
    this.forget();
    const press = { commandId: newId<'command'>(), ...more };
    return this.house.as(member, (me) => this.house.get(Punches).clockIn(me, press as never));
  }

  async actor(member: Pick<MemberView, 'id'>): Promise<MemberActor> {
    return this.house.actor(this.company, member.id);
  }

  /** Delivers what was announced, plans begun days, and judges what is due. */
  async settle(): Promise<void> {
    this.forget();
    await this.deliver();
    await asSystem(null, () => this.house.get(PlanDays).run());
    await this.judge();
  }

  /** Judges until nobody is due; returns how many batches it took. */
  async judge(): Promise<number> {
    let batches = 0;
    while (await asSystem(null, () => this.house.get(JudgeMembers).next())) batches += 1;
    return batches;
  }

  /** Hands each new event to its listeners, in its order. */
  async deliver(): Promise<void> {
    const rows = await this.house.rows(
      'SELECT position, id, type, payload FROM outbox_event WHERE company_id = ? AND position > ? ORDER BY position',
      [this.company.id, this.heard],
    );
    for (const { position, id, type, payload } of rows) {
      this.heard = Number(position);
      const event = {
        id,
        type,
        companyId: this.company.id,
        payload: typeof payload === 'string' ? JSON.parse(payload) : payload,
      } as EventEnvelope<never>;
      for (const { listener, types } of listeners)
        if (types.includes(event.type))
          await this.house.inside(this.company, () =>
            this.house
              .get(Tx)
              .run(() =>
                this.house.get<{ handle(event: EventEnvelope<never>): Promise<void> }>(listener).handle(event),
              ),
          );
    }
  }

  /** Rules changed elsewhere are seen at once. */
  forget(): void {
    this.house.get(RuleBooks).forget(this.company.id);
    this.house.get(MemberTermsReader).forget();
  }

  rows(sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
    return this.house.rows(sql, [this.company.id, ...values]);
  }
}
