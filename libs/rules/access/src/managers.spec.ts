import { managerOf, managersUpwards, type ReportingLines, wouldReportToSelf } from './index.js';

/** sales (lead: ann) ─ north (leads: bob, cid) ─ beijing (nobody leads); labs (nobody leads). */
const lines: ReportingLines = {
  parents: new Map([
    ['sales', null],
    ['north', 'sales'],
    ['beijing', 'north'],
    ['labs', null],
  ]),
  leaders: new Map([
    ['sales', ['ann']],
    ['north', ['bob', 'cid']],
  ]),
  primaryOf: new Map([
    ['ann', 'sales'],
    ['bob', 'north'],
    ['cid', 'north'],
    ['dan', 'north'],
    ['eve', 'beijing'],
    ['fay', 'labs'],
    ['gus', 'beijing'],
  ]),
  lineManagerOf: new Map([['gus', 'fay']]),
};

describe('manager', () => {
  it.each([
    ['the line manager if one is named', 'gus', 'fay'],
    ['the leader of the own department', 'dan', 'bob'],
    ['the leader of the nearest department upwards', 'eve', 'bob'],
    ['for a leader the next leader up', 'bob', 'ann'],
    ['for a second leader the next leader up, not the first leader', 'cid', 'ann'],
    ['nobody at the top', 'ann', null],
    ['nobody where nobody leads', 'fay', null],
    ['nobody for an unknown person', 'zoe', null],
  ])('is %s', (_, member, manager) => {
    expect(managerOf(lines, member)).toBe(manager);
  });

  it('goes on to the top', () => {
    expect(managersUpwards(lines, 'eve')).toEqual(['bob', 'ann']);
  });

  it('cuts a circle that named and derived managers make together', () => {
    const circle = { ...lines, lineManagerOf: new Map([['ann', 'dan']]) };
    expect(managersUpwards(circle, 'dan')).toEqual(['bob', 'ann']);
    expect(managersUpwards(circle, 'eve')).toEqual(['bob', 'ann', 'dan']);
  });

  it.each([
    ['to oneself', 'dan', 'dan', true],
    ['to somebody below by leadership', 'ann', 'eve', true],
    ['to a peer', 'dan', 'eve', false],
    ['to somebody above', 'eve', 'ann', false],
  ])('reporting %s', (_, member, manager, circle) => {
    expect(wouldReportToSelf(lines, member, manager)).toBe(circle);
  });
});
