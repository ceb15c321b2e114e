import { jest } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MemberActor, newId } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import type { ImportView } from '@atrium/contracts/directory';
import type { CompanyEntity } from '../companies/company.entity.js';
import { Contacts } from '../contacts/contacts.service.js';
import { DepartmentViews } from '../departments/department-views.js';
import { Members } from '../members/members.service.js';
import { DirectoryBench } from '../testing/directory-bench.js';
import { Exports } from './exports.service.js';
import { ImportsRepository } from './imports.repository.js';
import { Imports } from './imports.service.js';
import { RunImport, SweepImports } from './run-import.job.js';

const sample = (name: string) => readFileSync(join(import.meta.dirname, 'testing', name));
const csv = (...rows: string[]) => Buffer.from(['工号,姓名,邮箱,部门,职务,是否主管,上级工号', ...rows].join('\n'));

describe('an import', () => {
  let bench: DirectoryBench;
  let company: CompanyEntity;
  let owner: MemberActor;

  beforeAll(async () => {
    bench = await DirectoryBench.open();
  });
  beforeEach(async () => {
    const founded = await bench.found('海天科技有限公司', { ownerName: 'Olivia Owner' });
    company = founded.company;
    owner = await bench.actor(company, founded.owner.id);
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => bench.close());

  const work = (importId: Id<'import'>) =>
    bench.inside(company, () => bench.get(RunImport).run({ companyId: company.id, importId } as never));
  const asOwner = <T>(act: (me: MemberActor, imports: Imports) => Promise<T>) =>
    bench.as(owner, (me) => act(me, bench.get(Imports)));
  const get = (importId: Id<'import'>) => asOwner((me, imports) => imports.get(me, { importId }));
  const upload = (file: Buffer, fileName = 'staff.csv') =>
    asOwner((me, imports) => imports.start(me, { commandId: newId(), fileName }, file));
  const changes = (importId: Id<'import'>) => asOwner((me, imports) => imports.changes(me, { importId, limit: 200 }));

  async function plan(view: ImportView, leavers: 'keep' | 'end' = 'keep'): Promise<ImportView> {
    const { id: importId, separators, columns, dropRoot } = view;
    const fields = columns.map(({ field }) => field);
    await asOwner((me, imports) => imports.plan(me, { importId, separators, fields, dropRoot, leavers }));
    await work(importId);
    return get(importId);
  }

  async function apply(importId: Id<'import'>): Promise<ImportView> {
    await asOwner((me, imports) => imports.apply(me, { commandId: newId(), importId }));
    await work(importId);
    return get(importId);
  }

  const importAll = async (file: Buffer, leavers: 'keep' | 'end' = 'keep') =>
    apply((await plan(await upload(file), leavers)).id);
  const people = () =>
    bench.inside(company, () =>
      bench.rows(
        'SELECT name, number, title, CAST(last_day AS CHAR) AS last_day FROM directory_member WHERE company_id = ? ORDER BY number',
        [company.id],
      ),
    );
  const tree = () => bench.as(owner, (me) => bench.get(DepartmentViews).list(me, { archived: false }));

  it.each([
    ['staff-dash-paths.xlsx', 151],
    ['staff-slash-paths-gb18030.csv', 120],
    ['staff-english.csv', 60],
  ])('of %s brings everybody with departments, and the same file again changes nothing', async (name, rows) => {
    const planned = await plan(await upload(sample(name), name));
    expect(planned).toMatchObject({
      status: 'planned',
      rows,
      counts: { adds: rows, changes: 0, errors: 0, leavers: 0 },
    });
    expect((await people()).length).toBe(1);
    expect(await apply(planned.id)).toMatchObject({ status: 'applied', progress: { done: rows, total: rows } });
    expect((await people()).length).toBe(rows + 1);
    const departments = await tree();
    expect(departments.map(({ name: title }) => title)).toContain('平台研发部');
    expect(
      departments.filter(({ parentId }) => parentId === null).reduce((sum, { totalCount }) => sum + totalCount, 0),
    ).toBeGreaterThanOrEqual(rows);
    expect((await plan(await upload(sample(name), name))).counts).toEqual({
      adds: 0,
      changes: 0,
      leavers: 0,
      unchanged: rows,
      errors: 0,
      departments: 0,
    });
  });

  it('takes the first level for the company by its name only, and never when a department is called so', async () => {
    const rootOf = async (top: string) => {
      const { rootName, dropRoot } = await upload(csv(`B1,王一,,${top}/一部,,否,`, `B2,李二,,${top}/二部,,否,`));
      return [rootName, dropRoot];
    };
    expect(await rootOf('海天科技')).toEqual(['海天科技', true]);
    expect(await rootOf('销售中心')).toEqual(['销售中心', false]);
    await importAll(csv('A1,王一,,海天科技,经理,否,', 'A2,李二,,销售中心/华东,专员,否,'));
    expect(await rootOf('海天科技')).toEqual(['海天科技', false]);
    expect(await rootOf('销售中心')).toEqual(['销售中心', false]);
  });

  it('lets people of one file report to each other and lead', async () => {
    await importAll(csv('A1,王上,,总部,经理,是,', 'A2,李下,,总部/销售,专员,否,A1'));
    const found = await bench.as(owner, (me) => bench.get(Contacts).search(me, { q: 'lixia', deep: true, limit: 10 }));
    const memberId = found.items[0]?.id ?? newId<'member'>();
    const profile = await bench.as(owner, (me) => bench.get(Members).get(me, { memberId }));
    expect(profile).toMatchObject({
      lineManager: { name: '王上' },
      departments: [{ path: ['总部', '销售'], primary: true }],
    });
    expect((await tree()).find(({ name }) => name === '总部')?.leaders.map(({ name }) => name)).toEqual(['王上']);
  });

  it('changes what differs, moves people, and ends those whom the file does not name only when asked', async () => {
    await importAll(csv('A1,王一,,总部,经理,否,', 'A2,李二,,总部,专员,否,A1', 'A3,张三,,总部,专员,否,A1'));
    const second = csv('A1,王一,,总部,总监,否,', 'A2,李二,,分部,专员,否,');
    const planned = await plan(await upload(second), 'end');
    expect(planned.counts).toEqual({ adds: 0, changes: 2, leavers: 1, unchanged: 0, errors: 0, departments: 1 });
    expect(
      (await changes(planned.id)).items.map(({ kind, name, changes: fields }) => [kind, name, Object.keys(fields)]),
    ).toEqual([
      ['department', '分部', []],
      ['change', '王一', ['title']],
      ['change', '李二', ['department', 'manager']],
      ['leave', '张三', []],
    ]);
    await apply(planned.id);
    const rows = await people();
    expect(rows.find(({ number }) => number === 'A1')?.title).toBe('总监');
    expect(rows.find(({ number }) => number === 'A3')?.last_day).toBe('2026-03-02');
    expect(rows.find(({ name }) => name === 'Olivia Owner')?.last_day).toBe('9999-12-31');
  });

  it('with errors changes nothing, and says row and column', async () => {
    const planned = await plan(await upload(csv('A1,王一,not-an-address,总部,,否,', 'A2,,,总部,,否,Z9')));
    expect(planned.counts?.errors).toBe(2);
    expect(
      (await changes(planned.id)).items.flatMap(({ row, errors }) =>
        errors.map(({ column, code }) => [row, column, code]),
      ),
    ).toEqual([
      [2, '邮箱', 'invalid_email'],
      [3, '姓名', 'required'],
      [3, null, 'manager_unknown'],
    ]);
    await expect(
      asOwner((me, imports) => imports.apply(me, { commandId: newId(), importId: planned.id })),
    ).rejects.toThrow('directory.import_has_errors');
    expect((await people()).length).toBe(1);
  });

  it('is refused when the company changed since the dry run, and leaves nothing behind', async () => {
    const planned = await plan(await upload(csv('A1,王一,,总部,,否,')));
    await importAll(csv('A1,王一,,总部,经理,否,'));
    expect(await apply(planned.id)).toMatchObject({ status: 'failed', problem: 'directory.import_stale' });
    expect((await people()).filter(({ number }) => number === 'A1')).toHaveLength(1);
  });

  it('that dies in the middle leaves nothing, and the sweep carries it out', async () => {
    const planned = await plan(await upload(csv('A1,王一,,总部,,否,')));
    await asOwner((me, imports) => imports.apply(me, { commandId: newId(), importId: planned.id }));
    const run = bench.get(RunImport) as unknown as { applying: { announce: () => Promise<void> } };
    const announce = run.applying.announce;
    run.applying.announce = () => Promise.reject(new Error('killed'));
    await expect(work(planned.id)).rejects.toThrow('killed');
    run.applying.announce = announce;
    expect((await people()).length).toBe(1);
    await bench.inside(company, () => bench.get(SweepImports).run());
    await work(planned.id);
    expect(await get(planned.id)).toMatchObject({ status: 'applied' });
    expect((await people()).length).toBe(2);
  });

  it('is recorded as done by whoever pressed, although the worker did it', async () => {
    await importAll(csv('A1,王一,,总部,,否,'));
    const [act] = await bench.inside(company, () =>
      bench.rows(
        "SELECT actor_kind, actor_id FROM audit_record WHERE company_id = ? AND action = 'directory.import_applied'",
        [company.id],
      ),
    );
    expect(act).toEqual({ actor_kind: 'member', actor_id: owner.memberId });
  });

  it('run twice at once is carried out once', async () => {
    const planned = await plan(await upload(csv('A1,王一,,总部,,否,')));
    await asOwner((me, imports) => imports.apply(me, { commandId: newId(), importId: planned.id }));
    await Promise.all([work(planned.id), work(planned.id)]);
    expect((await people()).length).toBe(2);
  });

  it('keeps what the file says of people encrypted, and forgets it when it is done', async () => {
    const planned = await plan(await upload(csv('A1,王一,secret@example.com,总部,,否,')));
    const stored = () =>
      bench.inside(company, () =>
        bench.rows('SELECT sheet, changes FROM directory_import WHERE company_id = ? AND id = ?', [
          company.id,
          planned.id,
        ]),
      );
    expect(JSON.stringify(await stored())).not.toContain('secret@example.com');
    await apply(planned.id);
    expect(await stored()).toEqual([{ sheet: null, changes: null }]);
  });

  it('tells how many rows are done while it compares and while it carries out', async () => {
    const rows = Array.from({ length: 1100 }, (_, n) => `N${String(n)},Person ${String(n)},,总部,,否,`);
    const moves = jest.spyOn(bench.get(ImportsRepository), 'move');
    const told = (status: string) =>
      moves.mock.calls.flatMap(([, from, { doneCount }]) =>
        from.includes(status as never) && doneCount ? [doneCount] : [],
      );
    const planned = await plan(await upload(csv(...rows)));
    expect(told('planning')).toEqual([500, 1000, 1100, 1100]);
    expect(await apply(planned.id)).toMatchObject({ status: 'applied', progress: { done: 1100, total: 1100 } });
    expect(told('applying')).toEqual([500, 1000, 1100, 1100]);
  });

  it('of its own export changes nothing, and brings all of it into an empty company', async () => {
    const table = (...lines: string[]) =>
      Buffer.from(['工号,姓名,邮箱,手机,部门,职务,是否主管,上级工号,入职日期', ...lines].join('\n'));
    await importAll(
      table('A1,王一,a@example.com,13900000001,总部/销售,经理,是,,2015-06-01', 'A2,李二,,,总部,专员,否,A1,2020/3/2'),
    );
    const exported = async () => {
      const file = await bench.as(owner, (me) => bench.get(Exports).members(me, { format: 'csv', left: false }));
      return new Response(file.getStream() as never).text();
    };
    const first = await exported();
    expect(first).toContain('2015-06-01');
    expect((await plan(await upload(Buffer.from(first)))).counts).toMatchObject({ adds: 0, changes: 0, errors: 0 });
    const other = await bench.found('Elsewhere', { ownerName: 'Olivia Owner' });
    company = other.company;
    owner = await bench.actor(company, other.owner.id);
    const staff = first.split('\n').filter((line) => !line.includes('Olivia'));
    await importAll(Buffer.from(staff.join('\n')));
    const lines = (text: string) => text.split('\n').filter((line) => /^A\d/.test(line));
    expect(lines(await exported())).toEqual(lines(first));
  });

  it('of its own export changes nothing; formulas are escaped', async () => {
    await importAll(csv('A1,王一,a@example.com,总部/销售,经理,是,', 'A2,=HYPERLINK(1),,总部,,否,A1'));
    const file = await bench.as(owner, (me) => bench.get(Exports).members(me, { format: 'csv', left: false }));
    const content = await new Response(file.getStream() as never).text();
    expect(content).toContain("'=HYPERLINK(1)");
    const { counts } = await plan(await upload(Buffer.from(content)));
    expect(counts).toMatchObject({ adds: 0, changes: 0, errors: 0, departments: 0 });
  });
});
