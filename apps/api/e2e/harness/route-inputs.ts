import { newCommandId } from '@atrium/client';
import type { CallerInputOf } from '@atrium/contracts/core';
import * as attendance from '@atrium/contracts/attendance';
import * as audit from '@atrium/contracts/audit';
import * as calendar from '@atrium/contracts/calendar';
import * as files from '@atrium/contracts/files';
import * as directory from '@atrium/contracts/directory';
import * as identity from '@atrium/contracts/identity';
import * as health from '@atrium/contracts/health';
import { eventually } from '@atrium/kit/testing';
import { type Book, dayShift, smallList, weekOf } from './fixture-book.js';
import { addDepartment, addMember, furtherCompany, makeDemo, newPerson, password, type Person } from './people.js';
import { newCode } from './secret-codes.js';
import './route-inputs-of-approvals.js';
import './route-inputs-of-chat.js';
import './route-inputs-of-leave.js';
import './route-inputs-of-notifications.js';
import { given } from './tries.js';

export { type Try, tryOf } from './tries.js';

const commandId = newCommandId;
const profile = { title: null, number: null, email: null, phone: null, phoneHidden: false, lineManagerId: null };
const signInOf = ({ slug }: Person) => ({ name: `owner@${slug}.example`, password, companySlug: slug });
let names = 0;
const newName = () => `Name ${++names}`;

given(audit.listAudit, () => ({}));
given(audit.listLooks, () => ({}));

given(directory.me, () => ({}));
given(directory.updateCompany, () => ({ name: newName() }));
given(directory.listDepartments, () => ({}));
given(directory.createDepartment, ({ departmentId }) => ({
  commandId: commandId(),
  parentId: departmentId,
  name: newName(),
}));
given(directory.renameDepartment, ({ departmentId }) => ({ departmentId, name: newName() }));
given(directory.moveDepartment, async ({ owner, departmentId }) => ({
  departmentId: (await addDepartment(owner, newName())).id,
  parentId: departmentId,
  order: 0,
}));
given(directory.previewDepartmentMove, ({ otherDepartmentId, departmentId }) => ({
  departmentId: otherDepartmentId,
  parentId: departmentId,
}));
given(directory.setDepartmentLeaders, ({ departmentId, memberId }) => ({ departmentId, memberIds: [memberId] }));
given(directory.archiveDepartment, async ({ owner }) => ({ departmentId: (await addDepartment(owner, newName())).id }));

given(directory.searchMembers, ({ departmentId }) => ({ departmentId }));
given(directory.getMember, ({ memberId }) => ({ memberId }));
given(directory.namesOf, ({ memberId }) => ({ ids: [memberId] }));
given(directory.createMember, ({ departmentId }) => ({
  ...profile,
  commandId: commandId(),
  name: newName(),
  departmentIds: [departmentId],
}));
given(directory.updateMember, ({ memberId }) => ({ memberId, title: newName() }));
given(directory.setMemberDepartments, ({ memberId, departmentId, otherDepartmentId }) => ({
  memberId,
  departmentIds: [departmentId, otherDepartmentId],
}));
given(directory.setLineManager, ({ memberId, owner }) => ({ memberId, lineManagerId: owner.memberId }));
given(directory.moveMembers, ({ memberId, departmentId }) => ({
  commandId: commandId(),
  memberIds: [memberId],
  departmentId,
}));
given(directory.previewMembersMove, ({ memberId, otherDepartmentId }) => ({
  memberIds: [memberId],
  departmentId: otherDepartmentId,
}));
given(directory.endEmployment, async ({ owner, departmentId }) => ({
  memberId: (await addMember(owner, newName(), { departmentId, joinedOn: '2026-01-05' })).id,
  lastDay: '2026-02-01',
}));
given(directory.rehire, async (book) => {
  const { id: memberId } = await addMember(book.owner, newName(), {
    departmentId: book.departmentId,
    joinedOn: '2026-01-05',
  });
  await book.owner.client.call(directory.endEmployment, { memberId, lastDay: '2026-02-01' });
  return { memberId, firstDay: '2026-03-02', departmentIds: [book.departmentId] };
});
given(directory.inviteMembers, ({ memberId }) => ({ commandId: commandId(), memberIds: [memberId] }));
given(directory.printActivations, ({ memberId }) => ({ memberIds: [memberId] }));
given(directory.listRoles, () => ({}));
given(directory.grantRole, ({ memberId, otherDepartmentId }) => ({
  commandId: commandId(),
  memberId,
  role: 'department_admin' as const,
  departmentIds: [otherDepartmentId],
}));
given(directory.revokeRole, async ({ owner, departmentId }) => {
  const { id: memberId } = await addMember(owner, newName(), { departmentId, joinedOn: '2026-01-05' });
  const { roles } = await owner.client.call(directory.grantRole, {
    commandId: commandId(),
    memberId,
    role: 'hr',
    departmentIds: [],
  });
  return { memberId, grantId: roles?.[0]?.grantId ?? '' };
});

given(directory.startImport, () => ({ commandId: commandId(), fileName: 'list.csv' }), { file: smallList });
const planOf = (importId: Book['importId']): CallerInputOf<typeof directory.planImport> => ({
  importId,
  fields: ['number', 'name', 'department'],
  separators: { path: null, several: null },
  dropRoot: false,
  leavers: 'keep',
});
const uploaded = async ({ owner }: Book) =>
  (
    await owner.client.call(
      directory.startImport,
      { commandId: commandId(), fileName: 'list.csv' },
      { file: smallList },
    )
  ).id;
