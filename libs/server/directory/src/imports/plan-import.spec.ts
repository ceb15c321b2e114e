import fc from 'fast-check';
import { pathKey } from './department-paths.js';
import { type KnownMember, planImport, type PlanInput } from './plan-import.js';
import type { PersonRow } from './read-people.js';

const person = (row: number, fields: Partial<PersonRow> = {}): PersonRow => ({
  row,
  name: `P${row}`,
  number: `A${row}`,
  paths: [['研发']],
  errors: [],
  ...fields,
});
const member = (id: string, fields: Partial<KnownMember> = {}): KnownMember => ({
  id,
  name: id,
  number: null,
  email: null,
  phone: null,
  title: null,
  joinedOn: '2020-01-01',
  paths: ['研发'],
  leads: [],
  lineManagerId: null,
  ...fields,
});
const plan = (input: Partial<PlanInput>) =>
  planImport({ people: [], members: [], departments: new Set(['研发']), leavers: 'keep', ...input });
const errorsOf = (input: Partial<PlanInput>) =>
  plan(input).changes.flatMap(({ row, errors }) => errors.map(({ code }) => [row, code]));

describe('a plan', () => {
  it('adds who is new, changes who differs, and leaves the rest', () => {
    const { counts, changes } = plan({
      people: [person(2), person(3, { title: '主管' }), person(4)],
      members: [member('m3', { name: 'P3', number: 'A3', title: '专员' }), member('m4', { name: 'P4', number: 'A4' })],
    });
    expect(counts).toEqual({ adds: 1, changes: 1, leavers: 0, unchanged: 1, errors: 0, departments: 0 });
    expect(changes.map(({ kind, row, changes: fields }) => [kind, row, fields])).toEqual([
      ['add', 2, { department: [null, '研发'] }],
      ['change', 3, { title: ['专员', '主管'] }],
    ]);
  });

  it('shows all that is stored of somebody new, the manager by name', () => {
    const all = { title: '主管', email: 'a@b.cn', phone: '+8613900000000', isLeader: true, joinedOn: '2026-01-05' };
    const { changes } = plan({ people: [person(2), person(3, { ...all, manager: { by: 'number', value: 'a2' } })] });
    expect(changes[1]?.changes).toEqual({
      department: [null, '研发'],
      title: [null, '主管'],
      email: [null, 'a@b.cn'],
      phone: [null, '+8613900000000'],
      manager: [null, 'P2'],
      isLeader: [null, 'yes'],
      joinedOn: [null, '2026-01-05'],
    });
  });

  it('takes a number or an e-mail in other capitals for the same', () => {
    const { counts } = plan({
      people: [person(2, { number: 'a2', email: 'X@y.cn' })],
      members: [member('m2', { name: 'P2', number: 'A2', email: 'x@y.cn' })],
    });
    expect(counts).toMatchObject({ changes: 0, unchanged: 1 });
  });

  it('finds the same person by number, else e-mail, else phone', () => {
    const { steps } = plan({
      people: [
        person(2, { number: 'a9' }),
        person(3, { number: null, email: 'X@y.cn' }),
        person(4, { number: null, phone: '+8613900000000' }),
      ],
      members: [
        member('byPhone', { phone: '+8613900000000' }),
        member('byEmail', { email: 'x@Y.cn' }),
        member('byNumber', { number: 'A9' }),
      ],
    });
    expect(steps.map(({ member: found }) => found?.id)).toEqual(['byNumber', 'byEmail', 'byPhone']);
  });

  it('does not blame a row for what a later row wrongly repeats', () => {
    const phone = '+8613900000000';
    const repeated = { column: '手机', value: phone, path: ['phone'], code: 'repeated', params: { row: 2 } };
    const errors = errorsOf({
      people: [person(2, { phone }), person(3, { phone, errors: [repeated] })],
      members: [member('m2', { number: 'A2', phone }), member('m3', { number: 'A3' })],
    });
    expect(errors).toEqual([[3, 'repeated']]);
  });

  it('does not touch what the file has no column for', () => {
    const { title: _, ...without } = person(2, { name: 'm', number: 'A1' });
    expect(
      plan({ people: [without], members: [member('m', { number: 'A1', title: '经理', phone: '+1' })] }).counts
        .unchanged,
    ).toBe(1);
  });

  it('ends the employment of those who stand in no row only when asked', () => {
    const input = { people: [person(2)], members: [member('gone', { number: 'B1' })] };
    expect(plan(input).counts.leavers).toBe(0);
    expect(plan({ ...input, leavers: 'end' }).leavers.map(({ id }) => id)).toEqual(['gone']);
  });

  it('makes missing departments, parents first, each once', () => {
    const people = [
      person(2, { paths: [['研发', '平台', '架构']] }),
      person(3, { paths: [['研发', '平台'], ['市场']] }),
    ];
    expect(plan({ people }).newDepartments).toEqual([['市场'], ['研发', '平台'], ['研发', '平台', '架构']]);
  });

  it.each([
    ['unknown', { manager: { by: 'number', value: 'Z9' } }, 'manager_unknown'],
    ['themselves', { manager: { by: 'number', value: 'a2' } }, 'manager_self'],
    ['a name that two people have', { manager: { by: 'name', value: '王伟' } }, 'manager_ambiguous'],
  ] as const)('refuses a manager who is %s', (_, fields, code) => {
    expect(errorsOf({ people: [person(2, fields), person(3, { name: '王伟' }), person(4, { name: '王伟' })] })).toEqual(
      [[2, code]],
    );
  });

  it('refuses managers in a circle, in the file and through members who are not in it', () => {
    const by = (value: string) => ({ manager: { by: 'number', value } }) as const;
    expect(
      errorsOf({ people: [person(2, by('A3')), person(3, by('A4')), person(4, by('A2')), person(5, by('A2'))] }),
    ).toEqual([
      [2, 'directory.manager_cycle'],
      [3, 'directory.manager_cycle'],
      [4, 'directory.manager_cycle'],
    ]);
    const members = [member('boss', { number: 'B', lineManagerId: 'm2' }), member('m2', { number: 'A2' })];
    expect(errorsOf({ people: [person(2, by('B'))], members })).toEqual([[2, 'directory.manager_cycle']]);
  });

  it('says a leader when the file does', () => {
    const { changes } = plan({
      people: [person(2, { name: 'm', isLeader: true })],
      members: [member('m', { number: 'A2' })],
    });
    expect(changes[0]?.changes).toEqual({ isLeader: ['no', 'yes'] });
  });

  const anyPeople = fc.uniqueArray(
    fc.record({ n: fc.nat(30), title: fc.constantFrom('a', 'b'), path: fc.constantFrom('研发', '市场') }),
    { selector: ({ n }) => n, maxLength: 20 },
  );
  it('of what it has just made changes nothing', () => {
    fc.assert(
      fc.property(anyPeople, (rows) => {
        const people = rows.map(({ n, title, path }) => person(n + 2, { title, paths: [[path]] }));
        const members = people.map(({ row, name, number, title, paths }) =>
          member(`m${row}`, { name, number: number ?? null, title: title ?? null, paths: (paths ?? []).map(pathKey) }),
        );
        const { counts } = plan({ people, members, departments: new Set(['研发', '市场']), leavers: 'end' });
        expect(counts).toEqual({
          adds: 0,
          changes: 0,
          leavers: 0,
          unchanged: people.length,
          errors: 0,
          departments: 0,
        });
      }),
    );
  });

  it('counts every row once', () => {
    fc.assert(
      fc.property(anyPeople, anyPeople, (rows, known) => {
        const people = rows.map(({ n, title }) => person(n + 2, { title }));
        const members = known.map(({ n, title }) => member(`m${n}`, { name: `P${n + 2}`, number: `A${n + 2}`, title }));
        const { counts } = plan({ people, members });
        expect(counts.adds + counts.changes + counts.unchanged + counts.errors).toBe(people.length);
      }),
    );
  });
});
