import { type MemberActor, newId } from '@atrium/kit';
import type { Id, InputOf } from '@atrium/contracts/core';
import type { DepartmentView, MemberView, updateMember } from '@atrium/contracts/directory';
import type { CompanyEntity } from '../companies/company.entity.js';
import { Roles } from '../roles/roles.service.js';
import { DirectoryBench } from '../testing/directory-bench.js';
import { type Draw, drawing } from '../testing/people.js';
import { Members } from './members.service.js';

describe('members', () => {
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

  const get = (me: MemberActor, id: string) =>
    bench.as(me, (actor) => bench.get(Members).get(actor, { memberId: id as Id<'member'> }));
  const update = (member: MemberView, changes: Omit<InputOf<typeof updateMember>, 'memberId'>, me = owner) =>
    bench.as(me, (actor) => bench.get(Members).update(actor, { memberId: member.id, ...changes }));

  it('are added with all that is known of them', async () => {
    const boss = await draw.member('Boss', [sales]);
    const view = await draw.member('张伟', [sales], {
      title: '工程师',
      number: 'A0017',
      email: 'Zhang.Wei@acme.example',
      phone: '138 0013 8000',
      lineManagerId: boss.id,
      joinedOn: '2026-01-05',
    });
    expect(view).toMatchObject({
      name: '张伟',
      title: '工程师',
      number: 'A0017',
      email: 'Zhang.Wei@acme.example',
      phone: '+8613800138000',
      phoneHidden: false,
      departments: [{ id: sales.id, name: 'Sales', primary: true, path: ['Sales'] }],
      lineManager: { id: boss.id, name: 'Boss' },
      reportsTo: [{ name: 'Boss' }],
      joinedOn: '2026-01-05',
      leftOn: null,
      state: 'invited',
      roles: [],
      signInNames: [
        { kind: 'number', value: 'A0017', proved: false },
        { kind: 'email', value: 'Zhang.Wei@acme.example', proved: false },
        { kind: 'phone', value: '138 0013 8000', proved: false },
      ],
    });
    expect((await bench.events(company)).at(-1)).toEqual({
      type: 'members_added',
      payload: { memberIds: [view.id], from: '2026-01-05' },
    });
    expect(await bench.acts(company)).toContain('member_added');
  });

  it('are named by their ids, in their own company only', async () => {
    const [ann, other] = [await draw.member('Ann', [sales], { title: 'Planner' }), await drawing(bench, 'Other')];
    const stranger = await other.draw.member('Eve', [await other.draw.department('Sales')]);
    const names = (...ids: (typeof ann.id)[]) => bench.as(owner, () => bench.get(Members).names({ ids }));
    expect(await names(ann.id, ann.id)).toEqual({ items: [{ id: ann.id, name: 'Ann', title: 'Planner' }] });
    await expect(names(ann.id, stranger.id)).rejects.toThrow('core.not_found');
    await expect(names(newId<'member'>())).rejects.toThrow('core.not_found');
  });

  it('keep e-mail and phone encrypted, in tables, commands, events and audit alike', async () => {
    await draw.member('Ann', [sales], { email: 'secret@acme.example', phone: '13912345678' });
    const ann = await draw.member('Bob', [sales], { email: 'other@acme.example' });
    await update(ann, { email: 'secret2@acme.example', phone: '13987654321' });
    for (const table of ['directory_member', 'command', 'outbox_event', 'audit_record']) {
      const rows = JSON.stringify(await bench.rows(`SELECT * FROM ${table} WHERE company_id = ?`, [company.id]));
      expect(rows).not.toMatch(/secret|13912345678|13987654321|138 0013/);
    }
    const [record] = await bench.rows(
      "SELECT changes FROM audit_record WHERE company_id = ? AND action = 'directory.member_changed'",
      [company.id],
    );
    const changed = [{ changed: true }, { changed: true }];
    expect(record?.changes).toEqual({ email: changed, phone: changed });
  });

  it('are added once for one command', async () => {
    const commandId = newId<'command'>();
    const [one, two] = await Promise.all([
      draw.member('Ann', [sales], { commandId }),
      draw.member('Ann', [sales], { commandId }),
    ]);
    expect(one.id).toBe(two.id);
  });

  it.each([
    ['number', { number: 'a-1' }, { number: 'A-1' }],
    ['email', { email: 'Ann@acme.example' }, { email: 'ann@ACME.example' }],
    ['phone', { phone: '138 0013 8000' }, { phone: '+86-13800138000' }],
  ] as const)('share no %s with another, however it is written', async (field, first, second) => {
    await draw.member('Ann', [sales], first);
    const taken = { message: `directory.${field}_taken`, fields: [{ path: [field] }] };
    await expect(draw.member('Bob', [sales], second)).rejects.toMatchObject(taken);
    const bob = await draw.member('Bob', [sales]);
    await expect(update(bob, second)).rejects.toMatchObject(taken);
    const elsewhere = (await drawing(bench, 'Other')).draw;
    await elsewhere.member('Bob', [await elsewhere.department('Sales')], second);
  });

  it('name every field that is taken', async () => {
    await draw.member('Ann', [sales], { number: '1', email: 'ann@acme.example' });
    const again = draw.member('Bob', [sales], { number: '1', email: 'ann@acme.example' });
    await expect(again).rejects.toMatchObject({ fields: [{ path: ['number'] }, { path: ['email'] }] });
  });

  it('who come at the same moment with one number: one gets it', async () => {
    for (let round = 0; round < 6; round++) {
      const people = ['Ann', 'Bob'].map((name) => draw.member(name, [sales], { number: `N${round}` }));
      const outcomes = await Promise.allSettled(people);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    }
  });

  it('refuse a phone that nobody can dial, with the field named', async () => {
    const asked = draw.member('Ann', [sales], { phone: '12345' });
    await expect(asked).rejects.toMatchObject({ message: 'directory.invalid_phone', fields: [{ path: ['phone'] }] });
  });

  it('change; what was not said stays, and nothing is told of nothing', async () => {
    const ann = await draw.member('Ann', [sales], { number: '1', phone: '13800138000' });
    const told = (await bench.events(company)).length;
    expect(await update(ann, { name: 'Ann', number: '1' })).toEqual(ann);
    expect(await bench.events(company)).toHaveLength(told);
    const changed = await update(ann, { name: '李安', title: 'Lead', number: null });
    expect(changed).toMatchObject({ name: '李安', title: 'Lead', number: null, phone: '+8613800138000' });
    expect(changed.signInNames?.map(({ kind }) => kind)).toEqual(['phone']);
    const [row] = await bench.rows('SELECT pinyin, initials FROM directory_member WHERE id = ?', [ann.id]);
    expect(row).toEqual({ pinyin: 'lian', initials: 'la' });
  });

  it('hide their phone from all but themselves and those who may read private fields', async () => {
    const hidden = await draw.member('Ann', [sales], { phone: '13800138000', phoneHidden: true });
    const colleague = await draw.member('Bob', [sales]);
    const asBob = await bench.actor(company, colleague.id);
    expect(await get(asBob, hidden.id)).toMatchObject({
      phone: null,
      phoneHidden: true,
      roles: null,
      signInNames: null,
    });
    const asAnn = await bench.actor(company, hidden.id);
    expect(await get(asAnn, hidden.id)).toMatchObject({ phone: '+8613800138000' });
    const looks = async () => (await bench.acts(company)).filter((act) => act === 'hidden_phone_read').length;
    // Drawing the member was the first look; a page that is read again within minutes is no further one.
    const before = await looks();
    expect(await get(owner, hidden.id)).toMatchObject({ phone: '+8613800138000' });
    expect(await looks()).toBe(before);
    bench.clock.advance(10 * 60_000);
    await get(owner, hidden.id);
    await get(owner, hidden.id);
    expect(await looks()).toBe(before + 1);
    await get(asAnn, hidden.id);
    expect(await looks()).toBe(before + 1);
    expect(await get(asBob, colleague.id)).toMatchObject({ phone: null, phoneHidden: false });
  });

  it('of higher roles keep their sign-in from those who stand below', async () => {
    const hr = await draw.member('Hal', [sales]);
    const grant = { commandId: newId<'command'>(), memberId: hr.id, role: 'hr' as const, departmentIds: [] };
    await bench.as(owner, (me) => bench.get(Roles).grant(me, grant));
    const asHr = await bench.actor(company, hr.id);
    const boss = await get(owner, owner.memberId);
    await expect(update(boss, { email: 'mine@acme.example' }, asHr)).rejects.toThrow('directory.higher_role');
    expect(await update(boss, { title: 'Founder' }, asHr)).toMatchObject({ title: 'Founder' });
    const ann = await draw.member('Ann', [sales]);
    expect(await update(ann, { email: 'ann@acme.example' }, asHr)).toMatchObject({ email: 'ann@acme.example' });
  });

  it('of another company answer like nobody', async () => {
    const theirs = await drawing(bench, 'Other');
    const foreign = await theirs.draw.member('Fay', [await theirs.draw.department('Sales')]);
    await expect(get(owner, foreign.id)).rejects.toThrow('core.not_found');
    await expect(update(foreign, { name: 'X' })).rejects.toThrow('core.not_found');
    await expect(draw.member('Ann', [foreign.departments[0]!.id])).rejects.toThrow('core.not_found');
    await expect(draw.member('Ann', [sales], { lineManagerId: foreign.id })).rejects.toThrow('core.not_found');
  });
});