given(directory.planImport, async (book) => planOf(await uploaded(book)));
given(directory.getImport, ({ importId }) => ({ importId }));
given(directory.listImportChanges, ({ importId }) => ({ importId }));
given(directory.applyImport, async (book) => {
  const importId = await uploaded(book);
  await book.owner.client.call(directory.planImport, planOf(importId));
  await eventually(
    () => book.owner.client.call(directory.getImport, { importId }),
    ({ status }) => status === 'planned',
  );
  return { commandId: commandId(), importId };
});
given(directory.exportMembers, () => ({ format: 'csv' as const }));

given(directory.myCompanies, () => ({}));
given(identity.myAccount, () => ({}));
given(identity.setLanguage, () => ({ language: 'en' as const }));
given(identity.listSessions, () => ({}));
given(identity.revokeSession, async ({ house, owner }) => {
  await house.visitor().call(identity.signIn, signInOf(owner));
  const { items } = await owner.client.call(identity.listSessions, {});
  return { sessionId: items.find(({ current }) => !current)?.id ?? '' };
});
const somebody = { by: async (book: Book) => (await newPerson(book)).client };
const next = 'quiet harbour seven lanterns';
given(identity.signOut, () => ({}), somebody);
given(identity.revokeOtherSessions, () => ({}), somebody);
given(identity.changePassword, () => ({ current: password, next }), somebody);
given(identity.stepUp, () => ({ password }), somebody);
given(identity.requestProof, ({ owner }) => ({ email: `owner@${owner.slug}.example` }));
given(identity.signIn, ({ owner }) => signInOf(owner));
given(identity.requestReset, ({ owner }) => ({ email: `owner@${owner.slug}.example` }));
given(identity.previewReset, async (book) => ({ code: await newCode(book, 'reset') }));
given(identity.resetPassword, async (book) => ({ code: await newCode(book, 'reset'), password: next }));
given(identity.previewProof, async (book) => ({ code: await newCode(book, 'proof') }));
given(identity.proveEmail, async (book) => ({ code: await newCode(book, 'proof') }));
given(directory.setUpStatus, () => ({}));
given(directory.onlyCompany, () => ({}));
given(directory.previewActivation, async (book) => ({ code: await newCode(book, 'activation') }));
given(directory.activate, async (book) => ({ code: await newCode(book, 'activation'), password: next }));
given(directory.joinWithCode, async (book) => ({ code: await newCode(book, 'activation') }), {
  by: async ({ house }) => (await furtherCompany(house, newName().replace(' ', ''))).client,
});
given(directory.wipeDemo, async ({ house }) => {
  await makeDemo(house);
  return {};
});
given(health.health, () => ({}));
given(health.ready, () => ({}));

given(files.uploadFile, () => ({ name: 'list.csv' }), { file: smallList });
given(files.downloadFile, ({ fileId }) => ({ fileId }));

given(calendar.listCompanyDays, () => ({ year: 2026 }));
given(calendar.setCompanyDay, () => ({ day: '2026-07-01', kind: 'rest' as const, name: newName() }));
given(calendar.clearCompanyDay, async ({ owner }) => {
  const day = '2026-07-02';
  await owner.client.call(calendar.setCompanyDay, { day, kind: 'rest', name: newName() });
  return { day };
});

given(attendance.listShifts, () => ({}));
given(attendance.createShift, () => ({
  commandId: commandId(),
  name: newName(),
  effectiveFrom: '2026-03-02',
  rules: dayShift,
}));
given(attendance.renameShift, ({ shiftId }) => ({ shiftId, name: newName() }));
given(attendance.changeShift, ({ shiftId }) => ({
  commandId: commandId(),
  shiftId,
  effectiveFrom: '2026-04-01',
  rules: dayShift,
}));
given(attendance.previewShift, ({ shiftId }) => ({ shiftId, effectiveFrom: '2026-04-01' }));
given(attendance.applyShiftPreset, () => ({ commandId: commandId(), groupName: newName(), shiftName: newName() }));
given(attendance.listGroups, () => ({}));
given(attendance.createGroup, ({ shiftId }) => ({
  commandId: commandId(),
  name: newName(),
  zone: 'Asia/Shanghai',
  effectiveFrom: '2026-03-02',
  rules: weekOf(shiftId),
}));
given(attendance.renameGroup, ({ groupId }) => ({ groupId, name: newName() }));
given(attendance.changeGroupRules, ({ groupId, shiftId }) => ({
  commandId: commandId(),
  groupId,
  effectiveFrom: '2026-04-01',
  rules: weekOf(shiftId),
}));
given(attendance.previewGroupRules, ({ groupId }) => ({ groupId, effectiveFrom: '2026-04-01' }));
given(attendance.listGroupMembers, ({ groupId }) => ({ groupId }));
given(attendance.moveToGroup, ({ groupId, memberId }) => ({
  commandId: commandId(),
  groupId,
  memberIds: [memberId],
  from: '2026-03-02',
}));
given(attendance.clockIn, () => ({ commandId: commandId() }));
const clocks = () => ({ deviceTime: new Date().toISOString(), monotonicMs: 1000, bootMark: 'boot' });
given(attendance.sendQueuedPunches, () => ({
  sending: clocks(),
  punches: [{ commandId: commandId(), pressed: clocks() }],
}));
given(attendance.myDay, () => ({}));
given(attendance.myMonth, () => ({ month: '2026-03' }));
given(attendance.explainMyDay, () => ({ day: '2026-03-02' }));
given(attendance.explainDay, ({ memberId }) => ({ memberId, day: '2026-03-02' }));
given(attendance.memberMonth, ({ memberId }) => ({ memberId, month: '2026-03' }));
given(attendance.teamBoard, ({ departmentId }) => ({ departmentId }));
