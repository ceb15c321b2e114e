import { type MemberActor, newId } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import type { DepartmentView, GrantableRole, MemberView } from '@atrium/contracts/directory';
import { rounds, roundsMs } from '@atrium/kit/testing';
import type { CompanyEntity } from '../companies/company.entity.js';
import { Companies } from '../companies/companies.service.js';
import { SetDepartmentLeaders } from '../departments/set-department-leaders.js';
import { EndEmployment } from '../members/end-employment.js';
import { DirectoryBench } from '../testing/directory-bench.js';
import { activated, type Draw, drawing } from '../testing/people.js';
import { RoleViews } from './role-views.js';
import { Roles } from './roles.service.js';

describe('roles', () => {
  let bench: DirectoryBench;
  let company: CompanyEntity;
  let owner: MemberActor;
  let draw: Draw;
  let sales: DepartmentView;
  beforeAll(async () => {
    bench = await DirectoryBench.open();
  });
  beforeEach(async () => {
    ({ company, owner, draw } = await drawing(bench, 'Acme'));
    sales = await draw.department('Sales');
  });
  afterAll(() => bench.close());

  const grant = (member: MemberView, role: GrantableRole, departments: readonly DepartmentView[] = [], me = owner) =>
    bench.as(me, (actor) =>
      bench.get(Roles).grant(actor, {
        commandId: newId<'command'>(),
        memberId: member.id,
        role,
        departmentIds: departments.map(({ id }) => id),
      }),
    );
  const revoke = (memberId: Id<'member'>, grantId: Id<'roleGrant'>, me = owner) =>
    bench.as(me, (actor) => bench.get(Roles).revoke(actor, { memberId, grantId }));
  const grantOf = async (memberId: string, role: string) => {
    const [row] = await bench.rows(
      'SELECT id FROM directory_role_grant WHERE member_id = ? AND role = ? AND live = 1',
      [memberId, role],
    );
    return String(row?.id) as Id<'roleGrant'>;
  };
  const permissionsOf = async (member: MemberView) => [...(await bench.actor(company, member.id)).grants.keys()];

  it('are given, seen and taken away', async () => {
    const ann = await draw.member('Ann', [sales]);
    expect(await permissionsOf(ann)).not.toContain('directory.manage_members');
    const view = await grant(ann, 'hr');
    expect(view.roles).toEqual([{ grantId: expect.any(String), role: 'hr', departments: [] }]);
    expect(await permissionsOf(ann)).toContain('directory.manage_members');
    await revoke(ann.id, view.roles![0]!.grantId);
    expect(await permissionsOf(ann)).not.toContain('directory.manage_members');
    expect((await bench.acts(company)).slice(-2)).toEqual(['role_granted', 'role_revoked']);
    expect((await bench.events(company)).at(-1)).toEqual({ type: 'roles_changed', payload: { memberIds: [ann.id] } });
    await expect(revoke(ann.id, view.roles![0]!.grantId)).rejects.toThrow('core.not_found');
  });

  it('are listed with who holds them and where, the highest first', async () => {
    const ann = await draw.member('Ann', [sales]);
    await grant(ann, 'department_admin', [sales]);
    await grant(ann, 'hr');
    const listed = await bench.as(owner, (me) => bench.get(RoleViews).all(me));
    expect(
      listed.map(({ role, member, departments }) => [role, member.name, departments.map(({ name }) => name)]),
    ).toEqual([
      ['owner', expect.any(String), []],
      ['hr', 'Ann', []],
      ['department_admin', 'Ann', ['Sales']],
    ]);
  });

  it('of a department admin are for departments, with what is below them now', async () => {
    const north = await draw.department('North', sales);
    const labs = await draw.department('Labs');
    const ann = await draw.member('Ann', [sales]);
    const needs = { message: 'core.invalid_input', fields: [{ path: ['departmentIds'] }] };
    await expect(grant(ann, 'department_admin')).rejects.toMatchObject(needs);
    await expect(grant(ann, 'hr', [sales])).rejects.toMatchObject(needs);
    await grant(ann, 'department_admin', [labs]);
    const view = await grant(ann, 'department_admin', [sales]);
    expect(view.roles).toMatchObject([{ role: 'department_admin', departments: [{ id: sales.id, name: 'Sales' }] }]);
    const scope = (await bench.actor(company, ann.id)).grants.get('directory.manage_members');
    expect(scope).toEqual({ kind: 'some', departmentIds: [sales.id, north.id], memberIds: [] });
  });

  it('follow from leading a department and from being a line manager', async () => {
    const north = await draw.department('North', sales);
    const ann = await draw.member('Ann', [sales]);
    const bob = await draw.member('Bob', [sales], { lineManagerId: ann.id });
    await bench.as(owner, (me) =>
      bench.get(SetDepartmentLeaders).set(me, { departmentId: north.id, memberIds: [ann.id] }),
    );
    const actor = await bench.actor(company, ann.id);
    expect(actor.grants.get('attendance.read_team')).toEqual({
      kind: 'some',
      departmentIds: [north.id],
      memberIds: [bob.id],
    });
    expect(await bench.as(actor, (me) => bench.get(Companies).me(me))).toMatchObject({
      member: { name: 'Ann' },
      company: { slug: company.slug },
      roles: ['manager', 'member'],
      language: 'en',
      timeZone: 'Asia/Shanghai',
    });
  });

  it('are not given or taken by those who stand below them', async () => {
    const [ann, bob] = [await draw.member('Ann', [sales]), await draw.member('Bob', [sales])];
    await grant(ann, 'admin');
    const admin = await bench.actor(company, ann.id);
    await expect(grant(ann, 'owner', [], admin)).rejects.toThrow('directory.higher_role');
    const ownersGrant = await grantOf(owner.memberId, 'owner');
    await expect(revoke(owner.memberId, ownersGrant, admin)).rejects.toThrow('directory.higher_role');
    expect((await grant(bob, 'hr', [], admin)).roles).toHaveLength(1);
  });

  it('never lose the last owner who can act', async () => {
    const ownersGrant = await grantOf(owner.memberId, 'owner');
    await expect(revoke(owner.memberId, ownersGrant)).rejects.toThrow('directory.last_owner');
    const ann = await draw.member('Ann', [sales]);
    await grant(ann, 'owner');
    await expect(revoke(owner.memberId, ownersGrant)).rejects.toThrow('directory.last_owner');
    await activated(bench, ann);
    await revoke(owner.memberId, ownersGrant);
    const asAnn = await bench.actor(company, ann.id);
    const leave = bench.as(asAnn, (me) =>
      bench.get(EndEmployment).end(me, { memberId: ann.id, lastDay: '2026-05-01' }),
    );
    await expect(leave).rejects.toThrow('directory.last_owner');
  });

  it(
    'keep an owner when two owners take each other away at once',
    async () => {
      let one = owner;
      for (let round = 0; round < rounds(10); round++) {
        const next = await draw.member(`Owner ${round}`, [sales]);
        await grant(next, 'owner', [], one);
        await activated(bench, next);
        const two = await bench.actor(company, next.id);
        const [a, b] = [one, two];
        const [grantA, grantB] = [await grantOf(a.memberId, 'owner'), await grantOf(b.memberId, 'owner')];
        const outcomes = await Promise.allSettled([revoke(b.memberId, grantB, a), revoke(a.memberId, grantA, b)]);
        expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
        const [left, ...more] = await bench.rows(
          "SELECT member_id FROM directory_role_grant WHERE company_id = ? AND role = 'owner' AND live = 1",
          [company.id],
        );
        expect(more).toEqual([]);
        one = await bench.actor(company, String(left?.member_id));
      }
    },
    roundsMs,
  );

  it('are gone after the last day, also for who comes back', async () => {
    const ann = await draw.member('Ann', [sales]);
    await grant(ann, 'hr');
    await bench.as(owner, (me) => bench.get(EndEmployment).end(me, { memberId: ann.id, lastDay: '2026-03-02' }));
    await expect(grant(ann, 'hr', [])).resolves.toMatchObject({ roles: [{ role: 'hr' }] });
    await bench.as(owner, (me) => bench.get(EndEmployment).end(me, { memberId: ann.id, lastDay: '2026-03-02' }));
    const bob = await draw.member('Bob', [sales], { joinedOn: '2026-01-01' });
    await grant(bob, 'hr');
    const left = await bench.as(owner, (me) =>
      bench.get(EndEmployment).end(me, { memberId: bob.id, lastDay: '2026-03-01' }),
    );
    expect(left.roles).toEqual([]);
    await expect(grant(bob, 'hr')).rejects.toThrow('directory.member_left');
  });
});
