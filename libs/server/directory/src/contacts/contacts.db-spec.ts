import { type MemberActor, newId } from '@atrium/kit';
import type { DepartmentView, MemberView, searchMembers } from '@atrium/contracts/directory';
import type { InputOf } from '@atrium/contracts/core';
import type { CompanyEntity } from '../companies/company.entity.js';
import { Invitations } from '../activations/invitations.service.js';
import { EndEmployment } from '../members/end-employment.js';
import { DirectoryBench, monday } from '../testing/directory-bench.js';
import { activated, type Draw, drawing } from '../testing/people.js';
import { Contacts } from './contacts.service.js';

describe('contacts', () => {
  let bench: DirectoryBench;
  let company: CompanyEntity;
  let owner: MemberActor;
  let draw: Draw;
  let [sales, east]: DepartmentView[] = [];
  let zhuge: MemberView;
  let plain: MemberActor;

  beforeAll(async () => {
    bench = await DirectoryBench.open();
    bench.clock.set(monday);
    ({ company, owner, draw } = await drawing(bench, 'Acme'));
    sales = await draw.department('销售部');
    east = await draw.department('华东区', sales);
    zhuge = await draw.member('诸葛俊佑', [east], {
      number: 'A1001',
      title: '销售总监',
      phone: '13800001234',
      phoneHidden: true,
      joinedOn: '2025-06-01',
    });
    await draw.member('诸葛亮', [sales], { number: 'A1002', phone: '13900005678', joinedOn: '2025-06-01' });
    await draw.member('O’Brien 100%_', [sales], { title: 'Engineer', joinedOn: '2025-06-01' });
    await draw.member('Newest', [sales], { number: 'B1', joinedOn: '2026-01-01' });
    const reader = await draw.member('Plain', [sales], { joinedOn: '2025-06-01' });
    await activated(bench, reader);
    plain = await bench.actor(company, reader.id);
  });
  afterAll(() => bench.close());

  const search = (me: MemberActor, asked: Partial<InputOf<typeof searchMembers>>) =>
    bench.as(me, () => bench.get(Contacts).search(me, { deep: false, managed: false, limit: 50, ...asked }));
  const names = async (me: MemberActor, asked: Partial<InputOf<typeof searchMembers>>) =>
    (await search(me, asked)).items.map(({ name }) => name);

  it.each([
    ['the whole name', '诸葛俊佑', ['诸葛俊佑']],
    ['a part of it', '诸葛', ['诸葛俊佑', '诸葛亮']],
    ['pinyin', 'zhugejun', ['诸葛俊佑']],
    ['pinyin with a gap and capitals', 'ZhuGe Liang', ['诸葛亮']],
    ['initials', 'zgjy', ['诸葛俊佑']],
    ['the number', 'A1002', ['诸葛亮']],
    ['the title', '总监', ['诸葛俊佑']],
    ['a name of other letters', 'o’brien', ['O’Brien 100%_']],
    ['signs that SQL has a meaning for', '100%_', ['O’Brien 100%_']],
    ['a wildcard alone', '%', ['O’Brien 100%_']],
    ['nobody’s name', 'nobody', []],
  ])('are found by %s', async (_, q, found) => {
    expect((await names(plain, { q })).sort()).toEqual([...found].sort());
  });

  it('are found by phone; a hidden one only by those who would see it', async () => {
    expect([await names(plain, { q: '5678' }), await names(plain, { q: '13900005678' })]).toEqual([
      ['诸葛亮'],
      ['诸葛亮'],
    ]);
    expect([await names(plain, { q: '1234' }), await names(owner, { q: '1234' })]).toEqual([[], ['诸葛俊佑']]);
  });

  it('are those of a department, or with all below it', async () => {
    expect(await names(plain, { departmentId: sales!.id })).not.toContain('诸葛俊佑');
    expect(await names(plain, { departmentId: sales!.id, deep: true })).toContain('诸葛俊佑');
    await expect(search(plain, { departmentId: plain.memberId as never })).rejects.toThrow('core.not_found');
  });

  it('are paged without a gap or a repeat, and refuse a cursor that is none', async () => {
    const seen: string[] = [];
    for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
      const page = await search(plain, { limit: 2, ...(cursor && { cursor }) });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    }
    expect(seen).toHaveLength(new Set(seen).size);
    expect(seen).toHaveLength((await search(plain, {})).total ?? 0);
    await expect(search(plain, { cursor: 'x' })).rejects.toMatchObject({ fields: [{ path: ['cursor'] }] });
  });

  it.each([
    ['name', ['诸葛俊佑', '诸葛亮']],
    ['-name', ['诸葛亮', '诸葛俊佑']],
    ['number', ['诸葛俊佑', '诸葛亮', 'O’Brien 100%_']],
    ['-number', ['诸葛亮', '诸葛俊佑', 'O’Brien 100%_']],
    ['joinedOn', ['诸葛俊佑', '诸葛亮', 'Newest']],
    ['-joinedOn', ['Newest', '诸葛俊佑', '诸葛亮']],
  ] as const)('come in the order asked for: %s, page by page', async (sort, order) => {
    const seen: string[] = [];
    for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
      const page = await search(plain, { limit: 1, sort, ...(cursor && { cursor }) });
      seen.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor ?? undefined;
    }
    expect(seen).toHaveLength(new Set(seen).size);
    expect(seen).toHaveLength((await search(plain, {})).total ?? 0);
    expect(seen.filter((name) => (order as readonly string[]).includes(name))).toEqual(order);
  });

  it('go on only in the order that they began in', async () => {
    const { nextCursor } = await search(plain, { limit: 1, sort: 'number' });
    await expect(search(plain, { limit: 1, sort: '-number', cursor: nextCursor! })).rejects.toMatchObject({
      fields: [{ path: ['cursor'] }],
    });
  });

  it('tell whom nobody has let in yet: neither by mail nor by a sheet, and who has not come by themselves', async () => {
    const [mailed, printed, came, waiting] = [
      await draw.member('Mailed', [east!], { email: 'mailed@acme.example' }),
      await draw.member('Printed', [east!]),
      await draw.member('Came', [east!]),
      await draw.member('Waiting', [east!]),
    ];
    await activated(bench, came);
    await bench.as(owner, (me) =>
      bench.get(Invitations).invite(me, { commandId: newId<'command'>(), memberIds: [mailed.id, waiting.id] }),
    );
    await bench.as(owner, (me) => bench.get(Invitations).print(me, { memberIds: [printed.id] }));
    // Waiting has no e-mail, so the invitation could not be sent.
    expect((await names(owner, { departmentId: east!.id, uninvited: true })).sort()).toEqual(['Waiting', '诸葛俊佑']);
  });

  it('show those who left to nobody but those who may read their private fields', async () => {
    await bench.as(owner, (me) => bench.get(EndEmployment).end(me, { memberId: zhuge.id, lastDay: '2026-02-27' }));
    expect(await names(plain, { q: '诸葛俊佑', states: ['invited', 'active', 'left'] })).toEqual([]);
    expect(await names(owner, { q: '诸葛俊佑' })).toEqual([]);
    expect(await names(owner, { q: '诸葛俊佑', states: ['left'] })).toEqual(['诸葛俊佑']);
  });
});
