import { newCommandId } from '@atrium/client';
import {
  applyShiftPreset,
  clockIn,
  explainMyDay,
  myDay,
  sendQueuedPunches,
  teamBoard,
} from '@atrium/contracts/attendance';
import type { Id } from '@atrium/contracts/core';
import { eventually, onServer } from '@atrium/kit/testing';
import { House } from './harness/house.js';
import { addDepartment, addPerson, type Person, setUpCompany } from './harness/people.js';

/** This machine, as the api sees it. */
const office = { name: 'Office network', range: '127.0.0.0/8' };

describe('clocking in', () => {
  let house: House;
  let owner: Person;
  let ann: Person;

  beforeAll(async () => {
    house = await House.open();
    owner = await setUpCompany(house, 'Punctual');
    const { id: departmentId } = await addDepartment(owner, 'Labs');
    ann = await addPerson(house, owner, 'Ann', { departmentId });
    await owner.client.call(applyShiftPreset, {
      commandId: newCommandId(),
      groupName: 'Everybody',
      shiftName: 'Round the clock',
      on: '00:00',
      off: '23:59',
      break: null,
      workdays: [1, 2, 3, 4, 5, 6, 7],
      networks: [office],
      outside: 'refuse',
    });
  });
  afterAll(() => house.close());

  it('from the office network is stored, judged by the worker, and seen on the board', async () => {
    const before = await owner.client.call(teamBoard, {});
    expect(before.items.map(({ member, state }) => [member.name, state])).toContainEqual(['Ann', 'not_in']);
    const commandId = newCommandId();
    const receipt = await ann.client.call(clockIn, { commandId });
    expect(receipt).toMatchObject({ commandId, place: { verdict: 'network', name: office.name }, clock: 'server' });
    expect((await ann.client.call(myDay, {})).punches.map(({ id }) => id)).toEqual([receipt.punchId]);
    const board = await owner.client.call(teamBoard, {});
    expect(board.items.find(({ member }) => member.name === 'Ann')?.firstIn).toBe(receipt.at);
    const day = receipt.workDate ?? '';
    const judged = await eventually(
      () => ann.client.call(explainMyDay, { day }),
      ({ inputHash, record }) => inputHash !== null && record.slots.some(({ punchedAt }) => punchedAt !== null),
    );
    expect(judged.punches).toHaveLength(1);
    expect(judged.trace.map(({ code }) => code)).toEqual(expect.arrayContaining(['group', 'shift', 'punch']));
    const again = await ann.client.call(clockIn, { commandId });
    expect([again.punchId, again.hash]).toEqual([receipt.punchId, receipt.hash]);
  });

  it('from the queue is not proved by the network that it is sent from', async () => {
    const moment = { deviceTime: new Date().toISOString(), monotonicMs: 5000, bootMark: 'boot' };
    const { answers } = await ann.client.call(sendQueuedPunches, {
      sending: moment,
      punches: [{ commandId: newCommandId(), pressed: { ...moment, monotonicMs: 4000 } }],
    });
    expect(answers).toEqual([expect.objectContaining({ kind: 'refused', code: 'attendance.place_unknown' })]);
  });

  it('tells with the field what is wrong, and stores nothing', async () => {
    const count = async () =>
      onServer(house.database.url, async (query) =>
        Number((await query('SELECT COUNT(*) AS n FROM attendance_punch'))[0]?.n),
      );
    const before = await count();
    const good = { latitude: 31, longitude: 121, accuracyMeters: 10, ageSeconds: 1 };
    const wrong: [string, object][] = [
      ['commandId', { commandId: 'x' as Id<'command'> }],
      ['position.latitude', { commandId: newCommandId(), position: { ...good, latitude: 91 } }],
      ['position.accuracyMeters', { commandId: newCommandId(), position: { ...good, accuracyMeters: -1 } }],
      ['remark', { commandId: newCommandId(), remark: 'x'.repeat(201) }],
      ['device', { commandId: newCommandId(), device: '../etc' }],
    ];
    for (const [field, input] of wrong)
      await expect(ann.client.call(clockIn, input as never)).rejects.toMatchObject({
        status: 422,
        errors: [expect.objectContaining({ path: field.split('.') })],
      });
    expect(await count()).toBe(before);
  });

  it('is measured', async () => {
    const text = await house.metrics();
    expect(text).toMatch(/atrium_http_request_seconds_count\{.*route="\/api\/v1\/attendance\/punches".*\} [1-9]/);
    expect(text).toMatch(/atrium_log_rows_total\{log="attendance\.punches"\} [1-9]/);
    expect(text).toMatch(/atrium_backlog\{of="events_parked"\} 0/);
  });
});
