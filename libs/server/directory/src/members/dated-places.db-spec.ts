import { type MemberActor, newId } from '@atrium/kit';
import type { DepartmentView, MemberView } from '@atrium/contracts/directory';
import type { CompanyEntity } from '../companies/company.entity.js';
import { SetDepartmentLeaders } from '../departments/set-department-leaders.js';
import { DirectoryBench, monday } from '../testing/directory-bench.js';
import { type Draw, drawing } from '../testing/people.js';
import { MemberDepartments } from './member-departments.service.js';
import { Members } from './members.service.js';
import { SetLineManager } from './set-line-manager.js';

describe('places by day', () => {
  let bench: DirectoryBench;
  let company: CompanyEntity;
  let owner: MemberActor;
  let draw: Draw;
  let sales: DepartmentView;
  let labs: DepartmentView;
  beforeAll(async () => {
    bench = await DirectoryBench.open();
  });
  beforeEach(async () => {
    bench.clock.set(monday);
    ({ company, owner, draw } = await drawing(bench, 'Acme'));
    [sales, labs] = [await draw.department('Sales'), await draw.department('Labs')];
  });
  afterAll(() => bench.close());

  const put = (member: MemberView, departments: readonly DepartmentView[], from?: string) =>
    bench.as(owner, (me) =>
      bench
        .get(MemberDepartments)
        .set(me, { memberId: member.id, departmentIds: departments.map(({ id }) => id), from }),
    );
  const report = (member: MemberView, manager: MemberView | null, from?: string) =>
    bench.as(owner, (me) =>
      bench.get(SetLineManager).set(me, { memberId: member.id, lineManagerId: manager?.id ?? null, from }),
    );
  const lead = (department: DepartmentView, leaders: readonly MemberView[], from?: string) =>
    bench.as(owner, (me) =>
      bench.get(SetDepartmentLeaders).set(me, {
        departmentId: department.id,
        memberIds: leaders.map(({ id }) => id),
        from,
      }),
    );
  const seen = async (member: MemberView, asOf?: string) => {
    const view = await bench.as(owner, (me) => bench.get(Members).get(me, { memberId: member.id, asOf }));
    return {
      departments: view.departments.map(({ name }) => name),
      manager: view.lineManager?.name ?? null,
      reportsTo: view.reportsTo.map(({ name }) => name),
    };
  };

  it('are those of the day that is asked about', async () => {
    const [ann, bob, cid] = [
      await draw.member('Ann', [sales], { joinedOn: '2026-01-05' }),
      await draw.member('Bob', [sales], { joinedOn: '2026-01-05' }),
      await draw.member('Cid', [labs], { joinedOn: '2026-01-05' }),
    ];
    await lead(sales, [bob], '2026-01-05');
    await lead(labs, [cid], '2026-01-05');
    await put(ann, [labs, sales]);
    expect(await seen(ann, '2026-01-04')).toEqual({ departments: [], manager: null, reportsTo: [] });
    expect(await seen(ann, '2026-03-01')).toEqual({ departments: ['Sales'], manager: null, reportsTo: ['Bob'] });
    expect(await seen(ann)).toEqual({ departments: ['Labs', 'Sales'], manager: null, reportsTo: ['Cid'] });
    await report(ann, bob, '2026-04-01');
    expect(await seen(ann, '2026-03-31')).toMatchObject({ manager: null, reportsTo: ['Cid'] });
    expect(await seen(ann, '2026-04-01')).toMatchObject({ manager: 'Bob', reportsTo: ['Bob'] });
    expect((await bench.events(company)).at(-1)).toEqual({
      type: 'members_changed',
      payload: { memberIds: [ann.id], fields: ['lineManager'], from: '2026-04-01' },
    });
  });

  it('may be corrected for the past, and then hold from there on', async () => {
    const ann = await draw.member('Ann', [sales], { joinedOn: '2026-01-05' });
    await put(ann, [labs]);
    await put(ann, [labs], '2026-02-01');
    expect((await seen(ann, '2026-01-31')).departments).toEqual(['Sales']);
    expect((await seen(ann, '2026-02-01')).departments).toEqual(['Labs']);
    expect((await seen(ann)).departments).toEqual(['Labs']);
  });

  it('lie within the employment', async () => {
    const ann = await draw.member('Ann', [sales], { joinedOn: '2026-02-01' });
    const outside = { message: 'directory.outside_employment', fields: [{ path: ['from'] }] };
    await expect(put(ann, [labs], '2026-01-31')).rejects.toMatchObject(outside);
    await expect(report(ann, await draw.member('Bob', [sales]), '2026-02-15')).rejects.toMatchObject(outside);
  });

  it('are the department itself, or the nearest one upwards that somebody else leads', async () => {
    const north = await draw.department('North', sales);
    const [ann, bob, cid] = [
      await draw.member('Ann', [north]),
      await draw.member('Bob', [north]),
      await draw.member('Cid', [sales]),
    ];
    await lead(sales, [cid]);
    expect((await seen(ann)).reportsTo).toEqual(['Cid']);
    await lead(north, [bob, ann]);
    expect((await seen(ann)).reportsTo).toEqual(['Cid']);
    const dan = await draw.member('Dan', [north]);
    expect((await seen(dan)).reportsTo).toEqual(['Bob', 'Cid']);
    const view = await bench.as(owner, (me) => bench.get(Members).get(me, { memberId: bob.id }));
    expect(view.leads).toEqual([{ id: north.id, name: 'North' }]);
  });

  it.each(['2026-03-02', '2026-05-01'])('let nobody report to themself, from %s on', async (from) => {
    const [ann, bob, cid] = [
      await draw.member('Ann', [sales]),
      await draw.member('Bob', [sales]),
      await draw.member('Cid', [sales]),
    ];
    await report(ann, bob, '2026-04-01');
    await report(bob, cid, '2026-04-15');
    const circle = { message: 'directory.manager_cycle', fields: [{ path: ['lineManagerId'] }] };
    await expect(report(cid, ann, from)).rejects.toMatchObject(circle);
    await expect(report(cid, cid, from)).rejects.toMatchObject(circle);
    await report(bob, null, '2026-04-10');
    await report(cid, ann, from);
  });

  it('let nobody report to themself when two say so at once', async () => {
    for (let round = 0; round < 10; round++) {
      const [ann, bob] = [await draw.member(`Ann ${round}`, [sales]), await draw.member(`Bob ${round}`, [sales])];
      const outcomes = await Promise.allSettled([report(ann, bob), report(bob, ann)]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    }
  });

  it('move together: the new department takes the place of the primary one', async () => {
    const people = [await draw.member('Ann', [sales]), await draw.member('Bob', [sales, labs])];
    const pilot = await draw.department('Pilot');
    const commandId = newId<'command'>();
    const move = () =>
      bench.as(owner, (me) =>
        bench
          .get(MemberDepartments)
          .move(me, { commandId, memberIds: people.map(({ id }) => id), departmentId: pilot.id }),
      );
    expect(await move()).toEqual({ moved: 2 });
    expect(await move()).toEqual({ moved: 2 });
    expect(await Promise.all(people.map((one) => seen(one)))).toMatchObject([
      { departments: ['Pilot'] },
      { departments: ['Pilot', 'Labs'] },
    ]);
    const told = (await bench.events(company)).filter(({ type }) => type === 'members_changed');
    expect(told.map(({ payload }) => payload.memberIds)).toEqual([people.map(({ id }) => id)]);
    expect((await bench.acts(company)).filter((act) => act === 'member_departments_changed')).toHaveLength(2);
  });
});
