import { type MemberActor, newId } from '@atrium/kit';
import type { BoardState, ShiftView } from '@atrium/contracts/attendance';
import type { DepartmentView } from '@atrium/contracts/directory';
import { Departments, type DirectoryBench, SetDepartmentLeaders } from '@atrium/server-directory/testing';
import { Shifts } from '../shifts/shifts.service.js';
import { AttendanceBench } from '../testing/attendance-bench.js';
import { TeamBoards } from './board.service.js';

describe('the board', () => {
  let house: DirectoryBench;
  let bench: AttendanceBench;
  let [labs, north]: DepartmentView[] = [];
  let [ann, bob]: MemberActor[] = [];
  beforeAll(async () => {
    house = await AttendanceBench.house();
  });
  beforeEach(async () => {
    bench = await AttendanceBench.in(house);
    labs = await bench.draw.department('Labs');
    north = await bench.draw.department('North', labs);
    const other = await bench.draw.department('Other');
    const join = async (name: string, department: DepartmentView) =>
      bench.actor(await bench.draw.member(name, [department], { joinedOn: '2026-01-05' }));
    ann = await join('Ann', labs);
    bob = await join('Bob', north);
    await join('Cid', other);
    await bench.preset();
  });
  afterAll(() => house.close());

  const board = (me: MemberActor, asked: object = {}) => {
    bench.forget();
    return house.as(me, (actor) => house.get(TeamBoards).get(actor, { limit: 50, ...asked }));
  };
  const statesOf = async (me: MemberActor) =>
    Object.fromEntries((await board(me)).items.map(({ member, state }) => [member.name, state]));
  const lead = (department: DepartmentView, leader: MemberActor) =>
    house.as(bench.owner, (me) =>
      house.get(SetDepartmentLeaders).set(me, { departmentId: department.id, memberIds: [leader.memberId] }),
    );

  it('follows a day from its beginning to its end', async () => {
    const seen: Record<string, BoardState | undefined>[] = [];
    const look = async (time: string) => {
      bench.at(`2026-03-03 ${time}`);
      const { Ann, Bob, Cid } = await statesOf(bench.owner);
      seen.push({ Ann, Bob, Cid });
    };
    await look('08:00');
    bench.at('2026-03-03 08:55');
    await bench.press(ann!);
    await look('09:01');
    bench.at('2026-03-03 09:20');
    await bench.press(bob!);
    await look('09:30');
    bench.at('2026-03-03 17:00');
    await bench.press(ann!);
    await look('17:05');
    await look('23:30');
    expect(seen).toEqual([
      { Ann: 'expected', Bob: 'expected', Cid: 'expected' },
      { Ann: 'in', Bob: 'not_in', Cid: 'not_in' },
      { Ann: 'in', Bob: 'late', Cid: 'not_in' },
      { Ann: 'left_early', Bob: 'late', Cid: 'not_in' },
      { Ann: 'left_early', Bob: 'missing', Cid: 'absent' },
    ]);
  });

  it('shows those first who need a look, with the reason, and counts all', async () => {
    bench.at('2026-03-03 09:20');
    await bench.press(bob!);
    const { items, counts, total } = await board(bench.owner, { limit: 2 });
    expect(items.map(({ member }) => member.name)).toEqual(['Bob', 'Ann']);
    expect(items[0]).toMatchObject({ state: 'late', minutes: 20, reason: { code: 'late' }, departmentName: 'North' });
    expect(counts).toEqual({ all: 4, late: 1, not_in: 3 });
    expect(total).toBe(4);
    const late = await board(bench.owner, { states: ['late'] });
    expect([late.total, late.counts.all]).toEqual([1, 4]);
  });

  it('says what for of a field punch, be it late too', async () => {
    bench = await AttendanceBench.in(house);
    bench.at('2026-03-03 09:20');
    const eve = await bench.actor(await bench.draw.member('Eve', [], { joinedOn: '2026-01-05' }));
    const places = [
      { name: 'HQ', latitude: 31.2304, longitude: 121.4737, system: 'wgs84' as const, radiusMeters: 300 },
    ];
    await bench.preset({ places });
    const away = { latitude: 31.25, longitude: 121.4737, accuracyMeters: 20, ageSeconds: 5, system: 'wgs84' as const };
    await bench.press(eve, { position: away, remark: 'At a customer' });
    const { items } = await board(bench.owner, { q: 'eve' });
    expect(items).toMatchObject([{ state: 'late', remark: 'At a customer' }]);
    expect(items[0]?.slots[0]).toMatchObject({ result: 'late', cause: 'field' });
  });

  it('says why somebody who came far too late counts as absent', async () => {
    const shifts = house.get(Shifts);
    await house.as(bench.owner, async (me) => {
      const [{ id, current }] = (await shifts.list(me)).items as [ShiftView];
      const rules = { ...current!.rules, absentLateMinutes: 120 };
      await shifts.change(me, { commandId: newId(), shiftId: id, effectiveFrom: '2026-03-03', rules });
    });
    bench.at('2026-03-03 11:38');
    await bench.press(bob!);
    bench.at('2026-03-03 18:05');
    await bench.press(bob!);
    bench.at('2026-03-03 23:30');
    const { items } = await board(bench.owner, { q: 'bob' });
    expect(items).toMatchObject([{ state: 'absent', minutes: 158, reason: { code: 'late_tier' } }]);
  });

  it('reaches the people of the caller, and nobody else', async () => {
    expect(await board(ann!)).toMatchObject({ items: [], counts: { all: 0 } });
    await lead(labs!, ann!);
    ann = await bench.actor({ id: ann!.memberId });
    expect(Object.keys(await statesOf(ann)).sort()).toEqual(['Ann', 'Bob']);
    expect((await board(ann, { departmentId: north!.id })).items.map(({ member }) => member.name)).toEqual(['Bob']);
  });

  it('finds by name and refuses a department that is not there', async () => {
    expect((await board(bench.owner, { q: 'bo' })).items.map(({ member }) => member.name)).toEqual(['Bob']);
    const gone = await bench.draw.department('Gone');
    await house.as(bench.owner, (me) => house.get(Departments).archive(me, { departmentId: gone.id }));
    await expect(board(bench.owner, { departmentId: ann!.memberId })).rejects.toThrow('core.not_found');
  });
});
