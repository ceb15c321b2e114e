import { Injectable } from '@nestjs/common';
import {
  Clock,
  Commands,
  currentCompanyId,
  duplicateKeyOf,
  fieldError,
  type MemberActor,
  newId,
  Outbox,
  Tx,
} from '@atrium/kit';
import {
  attendanceErrors,
  type changeLeaveType,
  type createLeaveType,
  leaveTypesChanged,
  type LeaveTypeView,
  type listLeaveTypes,
} from '@atrium/contracts/attendance';
import type { InputOf, OutputOf } from '@atrium/contracts/core';
import { Audit, type Changes, changesBetween } from '@atrium/server-audit';
import type { LeaveTypeEntity } from './leave-type.entity.js';
import { LeaveTypesRepository } from './leave-types.repository.js';
import { toLeaveTypeView } from './leave-views.js';

/** Which kinds of leave a company has. */
@Injectable()
export class LeaveTypes {
  constructor(
    private readonly types: LeaveTypesRepository,
    private readonly commands: Commands,
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  async list(_me: MemberActor, { archived }: InputOf<typeof listLeaveTypes>): Promise<OutputOf<typeof listLeaveTypes>> {
    const types = await this.types.all();
    return { items: types.filter(({ archivedAt }) => archived || archivedAt === null).map(toLeaveTypeView) };
  }

  async create(_me: MemberActor, input: InputOf<typeof createLeaveType>): Promise<LeaveTypeView> {
    const { commandId, code, name, unit, counts, dayMinutes, paid, limited } = input;
    return this.commands.once(commandId, async () => {
      const type: LeaveTypeEntity = {
        ...{ companyId: currentCompanyId(), id: newId<'leaveType'>(), code, name, unit, counts, dayMinutes },
        ...{ paid: paid ? 1 : 0, limited: limited ? 1 : 0, archivedAt: null, createdAt: this.clock.now() },
      };
      await this.types.add([type]).catch(refuseTaken);
      await this.tell('attendance.leave_type_created', type, {
        code: [null, code],
        unit: [null, unit],
        counts: [null, counts],
        limited: [null, limited],
      });
      return toLeaveTypeView(type);
    });
  }

  async change(_me: MemberActor, input: InputOf<typeof changeLeaveType>): Promise<LeaveTypeView> {
    return this.tx.run(async () => {
      const type = await this.types.lock(input.leaveTypeId);
      const before = changeable(type);
      const after = { name: input.name ?? before.name, archived: input.archived ?? before.archived };
      const changes = changesBetween(before, after);
      if (Object.keys(changes).length === 0) return toLeaveTypeView(type);
      type.name = after.name;
      type.archivedAt = after.archived ? (type.archivedAt ?? this.clock.now()) : null;
      await this.types.change(type).catch(refuseTaken);
      await this.tell('attendance.leave_type_changed', type, changes);
      return toLeaveTypeView(type);
    });
  }

  private async tell(
    action: 'attendance.leave_type_created' | 'attendance.leave_type_changed',
    { id, name }: LeaveTypeEntity,
    changes: Changes,
  ): Promise<void> {
    await this.audit.record({ action, subjectKind: 'leaveType', subjectId: id, subjectName: name, changes });
    await this.outbox.add(leaveTypesChanged, { leaveTypeIds: [id] });
  }
}

const changeable = ({ name, archivedAt }: LeaveTypeEntity) => ({ name, archived: archivedAt !== null });

function refuseTaken(error: unknown): never {
  const key = duplicateKeyOf(error);
  if (key === undefined) throw error;
  throw key.includes('code')
    ? fieldError(attendanceErrors.leave_code_taken, ['code'])
    : fieldError(attendanceErrors.leave_name_taken, ['name']);
}
