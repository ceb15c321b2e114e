import { grantsOf, reachesDepartment, reachesMember, type Scope, standsAbove, wholeCompany } from './index.js';

const some: Scope = { kind: 'some', departmentIds: ['d1'], memberIds: ['m1'] };

describe('reach', () => {
  it.each([
    ['no scope', undefined, 'm1', ['d1'], false],
    ['the company', wholeCompany, 'm9', [], true],
    ['a named member, wherever', some, 'm1', ['d9'], true],
    ['a member of a named department', some, 'm9', ['d2', 'd1'], true],
    ['somebody else', some, 'm9', ['d2'], false],
  ])('to a member: %s', (_, scope, memberId, departmentIds, reached) => {
    expect(reachesMember(scope, memberId, departmentIds)).toBe(reached);
  });

  it.each([
    ['a named one', some, 'd1', true],
    ['another one', some, 'd2', false],
    ['the company itself, from a part of it', some, null, false],
    ['the company itself', wholeCompany, null, true],
  ])('to a department: %s', (_, scope, id, reached) => {
    expect(reachesDepartment(scope, id)).toBe(reached);
  });

  it.each([
    ['owner', 'owner', true],
    ['admin', 'owner', false],
    ['admin', 'admin', true],
    ['hr', 'admin', false],
    ['hr', 'hr', true],
    ['hr', 'department_admin', true],
    ['hr', 'member', true],
  ] as const)('%s stands above %s: %s', (mine, theirs, above) => {
    expect(standsAbove(grantsOf([{ role: mine, scope: wholeCompany }]), theirs)).toBe(above);
  });

  it('a department admin stands above members, not above other department admins', () => {
    const grants = grantsOf([{ role: 'department_admin', scope: some }]);
    expect(standsAbove(grants, 'member')).toBe(true);
    expect(standsAbove(grants, 'department_admin')).toBe(false);
  });
});
