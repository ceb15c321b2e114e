import { type MemberActor, newId } from '@atrium/kit';
import type { DepartmentView, MemberView } from '@atrium/contracts/directory';
import { Invitations } from '../activations/invitations.service.js';
import type { CompanyEntity } from '../companies/company.entity.js';
import { Contacts } from '../contacts/contacts.service.js';
import { Departments } from '../departments/departments.service.js';
import { MoveDepartment } from '../departments/move-department.js';
import { SetDepartmentLeaders } from '../departments/set-department-leaders.js';
import { Roles } from '../roles/roles.service.js';
import { DirectoryBench } from '../testing/directory-bench.js';
import { Draw, drawing } from '../testing/people.js';
import { EndEmployment } from './end-employment.js';
import { MemberDepartments } from './member-departments.service.js';
import { Members } from './members.service.js';
import { ReturnToWork } from './return-to-work.js';
import { SetLineManager } from './set-line-manager.js';

/** company ─ sales ─ north; company ─ labs. The admin has sales. */
describe('a department admin', () => {
  let bench: DirectoryBench;
  let company: CompanyEntity;
  let owner: MemberActor;
  let draw: Draw;
  let admin: MemberActor;
  let mine: Draw;
  let [sales, north, labs]: DepartmentView[] = [];
  let [inside, outside, guest]: MemberView[] = [];
  beforeAll(async () => {
    bench = await DirectoryBench.open();
  });
  beforeEach(async () => {
    ({ company, owner, draw } = await drawing(bench, 'Acme'));
    sales = await draw.department('Sales');
    north = await draw.department('North', sales);
    labs = await draw.department('Labs');
    inside = await draw.member('Ina', [north], { phone: '13800138000', phoneHidden: true, joinedOn: '2026-01-01' });
    outside = await draw.member('Otto', [labs], { phone: '13800138001', phoneHidden: true, joinedOn: '2026-01-01' });
    guest = await draw.member('Gus', [labs, sales]);
    const boss = await draw.member('Ada', [sales]);
    const departmentIds = [sales.id];
    await bench.as(owner, (me) =>
      bench
        .get(Roles)
        .grant(me, { commandId: newId<'command'>(), memberId: boss.id, role: 'department_admin', departmentIds }),
    );
    admin = await bench.actor(company, boss.id);
    mine = new Draw(bench, admin);
  });
  afterAll(() => bench.close());

  const asAdmin = <T>(work: (me: MemberActor) => Promise<T>) => bench.as(admin, work);
  const put = (member: MemberView, departments: readonly DepartmentView[]) =>
    asAdmin((me) =>
      bench.get(MemberDepartments).set(me, { memberId: member.id, departmentIds: departments.map(({ id }) => id) }),
    );
  const move = (department: DepartmentView, parent: DepartmentView | null) =>
    asAdmin((me) =>
      bench.get(MoveDepartment).move(me, { departmentId: department.id, parentId: parent?.id ?? null, order: 0 }),
    );
  const names = (view: MemberView) => view.departments.map(({ name }) => name);

  it('finds everybody, and apart from them those whom they may change', async () => {
    const found = async (managed: boolean) => {
      const page = await asAdmin((me) => bench.get(Contacts).search(me, { deep: true, limit: 50, managed }));
      return page.items.map(({ name }) => name);
    };
    expect(await found(false)).toEqual(expect.arrayContaining(['Ada', 'Gus', 'Ina', 'Otto']));
    expect(await found(true)).toEqual(['Ada', 'Ina']);
  });

  it('adds, changes and moves people within the departments', async () => {
    const ann = await mine.member('Ann', [north!]);
    expect(names(await put(ann, [sales!]))).toEqual(['Sales']);
    const changed = await asAdmin((me) => bench.get(Members).update(me, { memberId: ann.id, title: 'Lead' }));
    expect(changed.title).toBe('Lead');
    const moving = { commandId: newId<'command'>(), memberIds: [ann.id, inside!.id], departmentId: north!.id };
    expect(await asAdmin((me) => bench.get(MemberDepartments).move(me, moving))).toEqual({ moved: 1 });
    const printed = await asAdmin((me) => bench.get(Invitations).print(me, { memberIds: [ann.id] }));
    expect(printed.items).toMatchObject([{ memberId: ann.id, department: 'North' }]);
  });

  it('touches nobody beyond them, not even a guest', async () => {
    for (const { id } of [outside!, guest!]) {
      const attempts = [
        asAdmin((me) => bench.get(Members).update(me, { memberId: id, name: 'X' })),
        asAdmin((me) => bench.get(MemberDepartments).set(me, { memberId: id, departmentIds: [sales!.id] })),
        asAdmin((me) => bench.get(SetLineManager).set(me, { memberId: id, lineManagerId: null })),
        asAdmin((me) => bench.get(EndEmployment).end(me, { memberId: id, lastDay: '2026-03-01' })),
        asAdmin((me) => bench.get(Invitations).print(me, { memberIds: [id] })),
        asAdmin((me) =>
          bench.get(Invitations).invite(me, { commandId: newId<'command'>(), memberIds: [inside!.id, id] }),
        ),
        asAdmin((me) =>
          bench.get(MemberDepartments).move(me, {
            commandId: newId<'command'>(),
            memberIds: [inside!.id, id],
            departmentId: sales!.id,
          }),
        ),
      ];
      for (const attempt of await Promise.allSettled(attempts))
        expect(attempt).toMatchObject({ status: 'rejected', reason: { message: 'core.not_found' } });
    }
    await expect(mine.member('Ann', [labs!])).rejects.toThrow('core.not_found');
    await expect(mine.member('Ann', [sales!, labs!])).rejects.toThrow('core.not_found');
  });

  it('is told which departments these are, and that the first level is not among them', async () => {
    const seenBy = async (who: MemberActor) => {
      const { items, topManageable } = await bench.as(who, (me) =>
        bench.get(Departments).list(me, { archived: false }),
      );
      return { topManageable, manageable: items.filter((one) => one.manageable).map(({ name }) => name) };
    };
    expect(await seenBy(admin)).toEqual({ topManageable: false, manageable: ['Sales', 'North'] });
    expect(await seenBy(owner)).toEqual({ topManageable: true, manageable: ['Sales', 'North', 'Labs'] });
    expect(await seenBy(await bench.actor(company, inside!.id))).toEqual({ topManageable: false, manageable: [] });
    expect(await mine.department('South', sales)).toMatchObject({ manageable: true });
  });

  it('neither gives nor takes departments beyond reach', async () => {
    await expect(put(inside!, [north!, labs!])).rejects.toThrow('core.not_found');
    await expect(put(inside!, [labs!])).rejects.toThrow('core.not_found');
    const ids = [north!.id, labs!.id];
    await bench.as(owner, (me) => bench.get(MemberDepartments).set(me, { memberId: inside!.id, departmentIds: ids }));
    await expect(put(inside!, [north!])).rejects.toThrow('core.not_found');
    await expect(put(inside!, [labs!, north!])).rejects.toThrow('core.not_found');
    expect(names(await put(inside!, [sales!, labs!]))).toEqual(['Sales', 'Labs']);
  });

  it('draws within the departments, and does not move the ground they stand on', async () => {
    const south = await mine.department('South', sales);
    admin = await bench.actor(company, admin.memberId);
    await move(south, north!);
    expect(
      await asAdmin((me) => bench.get(Departments).rename(me, { departmentId: sales!.id, name: 'Trade' })),
    ).toMatchObject({
      name: 'Trade',
    });
    const attempts = [
      mine.department('Top'),
      mine.department('Below', labs),
      move(sales!, null),
      move(north!, labs!),
      move(north!, null),
      asAdmin((me) => bench.get(Departments).rename(me, { departmentId: labs!.id, name: 'X' })),
      asAdmin((me) => bench.get(Departments).archive(me, { departmentId: sales!.id })),
      asAdmin((me) => bench.get(Departments).archive(me, { departmentId: labs!.id })),
    ];
    for (const attempt of await Promise.allSettled(attempts))
      expect(attempt).toMatchObject({ status: 'rejected', reason: { message: 'core.not_found' } });
  });

  it('names leaders among their people, and leaves those whom others named', async () => {
    const lead = (me: MemberActor, ids: MemberView['id'][]) =>
      bench.as(me, (actor) => bench.get(SetDepartmentLeaders).set(actor, { departmentId: north!.id, memberIds: ids }));
    await expect(lead(admin, [outside!.id])).rejects.toThrow('core.not_found');
    await lead(owner, [outside!.id]);
    const { leaders } = await lead(admin, [outside!.id, inside!.id, guest!.id]);
    expect(leaders.map(({ name }) => name)).toEqual(['Otto', 'Ina', 'Gus']);
  });

  it('sees the private fields of their people only', async () => {
    const see = (member: MemberView) => asAdmin((me) => bench.get(Members).get(me, { memberId: member.id }));
    expect(await see(inside!)).toMatchObject({ phone: '+8613800138000', roles: [], signInNames: [{ kind: 'phone' }] });
    expect(await see(outside!)).toMatchObject({ phone: null, phoneHidden: true, roles: null, signInNames: null });
  });

  it('still reaches those who left from there', async () => {
    await asAdmin((me) => bench.get(EndEmployment).end(me, { memberId: inside!.id, lastDay: '2026-03-01' }));
    await bench.as(owner, (me) => bench.get(EndEmployment).end(me, { memberId: outside!.id, lastDay: '2026-03-01' }));
    const back = (member: MemberView) =>
      asAdmin((me) =>
        bench.get(ReturnToWork).return(me, { memberId: member.id, firstDay: '2026-03-02', departmentIds: [sales!.id] }),
      );
    await expect(back(outside!)).rejects.toThrow('core.not_found');
    expect(names(await back(inside!))).toEqual(['Sales']);
  });
});
