import { newCommandId } from '@atrium/client';
import {
  approveTask,
  getStartForm,
  listStartable,
  listWaiting,
  previewRequest,
  submitRequest,
  withdrawRequest,
} from '@atrium/contracts/approvals';
import {
  applyShiftPreset,
  explainMyDay,
  grantLeave,
  listLeaveTypes,
  listMyLeaveEntries,
  myLeave,
  teamBoard,
} from '@atrium/contracts/attendance';
import type { Id } from '@atrium/contracts/core';
import { setLineManager } from '@atrium/contracts/directory';
import { eventually } from '@atrium/kit/testing';
import { House } from './harness/house.js';
import { addDepartment, addPerson, type Person, setUpCompany } from './harness/people.js';

describe('asking for leave', () => {
  let house: House;
  let owner: Person;
  let [ann, max]: Person[] = [];
  let templateId: Id<'template'>;
  let version: number;
  let leaveTypeId: Id<'leaveType'>;

  beforeAll(async () => {
    house = await House.open();
    owner = await setUpCompany(house, 'Restful');
    const { id: departmentId } = await addDepartment(owner, 'Labs');
    [ann, max] = [
      await addPerson(house, owner, 'Ann', { departmentId }),
      await addPerson(house, owner, 'Max', { departmentId }),
    ];
    await owner.client.call(setLineManager, { memberId: ann.memberId, lineManagerId: max.memberId });
    await owner.client.call(applyShiftPreset, {
      ...{ commandId: newCommandId(), groupName: 'Everybody', shiftName: 'Every day' },
      workdays: [1, 2, 3, 4, 5, 6, 7],
    });
    const template = await eventually(
      async () => (await ann!.client.call(listStartable, {})).items.find(({ suite }) => suite === 'attendance.leave'),
      (found) => found !== undefined,
    );
    templateId = template!.id;
    ({ version } = await ann.client.call(getStartForm, { templateId }));
    const types = await eventually(
      async () => (await ann!.client.call(listLeaveTypes, {})).items,
      (items) => items.length > 0,
    );
    leaveTypeId = types.find(({ code }) => code === 'annual')!.id;
  });
  afterAll(() => house.close());

  const valuesOf = (day: string, toHalf: 'first' | 'second' = 'second') => ({
    leave_type: 'annual',
    period: {
      ...{ unit: 'half_day' as const, from: day, fromHalf: 'first' as const, to: day, toHalf },
      amount: toHalf === 'second' ? '1' : '0.5',
    },
    reason: 'Rest',
  });
  const submit = (values: ReturnType<typeof valuesOf>) =>
    ann!.client.call(submitRequest, { commandId: newCommandId(), templateId, version, values });
  const available = async () =>
    (await ann!.client.call(myLeave, {})).items.find(({ type }) => type.id === leaveTypeId)?.availableMinutes;

  it('reserves at once what the manager then approves, and the day is a day of leave', async () => {
    const { today } = await ann!.client.call(myLeave, {});
    await owner.client.call(grantLeave, {
      ...{ commandId: newCommandId(), memberId: ann!.memberId, leaveTypeId, minutes: 480 },
      ...{ validFrom: '2026-01-01', validTo: null, reason: 'For the year' },
    });
    const preview = await ann!.client.call(previewRequest, { templateId, values: valuesOf(today) });
    expect([preview.problems, preview.facts]).toMatchObject([[], [{}, { params: { before: '1', after: '0' } }]]);

    const { requestId } = await submit(valuesOf(today));
    expect(await available()).toBe(0);
    await expect(submit(valuesOf('2027-06-01'))).rejects.toMatchObject({
      code: 'attendance.not_enough_leave',
      errors: [{ path: ['values', 'period'], params: { needed: '1', available: '0' } }],
    });

    const waiting = await max!.client.call(listWaiting, {});
    const row = waiting.items.find(({ request }) => request.id === requestId)!;
    await max!.client.call(approveTask, { commandId: newCommandId(), requestId, task: row.task });
    const explained = await eventually(
      () => ann!.client.call(explainMyDay, { day: today }),
      ({ trace }) => trace.some(({ code, params }) => code === 'approved' && params['kind'] === 'leave'),
    );
    expect(explained.record.slots.map(({ result }) => result)).toEqual(['on_leave', 'on_leave']);
    const board = await owner.client.call(teamBoard, {});
    expect(board.items.find(({ member }) => member.name === 'Ann')?.state).toBe('on_leave');
    const ledger = await ann!.client.call(listMyLeaveEntries, { leaveTypeId });
    expect(ledger.items.map(({ kind }) => kind)).toEqual(['take', 'reserve', 'grant']);
  });

  it('that is withdrawn gives back what it held', async () => {
    await owner.client.call(grantLeave, {
      ...{ commandId: newCommandId(), memberId: ann!.memberId, leaveTypeId, minutes: 480 },
      ...{ validFrom: '2027-01-01', validTo: '2027-12-31', reason: 'For the next year' },
    });
    const { requestId } = await submit(valuesOf('2027-06-01', 'first'));
    const reserved = async () =>
      (await ann!.client.call(myLeave, {})).items
        .flatMap(({ lots }) => lots)
        .map(({ reservedMinutes }) => reservedMinutes);
    expect(await reserved()).toEqual([240]);
    await ann!.client.call(withdrawRequest, { commandId: newCommandId(), requestId });
    expect(await eventually(reserved, ([minutes]) => minutes === 0)).toEqual([0]);
  });
});
