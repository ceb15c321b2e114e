import { AppError, type MemberActor, newId } from '@atrium/kit';
import type { CallerInputOf } from '@atrium/contracts/core';
import type { changeGroupRules, createShift, GroupView } from '@atrium/contracts/attendance';
import { noTiers } from '@atrium/rules-attendance';
import type { DirectoryBench } from '@atrium/server-directory/testing';
import { Shifts } from '../shifts/shifts.service.js';
import { AttendanceBench } from '../testing/attendance-bench.js';
import { Groups } from './groups.service.js';
import { ListGroupMembers } from './list-group-members.js';
import { MoveToGroup } from './move-to-group.js';

type ShiftInput = CallerInputOf<typeof createShift>['rules'];
type RulesInput = CallerInputOf<typeof changeGroupRules>['rules'];

const day: ShiftInput = {
  segments: [{ on: '09:00', off: '18:00', onRequired: true, offRequired: true }],
  breaks: [],
  lateGraceMinutes: 5,
  earlyGraceMinutes: 0,
  ...noTiers,
  windowBeforeMinutes: 60,
  windowAfterMinutes: 60,
};

describe('groups and shifts', () => {
  let house: DirectoryBench;
  let bench: AttendanceBench;
  beforeAll(async () => {
    house = await AttendanceBench.house();
  });
  beforeEach(async () => {
    bench = await AttendanceBench.in(house);
  });
  afterAll(() => house.close());

  const asOwner = <T>(work: (me: MemberActor) => Promise<T>) => {
    bench.forget();
    return house.as(bench.owner, work);
  };
  const makeShift = (rules: ShiftInput, name = `Shift ${newId()}`, commandId = newId<'command'>()) =>
    asOwner((me) =>
      house.get(Shifts).create(me, { commandId, name, effectiveFrom: '2026-03-01', rules: rules as never }),
    );
  const groups = () => asOwner((me) => house.get(Groups).list(me));
  const change = (group: GroupView, rules: Partial<RulesInput>, effectiveFrom = '2026-03-10') => {
    const all = { ...group.current!.rules, ...rules } as never;
    return asOwner((me) =>
      house.get(Groups).change(me, { commandId: newId<'command'>(), groupId: group.id, effectiveFrom, rules: all }),
    );
  };
  const fieldsOf = async (attempt: Promise<unknown>) => {
    const error: unknown = await attempt.catch((thrown: unknown) => thrown);
    return error instanceof AppError ? error.fields.map(({ path, code }) => `${path.join('.')} ${code}`) : [];
  };

  it.each<[string, Partial<ShiftInput>, string[]]>([
    [
      'segments that overlap',
      {
        segments: [
          { on: '09:00', off: '13:00' },
          { on: '12:00', off: '18:00' },
        ],
      },
      ['rules.segments.1 attendance.segments_overlap'],
    ],
    [
      'a segment without length',
      { segments: [{ on: '09:00', off: '09:00' }] },
      ['rules.segments.0 attendance.segment_empty'],
    ],
    ['a break outside', { breaks: [{ from: '08:00', to: '08:30' }] }, ['rules.breaks.0 attendance.break_outside']],
    [
      'tiers that fall',
      { seriousLateMinutes: 60, absentLateMinutes: 30 },
      ['rules.seriousLateMinutes attendance.tiers_order'],
    ],
  ])('a shift with %s is refused at its field, and nothing is made', async (_, wrong, fields) => {
    expect(await fieldsOf(makeShift({ ...day, ...wrong }))).toEqual(fields);
    expect((await asOwner((me) => house.get(Shifts).list(me))).items).toEqual([]);
  });

  it('a shift is made once for a command, and its name is its own', async () => {
    const commandId = newId<'command'>();
    const [first, second] = [await makeShift(day, 'Day', commandId), await makeShift(day, 'Day', commandId)];
    expect(second.id).toBe(first.id);
    expect(await fieldsOf(makeShift(day, 'Day'))).toEqual(['name attendance.shift_name_taken']);
  });

  it('a rule too far away is refused', async () => {
    const group = await bench.preset();
    expect(await fieldsOf(change(group, {}, '2029-01-01'))).toEqual(['effectiveFrom attendance.effective_too_far']);
  });

  it('a change is a version: what ruled before is still there', async () => {
    const group = await bench.preset();
    const changed = await change(group, { outside: 'refuse' });
    expect(changed.current?.version).toBe(1);
    expect(
      changed.versions.map(({ version, effectiveFrom, rules }) => [version, effectiveFrom, rules.outside]),
    ).toEqual([
      [2, '2026-03-10', 'refuse'],
      [1, '2026-03-01', 'field'],
    ]);
  });

  it('places and networks keep their ids while they keep their names, and are checked', async () => {
    const hq = { name: 'HQ', latitude: 31.2, longitude: 121.4, system: 'wgs84' as const, radiusMeters: 300 };
    const group = await bench.preset({ places: [hq] });
    const id = group.current?.rules.places[0]?.id;
    const changed = await change(group, {
      places: [
        { ...hq, radiusMeters: 500 },
        { ...hq, name: 'Lab' },
      ],
    });
    expect(changed.versions[0]?.rules.places.map((place) => [place.name, place.id === id])).toEqual([
      ['HQ', true],
      ['Lab', false],
    ]);
    expect(await fieldsOf(change(group, { places: [hq, hq] }))).toEqual([
      'rules.places.1.name attendance.duplicate_place',
    ]);
    expect(await fieldsOf(change(group, { networks: [{ name: 'All', range: '0.0.0.0/0' }] }))).toEqual([
      'rules.networks.0.range attendance.network_too_wide',
    ]);
  });

  it('a week whose nights run into the next morning is refused', async () => {
    const group = await bench.preset();
    const night = await makeShift({ ...day, segments: [{ on: '20:00', off: '30:00' }] });
    const early = await makeShift({ ...day, segments: [{ on: '05:00', off: '09:00' }] });
    expect(await fieldsOf(change(group, { week: [night.id, early.id, null, null, null, null, null] }))).toEqual([
      'rules.week.1 attendance.shifts_overlap',
    ]);
    expect(await fieldsOf(change(group, { week: [newId<'shift'>(), null, null, null, null, null, null] }))).toEqual([
      'rules.week.0 attendance.unknown_shift',
    ]);
  });

  it('a member is in one group at a time, from a day on', async () => {
    const everybody = await bench.preset();
    const labs = await bench.draw.department('Labs');
    const ann = await bench.draw.member('Ann', [labs], { joinedOn: '2026-01-05' });
    await bench.settle();
    const few = await asOwner((me) =>
      house.get(Groups).create(me, {
        commandId: newId<'command'>(),
        name: 'Few',
        zone: 'Asia/Shanghai',
        effectiveFrom: '2026-03-01',
        rules: everybody.current!.rules,
      }),
    );
    await asOwner((me) =>
      house.get(MoveToGroup).move(me, {
        commandId: newId<'command'>(),
        groupId: few.id,
        memberIds: [ann.id],
        from: '2026-03-04',
      }),
    );
    const on = async (groupId: GroupView['id'], asOf: string) =>
      (await asOwner((me) => house.get(ListGroupMembers).list(me, { groupId, asOf, limit: 50 }))).items
        .filter(({ memberId }) => memberId === ann.id)
        .map(({ from, to }) => [from, to]);
    expect(await on(everybody.id, '2026-03-03')).toEqual([['2026-03-01', '2026-03-03']]);
    expect(await on(everybody.id, '2026-03-04')).toEqual([]);
    expect(await on(few.id, '2026-03-04')).toEqual([['2026-03-04', null]]);
  });

  it('a preview says who is touched, and the second preset is refused', async () => {
    const group = await bench.preset();
    bench.at('2026-03-05 12:00');
    await bench.settle();
    const preview = await asOwner((me) =>
      house.get(Groups).preview(me, { groupId: group.id, effectiveFrom: '2026-03-03' }),
    );
    expect(preview).toMatchObject({ members: 1, judgedDays: 2, examples: ['Olivia Owner'], groupNames: ['Everybody'] });
    await expect(bench.preset({ groupName: 'Others', shiftName: 'Other' })).rejects.toThrow(
      'attendance.default_group_exists',
    );
    expect((await groups()).items).toHaveLength(1);
  });
});
