import { type MemberActor, newId, Tx } from '@atrium/kit';
import { CompanyDays, WorkingHours } from '@atrium/server-calendar';
import { type DirectoryBench, EndEmployment } from '@atrium/server-directory/testing';
import { MoveToGroup } from '../groups/move-to-group.js';
import { Groups } from '../groups/groups.service.js';
import { Shifts } from '../shifts/shifts.service.js';
import { AttendanceBench } from '../testing/attendance-bench.js';
import { WriteHours } from './write-hours.js';

describe('working hours', () => {
  let house: DirectoryBench;
  let bench: AttendanceBench;
  let ann: MemberActor;
  let bob: MemberActor;
  beforeAll(async () => {
    house = await AttendanceBench.house();
  });
  beforeEach(async () => {
    bench = await AttendanceBench.in(house);
    bench.at('2026-03-02 08:00');
    const labs = await bench.draw.department('Labs');
    ann = await bench.actor(await bench.draw.member('Ann', [labs], { joinedOn: '2026-01-05' }));
    bob = await bench.actor(await bench.draw.member('Bob', [labs], { joinedOn: '2026-01-05' }));
  });
  afterAll(() => house.close());

  const asOwner = <T>(work: (me: MemberActor) => Promise<T>) => house.as(bench.owner, work);
  /** Of somebody on a day, in the wall clock of Shanghai; undefined: not known. */
  const hours = async ({ memberId }: MemberActor, day: string) => {
    const spans = await house.inside(bench.company, () => house.get(WorkingHours).of([memberId], day));
    const wall = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ');
    return spans.get(memberId)?.map(({ from, until }) => `${wall(from)} – ${wall(until)}`);
  };
  const shiftOf = async () => (await asOwner((me) => house.get(Shifts).list(me))).items[0]!;
  const written = () =>
    bench.rows('SELECT plan_id, day, spans FROM calendar_hours_day WHERE company_id = ? ORDER BY plan_id, day');

  it('are not known before somebody has a plan, and then two months ahead', async () => {
    await bench.settle();
    expect(await hours(ann, '2026-03-02')).toBeUndefined();
    await bench.preset();
    await bench.settle();
    expect(await hours(ann, '2026-03-02')).toEqual(['03-02 09:00 – 03-02 12:00', '03-02 13:00 – 03-02 18:00']);
    expect(await hours(ann, '2026-03-07')).toEqual([]);
    expect(await hours(bob, '2026-04-30')).toHaveLength(2);
    expect(await hours(bob, '2026-06-01')).toBeUndefined();
  });

  it('follow holidays and days of the company’s own', async () => {
    await bench.preset();
    await bench.settle();
    // Tomb-sweeping: off from Saturday the 4th to Monday the 6th.
    expect(await hours(ann, '2026-04-06')).toEqual([]);
    await asOwner((me) => house.get(CompanyDays).set(me, { day: '2026-03-10', kind: 'rest', name: 'Outing' }));
    await bench.settle();
    expect(await hours(ann, '2026-03-10')).toEqual([]);
    await asOwner((me) => house.get(CompanyDays).clear(me, { day: '2026-03-10' }));
    await bench.settle();
    expect(await hours(ann, '2026-03-10')).toHaveLength(2);
  });

  it('follow a rule from the day on which it begins, nights into the next morning', async () => {
    await bench.preset();
    await bench.settle();
    const shift = await shiftOf();
    const rules = {
      ...shift.current!.rules,
      segments: [{ on: '20:00', off: '26:00', onRequired: true, offRequired: true }],
      breaks: [],
    };
    await asOwner((me) =>
      house
        .get(Shifts)
        .change(me, { commandId: newId<'command'>(), shiftId: shift.id, effectiveFrom: '2026-03-10', rules }),
    );
    await bench.settle();
    expect(await hours(ann, '2026-03-09')).toHaveLength(2);
    expect(await hours(ann, '2026-03-10')).toEqual(['03-10 20:00 – 03-11 02:00']);
  });

  it('follow people: into another group from a day on, and no longer than they are employed', async () => {
    await bench.preset();
    await bench.settle();
    const shift = await shiftOf();
    const onSaturdays = await asOwner((me) =>
      house.get(Groups).create(me, {
        commandId: newId<'command'>(),
        name: 'Saturdays',
        zone: 'Asia/Shanghai',
        effectiveFrom: '2026-03-01',
        rules: {
          ...{ followsCalendar: true, outside: 'field', remarkRequired: false, offlineMaxHours: 24 },
          ...{ offlineUnverified: 'accept', places: [], networks: [] },
          week: [null, null, null, null, null, shift.id, null],
        },
      }),
    );
    const move = {
      commandId: newId<'command'>(),
      groupId: onSaturdays.id,
      memberIds: [ann.memberId],
      from: '2026-03-09',
    };
    await asOwner((me) => house.get(MoveToGroup).move(me, move));
    await asOwner((me) => house.get(EndEmployment).end(me, { memberId: bob.memberId, lastDay: '2026-03-12' }));
    await bench.settle();
    expect([await hours(ann, '2026-03-06'), await hours(ann, '2026-03-07')]).toEqual([expect.any(Array), []]);
    expect([await hours(ann, '2026-03-13'), await hours(ann, '2026-03-14')]).toEqual([[], expect.any(Array)]);
    expect((await hours(ann, '2026-03-14'))?.length).toBe(2);
    expect([(await hours(bob, '2026-03-12'))?.length, await hours(bob, '2026-03-13')]).toEqual([2, undefined]);
  });

  it('written twice are the same, and go on as days come nearer', async () => {
    await bench.preset();
    await bench.settle();
    const before = await written();
    await house.inside(bench.company, () =>
      house.get(Tx).run(async () => {
        await house.get(WriteHours).ofGroups();
        await house.get(WriteHours).ofMembers([ann.memberId, bob.memberId]);
      }),
    );
    await bench.settle();
    expect(await written()).toEqual(before);
    bench.at('2026-05-04 08:00');
    await bench.settle();
    expect(await hours(ann, '2026-06-30')).toHaveLength(2);
    // What has gone by for a month is dropped.
    expect(await hours(ann, '2026-03-31')).toBeUndefined();
  });
});
