import { newCommandId } from '@atrium/client';
import { createGroup, createLeaveType, createShift, grantLeave } from '@atrium/contracts/attendance';
import { createGroup as createConversation } from '@atrium/contracts/chat';
import type { Id, IdKind } from '@atrium/contracts/core';
import { uploadFile } from '@atrium/contracts/files';
import { grantRole, startImport } from '@atrium/contracts/directory';
import { listSessions } from '@atrium/contracts/identity';
import { onServer } from '@atrium/kit/testing';
import { noTiers } from '@atrium/rules-attendance';
import { addRequest } from './fixture-approvals.js';
import type { House } from './house.js';
import { addDepartment, addMember, addPerson, type Person } from './people.js';

/** One row of each kind in a company, and the people who ask. */
export interface Book {
  readonly house: House;
  readonly companyId: Id<'company'>;
  readonly owner: Person;
  /** Active, without any role. */
  readonly plain: Person;
  readonly departmentId: Id<'department'>;
  readonly otherDepartmentId: Id<'department'>;
  readonly memberId: Id<'member'>;
  readonly grantId: Id<'roleGrant'>;
  readonly importId: Id<'import'>;
  readonly sessionId: Id<'session'>;
  readonly shiftId: Id<'shift'>;
  readonly groupId: Id<'group'>;
  readonly leaveTypeId: Id<'leaveType'>;
  readonly leaveLotId: Id<'leaveLot'>;
  readonly conversationId: Id<'conversation'>;
  readonly fileId: Id<'file'>;
  readonly templateId: Id<'template'>;
  readonly requestId: Id<'request'>;
}

export const smallList = new TextEncoder().encode('工号,姓名,部门\nX1,某人,总部\n');

/** A plain day. */
export const dayShift = {
  segments: [{ on: '09:00', off: '18:00' }],
  breaks: [{ from: '12:00', to: '13:00' }],
  lateGraceMinutes: 5,
  earlyGraceMinutes: 0,
  ...noTiers,
  windowBeforeMinutes: 60,
  windowAfterMinutes: 60,
};

/** Rules of a group that works this shift from Monday to Friday. */
export const weekOf = (shiftId: Id<'shift'>) => ({
  week: [shiftId, shiftId, shiftId, shiftId, shiftId, null, null],
  followsCalendar: true,
  outside: 'field' as const,
  remarkRequired: false,
  offlineMaxHours: 24,
  offlineUnverified: 'accept' as const,
  places: [],
  networks: [],
});

/** Fills a company so that every route has something to act on. */
export async function writeBook(house: House, owner: Person): Promise<Book> {
  const department = await addDepartment(owner, 'Book');
  const other = await addDepartment(owner, 'Other');
  const member = await addMember(owner, 'Mia Member', { departmentId: department.id, joinedOn: '2026-01-05' });
  const plain = await addPerson(house, owner, 'Paul Plain', { departmentId: department.id });
  const granted = await owner.client.call(grantRole, {
    commandId: newCommandId(),
    memberId: member.id,
    role: 'department_admin',
    departmentIds: [department.id],
  });
  const read = await owner.client.call(
    startImport,
    { commandId: newCommandId(), fileName: 'book.csv' },
    { file: smallList },
  );
  const shift = await owner.client.call(createShift, {
    commandId: newCommandId(),
    name: 'Book day',
    effectiveFrom: '2026-01-05',
    rules: dayShift,
  });
  const group = await owner.client.call(createGroup, {
    commandId: newCommandId(),
    name: 'Book group',
    zone: 'Asia/Shanghai',
    effectiveFrom: '2026-01-05',
    rules: weekOf(shift.id),
  });
  const leaveType = await owner.client.call(createLeaveType, {
    ...{ commandId: newCommandId(), code: 'book', name: 'Book leave' },
    ...{ unit: 'half_day', paid: true, limited: true },
  });
  const leave = await owner.client.call(grantLeave, {
    ...{ commandId: newCommandId(), memberId: member.id, leaveTypeId: leaveType.id, minutes: 2400 },
    ...{ validFrom: '2026-01-05', validTo: null, reason: 'Book' },
  });
  const conversation = await owner.client.call(createConversation, {
    commandId: newCommandId(),
    name: 'Book talk',
    memberIds: [plain.memberId],
  });
  const file = await owner.client.call(uploadFile, { name: 'book.csv' }, { file: smallList });
  const request = await addRequest(owner);
  const sessions = await owner.client.call(listSessions, {});
  const [company] = await onServer(house.database.url, (query) =>
    query('SELECT company_id AS id FROM directory_company WHERE slug = ?', [owner.slug]),
  );
  return {
    house,
    companyId: company?.id as Id<'company'>,
    owner,
    plain,
    departmentId: department.id,
    otherDepartmentId: other.id,
    memberId: member.id,
    grantId: granted.roles?.[0]?.grantId ?? missing('role grant'),
    importId: read.id,
    sessionId: sessions.items[0]?.id ?? missing('session'),
    shiftId: shift.id,
    groupId: group.id,
    leaveTypeId: leaveType.id,
    leaveLotId: leave.items.find(({ type }) => type.id === leaveType.id)?.lots[0]?.id ?? missing('leave lot'),
    conversationId: conversation.id,
    fileId: file.id,
    ...request,
  };
}

/** The book's row of a kind of thing that inputs name. */
export function idIn(book: Book, kind: IdKind): string {
  const ids: Partial<Record<IdKind, string>> = {
    department: book.departmentId,
    member: book.memberId,
    roleGrant: book.grantId,
    import: book.importId,
    session: book.sessionId,
    shift: book.shiftId,
    group: book.groupId,
    leaveType: book.leaveTypeId,
    leaveLot: book.leaveLotId,
    conversation: book.conversationId,
    file: book.fileId,
    template: book.templateId,
    request: book.requestId,
  };
  return ids[kind] ?? missing(kind);
}

function missing(what: string): never {
  throw new Error(`The fixture book has no ${what}.`);
}
