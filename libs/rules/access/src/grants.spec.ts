import fc from 'fast-check';
import { grantsOf, narrow, permissionsOf, type Scope, widen, wholeCompany } from './index.js';

const some = (departmentIds: string[], memberIds: string[] = []): Scope => ({ kind: 'some', departmentIds, memberIds });

describe('grants', () => {
  it.each([
    ['a plain member punches', [], 'attendance.punch', wholeCompany],
    ['a plain member does not manage people', [], 'directory.manage_members', undefined],
    [
      'a department admin manages the people of the department',
      [{ role: 'department_admin', scope: some(['d1']) }],
      'directory.manage_members',
      some(['d1']),
    ],
    [
      'two scopes add up',
      [
        { role: 'department_admin', scope: some(['d1']) },
        { role: 'department_admin', scope: some(['d2']) },
      ],
      'directory.manage_members',
      some(['d1', 'd2']),
    ],
    [
      'the company swallows a department',
      [
        { role: 'department_admin', scope: some(['d1']) },
        { role: 'hr', scope: wholeCompany },
      ],
      'directory.manage_members',
      wholeCompany,
    ],
    ['hr does not read the audit log', [{ role: 'hr', scope: wholeCompany }], 'audit.read', undefined],
    ['only the owner wipes the demo', [{ role: 'admin', scope: wholeCompany }], 'directory.wipe_demo', undefined],
    [
      'a leader sees the team',
      [{ role: 'manager', scope: some(['d3'], ['m1']) }],
      'attendance.read_team',
      some(['d3'], ['m1']),
    ],
  ] as const)('%s', (_, held, permission, scope) => {
    expect(grantsOf(held).get(permission)).toEqual(scope);
  });

  const anyScope = fc.oneof(
    fc.constant(wholeCompany),
    fc.record({
      kind: fc.constant('some' as const),
      departmentIds: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
      memberIds: fc.uniqueArray(fc.constantFrom('x', 'y')),
    }),
  );
  const reaches = (scope: Scope, id: string) =>
    scope.kind === 'company' || scope.departmentIds.includes(id) || scope.memberIds.includes(id);

  it('narrow reaches what both reach, widen what either reaches', () => {
    fc.assert(
      fc.property(anyScope, anyScope, fc.constantFrom('a', 'b', 'c', 'x', 'y'), (a, b, id) => {
        expect(reaches(narrow(a, b), id)).toBe(reaches(a, id) && reaches(b, id));
        expect(reaches(widen(a, b), id)).toBe(reaches(a, id) || reaches(b, id));
      }),
    );
  });

  it('no role may do what the owner may not', () => {
    for (const permissions of Object.values(permissionsOf))
      expect(permissionsOf.owner).toEqual(expect.arrayContaining([...permissions]));
  });
});
