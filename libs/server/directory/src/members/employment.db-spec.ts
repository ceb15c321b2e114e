import { acrossCompanies, type MemberActor } from '@atrium/kit';
import { asSystem } from '@atrium/kit/testing';
import type { DepartmentView, MemberView } from '@atrium/contracts/directory';
import type { CompanyEntity } from '../companies/company.entity.js';
import { SetDepartmentLeaders } from '../departments/set-department-leaders.js';
import { DirectoryBench, monday } from '../testing/directory-bench.js';
import { type Draw, drawing } from '../testing/people.js';
import { EndEmployment } from './end-employment.js';
import { Members } from './members.service.js';
import { ReleaseLeaversJob } from './release-leavers.job.js';
import { ReturnToWork } from './return-to-work.js';

describe('leaving and coming back', () => {
  let bench: DirectoryBench;
  let company: CompanyEntity;
  let owner: MemberActor;
  let draw: Draw;
  let sales: DepartmentView;
  let ann: MemberView;
  let bob: MemberView;
  beforeAll(async () => {
    bench = await DirectoryBench.open();
  });
  beforeEach(async () => {
    bench.clock.set(monday);
    ({ company, owner, draw } = await drawing(bench, 'Acme'));
    sales = await draw.department('Sales');
    ann = await draw.member('Ann', [sales], { number: '7', email: 'ann@acme.example', joinedOn: '2025-06-01' });
    bob = await draw.member('Bob', [sales], { lineManagerId: ann.id, joinedOn: '2025-07-01' });
    await bench.as(owner, (me) =>
      bench.get(SetDepartmentLeaders).set(me, { departmentId: sales.id, memberIds: [ann.id] }),
    );
  });
  afterAll(() => bench.close());

  const leave = (member: MemberView, lastDay: string) =>
    bench.as(owner, (me) => bench.get(EndEmployment).end(me, { memberId: member.id, lastDay }));
  const back = (member: MemberView, firstDay: string) =>
    bench.as(owner, (me) =>
      bench.get(ReturnToWork).return(me, { memberId: member.id, firstDay, departmentIds: [sales.id] }),
    );
  const view = (member: MemberView, asOf?: string) =>
    bench.as(owner, (me) => bench.get(Members).get(me, { memberId: member.id, asOf }));
  const dayComes = async (instant: string) => {
    bench.clock.set(new Date(instant));
    await asSystem(null, () => acrossCompanies('timers', () => bench.get(ReleaseLeaversJob).run()));
  };

  it('ends everything that held of a member with the last day, and keeps what was before', async () => {
    expect(await leave(ann, '2026-03-31')).toMatchObject({ leftOn: '2026-03-31', state: 'invited' });
    await dayComes('2026-03-31T16:00:00Z');
    expect(await view(ann)).toMatchObject({
      state: 'left',
      joinedOn: '2025-06-01',
      leftOn: '2026-03-31',
      departments: [{ name: 'Sales' }],
      leads: [{ name: 'Sales' }],
    });
    expect(await view(ann, '2026-04-01')).toMatchObject({ departments: [], leads: [] });
    expect(await view(bob, '2026-03-31')).toMatchObject({ lineManager: { name: 'Ann' } });
    expect(await view(bob)).toMatchObject({ lineManager: null, reportsTo: [] });
    const told = (await bench.events(company)).slice(-3);
    expect(told).toEqual([
      { type: 'members_left', payload: { memberIds: [ann.id], lastDay: '2026-03-31' } },
      { type: 'members_changed', payload: { memberIds: [bob.id], fields: ['lineManager'], from: '2026-04-01' } },
      { type: 'departments_changed', payload: { departmentIds: [sales.id], fields: ['leaders'], from: '2026-04-01' } },
    ]);
  });

  it('lets a member act to the end of the last day in the zone of the company, and no longer', async () => {
    await leave(ann, '2026-03-31');
    bench.clock.set(new Date('2026-03-31T15:59:59Z'));
    await bench.actor(company, ann.id);
    bench.clock.set(new Date('2026-03-31T16:00:00Z'));
    await expect(bench.actor(company, ann.id)).rejects.toThrow('Not a member');
  });

  it('frees number and e-mail for others, at the latest when one of them is wanted', async () => {
    await leave(ann, '2026-03-31');
    await expect(draw.member('Eve', [sales], { number: '7' })).rejects.toThrow('directory.number_taken');
    bench.clock.set(new Date('2026-04-01T01:00:00Z'));
    const eve = await draw.member('Eve', [sales], { number: '7' });
    expect(eve.number).toBe('7');
    await expect(back(ann, '2026-05-01')).rejects.toMatchObject({ fields: [{ path: ['number'] }] });
    await bench.as(owner, (me) => bench.get(Members).update(me, { memberId: ann.id, number: '8' }));
    const again = await back(ann, '2026-05-01');
    expect(again.signInNames?.map(({ value }) => value).sort()).toEqual(['8', 'ann@acme.example']);
  });

  it('begins a second period of the same member', async () => {
    await leave(ann, '2026-03-01');
    await dayComes('2026-04-20T01:00:00Z');
    await expect(back(ann, '2026-03-01')).rejects.toMatchObject({
      message: 'directory.outside_employment',
      fields: [{ path: ['firstDay'] }],
    });
    const again = await back(ann, '2026-05-01');
    expect(again).toMatchObject({ id: ann.id, joinedOn: '2026-05-01', leftOn: null, state: 'left' });
    await expect(bench.actor(company, ann.id)).rejects.toThrow('Not a member');
    await dayComes('2026-04-30T16:00:00Z');
    await bench.actor(company, ann.id);
    expect(await view(ann)).toMatchObject({ state: 'invited', departments: [{ name: 'Sales' }], leads: [] });
    expect(await view(ann, '2026-02-01')).toMatchObject({ joinedOn: '2025-06-01', leftOn: '2026-03-01' });
    expect(await view(ann, '2026-04-01')).toMatchObject({ departments: [] });
    expect((await view(ann)).periods).toEqual([
      { from: '2025-06-01', until: '2026-03-01' },
      { from: '2026-05-01', until: null },
    ]);
    const colleague = await bench.actor(company, bob.id);
    const seen = await bench.as(colleague, (me) => bench.get(Members).get(me, { memberId: ann.id }));
    expect(seen.periods).toBeNull();
    await expect(back(ann, '2026-06-01')).rejects.toThrow('directory.member_active');
  });

  it('can be moved while it is still to come, and taken back', async () => {
    await leave(ann, '2026-03-10');
    expect(await leave(ann, '2026-04-10')).toMatchObject({ leftOn: '2026-04-10', leads: [{ name: 'Sales' }] });
    expect(await view(bob, '2026-04-10')).toMatchObject({ lineManager: { name: 'Ann' } });
    await expect(back(ann, '2026-04-12')).rejects.toThrow('directory.outside_employment');
    expect(await back(ann, '2026-04-11')).toMatchObject({ leftOn: null, joinedOn: '2025-06-01' });
    const [told] = await bench.inside(company, () =>
      bench.rows('SELECT action, changes FROM audit_record WHERE company_id = ? ORDER BY id DESC LIMIT 1', [
        company.id,
      ]),
    );
    expect(told).toMatchObject({ action: 'directory.member_leaving_taken_back' });
    expect(told?.changes).toEqual({ lastDay: ['2026-04-10', null] });
    expect(await view(bob, '2026-12-31')).toMatchObject({ lineManager: { name: 'Ann' } });
  });

  it('is refused twice, before the first day, and for the last owner', async () => {
    await expect(leave(ann, '2025-05-31')).rejects.toMatchObject({ fields: [{ path: ['lastDay'] }] });
    await leave(ann, '2026-03-01');
    await expect(leave(ann, '2026-03-01')).rejects.toThrow('directory.member_left');
    const self = await bench.as(owner, (me) => bench.get(Members).get(me, { memberId: me.memberId }));
    await expect(leave(self, '2026-04-01')).rejects.toThrow('directory.last_owner');
  });

  it('lets what is planned for the time after fall', async () => {
    await leave(ann, '2026-03-10');
    expect(await view(ann, '2026-03-11')).toMatchObject({ departments: [], leads: [] });
    await expect(
      bench.as(owner, (me) =>
        bench.get(SetDepartmentLeaders).set(me, { departmentId: sales.id, memberIds: [ann.id], from: '2026-03-11' }),
      ),
    ).rejects.toThrow('directory.member_left');
  });
});
