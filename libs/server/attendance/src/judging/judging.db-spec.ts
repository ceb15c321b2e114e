import { asMachine, type MemberActor, newId, Tx } from '@atrium/kit';
import { as } from '@atrium/kit/testing';
import { type DirectoryBench, EndEmployment } from '@atrium/server-directory/testing';
import type { DepartmentView } from '@atrium/contracts/directory';
import { CompanyDays } from '@atrium/server-calendar';
import { MoveToGroup } from '../groups/move-to-group.js';
import { ExplainedDays } from '../days/explained-days.service.js';
import { Months } from '../days/months.service.js';
import { Shifts } from '../shifts/shifts.service.js';
import { DirtyDays } from './dirty-days.repository.js';
import { AttendanceBench } from '../testing/attendance-bench.js';

describe('judging', () => {
  let house: DirectoryBench;
  let bench: AttendanceBench;
  let ann: MemberActor;
  let bob: MemberActor;
  let labs: DepartmentView;
  beforeAll(async () => {
    house = await AttendanceBench.house();
  });
  beforeEach(async () => {
    bench = await AttendanceBench.in(house);
    bench.at('2026-03-02 08:00');
    labs = await bench.draw.department('Labs');
    ann = await bench.actor(await bench.draw.member('Ann', [labs], { joinedOn: '2026-01-05' }));
    bob = await bench.actor(await bench.draw.member('Bob', [labs], { joinedOn: '2026-01-05' }));
  });
  afterAll(() => house.close());

  const asOwner = <T>(work: (me: MemberActor) => Promise<T>) => {
    bench.forget();
    return house.as(bench.owner, work);
  };
  const month = (member: MemberActor, of = '2026-03') => {
    bench.forget();
    return as(member, member.companyId, () => house.get(Months).of(member.memberId, of));
  };
  const dayOf = async (member: MemberActor, workDate: string) =>
    (await month(member, workDate.slice(0, 7))).days.find((day) => day.workDate === workDate);
  const explained = (member: MemberActor, workDate: string) => {
    bench.forget();
    return as(member, member.companyId, () => house.get(ExplainedDays).of(member.memberId, workDate));
  };
  const records = () =>
    bench.rows(
      'SELECT member_id, work_date, final, record, judged_at FROM attendance_day_record WHERE company_id = ? ORDER BY 1, 2',
    );
  const presses = async (member: MemberActor, ...times: string[]) => {
    for (const time of times) {
      bench.at(time);
      await bench.press(member);
    }
  };

  it('says nothing before the window has ended, then what became of the day', async () => {
    await bench.preset();
    await presses(ann, '2026-03-02 09:06');
    await bench.settle();
    expect(await dayOf(ann, '2026-03-02')).toMatchObject({ status: 'pending', provisional: true });
    expect((await month(ann)).sums.lateTimes).toBe(0);
    await presses(ann, '2026-03-02 18:30');
    bench.at('2026-03-02 22:01');
    await bench.settle();
    expect(await dayOf(ann, '2026-03-02')).toMatchObject({
      status: 'present',
      provisional: false,
      slots: [
        { result: 'late', minutes: 6, reason: { code: 'late' } },
        { result: 'normal', reason: { code: 'out_in_time' } },
      ],
      figures: { workedMinutes: 504, lateMinutes: 6 },
    });
    expect((await month(ann)).sums).toMatchObject({ lateTimes: 1, lateMinutes: 6, presentDays: 100 });
  });

  it('keeps a day for later when another one is judged', async () => {
    await bench.preset();
    await presses(ann, '2026-03-02 09:06');
    await bench.settle();
    const late = { memberId: ann.memberId, workDate: '2026-02-27', dueAt: new Date('2026-03-02T01:00:00Z') };
    await as(ann, ann.companyId, () =>
      house.get(Tx).run(() => house.get(DirtyDays).mark([{ ...late, why: 'punch' }], 0)),
    );
    expect(await bench.judge()).toBe(1);
    const left = await bench.rows(
      "SELECT member_id, DATE_FORMAT(work_date, '%Y-%m-%d') AS day FROM attendance_dirty_day WHERE company_id = ?",
    );
    expect(left).toContainEqual({ member_id: ann.memberId, day: '2026-03-02' });
  });

  it('finds who never came, and gives free days to nobody', async () => {
    await bench.preset();
    bench.at('2026-03-02 22:01');
    await bench.settle();
    expect(await dayOf(bob, '2026-03-02')).toMatchObject({ status: 'absent', figures: { absentDays: 100 } });
    bench.at('2026-03-07 12:00');
    await bench.settle();
    expect(await dayOf(bob, '2026-03-07')).toMatchObject({ status: 'rest', provisional: false });
  });

  it('writes nothing when nothing is new', async () => {
    const { id: groupId } = await bench.preset();
    await presses(ann, '2026-03-02 08:55', '2026-03-02 18:01');
    bench.at('2026-03-03 12:00');
    await bench.settle();
    const before = await records();
    expect(before.map(({ member_id: id }) => id)).toEqual(expect.arrayContaining([ann.memberId, bob.memberId]));
    bench.at('2026-03-03 12:30');
    const everybodyAgain = {
      commandId: newId<'command'>(),
      groupId,
      memberIds: [ann.memberId, bob.memberId],
      from: '2026-03-01',
    };
    await asOwner((me) => house.get(MoveToGroup).move(me, everybodyAgain));
    bench.forget();
    await bench.deliver();
    expect(await bench.judge()).toBe(1);
    expect(await records()).toEqual(before);
    expect(await bench.judge()).toBe(0);
  });

  it('follows a rule that is changed for days gone by, and keeps what was said before', async () => {
    const group = await bench.preset();
    await presses(ann, '2026-03-02 09:04', '2026-03-02 18:00');
    bench.at('2026-03-03 12:00');
    await bench.settle();
    expect(await dayOf(ann, '2026-03-02')).toMatchObject({ slots: [{ result: 'normal' }, { result: 'normal' }] });
    const { items } = await asOwner((me) => house.get(Shifts).list(me));
    const shift = items[0]!;
    const rules = { ...shift.current!.rules, lateGraceMinutes: 0 };
    await asOwner((me) =>
      house
        .get(Shifts)
        .change(me, { commandId: newId<'command'>(), shiftId: shift.id, effectiveFrom: '2026-03-02', rules }),
    );
    await bench.settle();
    const day = await explained(ann, '2026-03-02');
    expect(day.record.slots[0]).toMatchObject({ result: 'late', minutes: 4 });
    expect(day.shift?.version).toBe(2);
    expect(day.group?.id).toBe(group.id);
    expect(day.superseded).toEqual([expect.objectContaining({ why: 'rules', status: 'present' })]);
    expect(day.superseded[0]?.figures.lateTimes).toBe(0);
  });

  it('leaves days before the change under the old rule', async () => {
    await bench.preset();
    await presses(ann, '2026-03-02 09:04', '2026-03-02 18:00', '2026-03-03 09:04', '2026-03-03 18:00');
    bench.at('2026-03-04 08:00');
    const shift = (await asOwner((me) => house.get(Shifts).list(me))).items[0]!;
    const rules = { ...shift.current!.rules, lateGraceMinutes: 0 };
    await asOwner((me) =>
      house
        .get(Shifts)
        .change(me, { commandId: newId<'command'>(), shiftId: shift.id, effectiveFrom: '2026-03-03', rules }),
    );
    await bench.settle();
    expect((await dayOf(ann, '2026-03-02'))?.slots[0]?.result).toBe('normal');
    expect((await dayOf(ann, '2026-03-03'))?.slots[0]?.result).toBe('late');
  });

  it('goes by the calendar: a day off of the company, and back', async () => {
    await bench.preset();
    bench.at('2026-03-03 23:00');
    await bench.settle();
    expect(await dayOf(ann, '2026-03-03')).toMatchObject({ status: 'absent' });
    const day = '2026-03-03';
    await asOwner((me) => house.get(CompanyDays).set(me, { day, kind: 'rest', name: 'Founders’ day' }));
    await bench.settle();
    expect(await dayOf(ann, day)).toMatchObject({
      status: 'rest',
      special: { name: 'Founders’ day', source: 'company' },
    });
    await asOwner((me) => house.get(CompanyDays).clear(me, { day }));
    await bench.settle();
    expect(await dayOf(ann, day)).toMatchObject({ status: 'absent', special: null });
    expect((await explained(ann, day)).superseded.map(({ why }) => why)).toEqual(['calendar', 'calendar']);
  });

  it('takes holidays and make-up days of China 2026 from the notice', async () => {
    await bench.preset();
    const may = await month(ann, '2026-05');
    const kinds = Object.fromEntries(
      may.days.map(({ workDate, status, shiftName }) => [workDate, shiftName ?? status]),
    );
    expect(kinds['2026-05-01']).toBe('holiday');
    expect(kinds['2026-05-04']).toBe('rest');
    expect(kinds['2026-05-09']).toBe('Nine to six');
  });

  it('asks nothing of who has left, and takes newcomers in by itself', async () => {
    await bench.preset();
    await bench.settle();
    bench.at('2026-03-03 08:00');
    const carl = await bench.actor(await bench.draw.member('Carl', [labs], { joinedOn: '2026-03-03' }));
    await asOwner((me) => house.get(EndEmployment).end(me, { memberId: bob.memberId, lastDay: '2026-03-02' }));
    bench.at('2026-03-03 22:30');
    await bench.settle();
    expect(await dayOf(carl, '2026-03-02')).toMatchObject({ status: 'none' });
    expect(await dayOf(carl, '2026-03-03')).toMatchObject({ status: 'absent' });
    expect(await dayOf(bob, '2026-03-02')).toMatchObject({ status: 'absent' });
    expect(await dayOf(bob, '2026-03-03')).toMatchObject({ status: 'none' });
  });

  it('by two workers at once does each day once', async () => {
    await bench.preset();
    bench.at('2026-03-06 23:00');
    bench.forget();
    await bench.deliver();
    await Promise.all([bench.judge(), bench.judge()]);
    const rows = await records();
    expect(rows).toHaveLength(6 + 6 + 5);
    expect(await bench.rows('SELECT 1 FROM attendance_superseded_day WHERE company_id = ?')).toEqual([]);
    expect(
      await bench.rows("SELECT 1 FROM outbox_event WHERE company_id = ? AND type = 'attendance.days_judged'"),
    ).toHaveLength(3);
  });

  it('leaves whoever another worker has claimed', async () => {
    await bench.preset();
    bench.at('2026-03-06 23:00');
    bench.forget();
    await bench.deliver();
    const tx = house.get(Tx);
    const claim = () => house.get(DirtyDays).claim(house.clock.now(), 1000);
    const [first, second] = await asMachine({ operation: 'two workers', purpose: 'timers' }, () =>
      tx.run(async () => [await claim(), await tx.apart(() => tx.run(claim))]),
    );
    expect(first?.members.length).toBeGreaterThan(0);
    expect(second).toBeNull();
  });

  it('cut off in the middle loses nothing and does nothing twice', async () => {
    await bench.preset();
    await presses(ann, '2026-03-02 08:55');
    bench.at('2026-03-02 23:00');
    bench.forget();
    await bench.deliver();
    await house.rows(
      `ALTER TABLE attendance_day_record ADD CONSTRAINT cut_off CHECK (final = 0 OR company_id <> '${bench.company.id}')`,
    );
    await expect(bench.judge()).rejects.toThrow(/cut_off/);
    expect(await records()).toEqual([]);
    await house.rows('ALTER TABLE attendance_day_record DROP CONSTRAINT cut_off');
    await bench.judge();
    expect(await dayOf(ann, '2026-03-02')).toMatchObject({ slots: [{ result: 'normal' }, { result: 'missing' }] });
    expect((await records()).length).toBeGreaterThan(0);
  });
});
