import { decide } from '../commands/decide.js';
import { newRequest } from '../process/state.js';
import { company, department, holder } from '../testing/company.js';
import { ask, chain, choice, copy, leader, pick, process, role } from '../testing/definitions.js';
import { answersOf, Story } from '../testing/story.js';
import { lacking } from './lacking.js';
import { needs } from './needs.js';

const submit = { kind: 'submit' as const, by: 'sam' };

describe('what answers a command needs', () => {
  it('follows from the definition, the submitter and the people named, wherever they stand', () => {
    const definition = process(
      [
        ask('n1', ['ann', role('finance')], { empty: { kind: 'people', memberIds: ['bob'] } }),
        choice(
          'c',
          [['arm', { kind: 'all', of: [{ kind: 'submitter_role', role: 'boss' }] }, [copy('n2', ['cat'])]]],
          [ask('n3', [chain({ kind: 'role', role: 'chief' }), pick({ range: { kind: 'role', role: 'expert' } })])],
        ),
      ],
      {
        admins: [
          { kind: 'members', memberIds: ['ada'] },
          { kind: 'role', role: 'keeper' },
        ],
      },
    );
    expect(needs(definition, newRequest, { ...submit, departmentId: 'east', picks: { n3: ['dan'] } })).toEqual({
      submitterId: 'sam',
      departmentId: 'east',
      memberIds: ['sam', 'dan', 'ann', 'bob', 'cat', 'ada'],
      roles: ['finance', 'boss', 'chief', 'expert', 'keeper'],
    });
  });

  it('does not depend on how far the request has come, but on whom the command names', () => {
    const story = new Story(process([ask('n1', ['ann']), ask('n2', ['bob'])]));
    story.submit();
    const before = needs(story.definition, story.state, { kind: 'approve', by: 'ann', task: 1 });
    story.approve('ann');
    expect(needs(story.definition, story.state, { kind: 'approve', by: 'ann', task: 2 })).toEqual(before);
    const named = (command: Parameters<typeof needs>[2]) => needs(story.definition, story.state, command).memberIds;
    expect(named({ kind: 'transfer', by: 'bob', task: 2, toMemberId: 'cat' })).toEqual(['sam', 'bob', 'cat', 'ann']);
    expect(named({ kind: 'reassign', by: 'ada', task: 2, toMemberIds: ['cat', 'dan'] })).toEqual([
      'sam',
      'ada',
      'cat',
      'dan',
      'ann',
      'bob',
    ]);
    expect(needs(story.definition, story.state, { kind: 'withdraw', by: 'sam' })).toMatchObject({
      submitterId: 'sam',
      departmentId: 'east',
    });
  });
});

describe('answers that are not enough are told before they are used', () => {
  const request = { submitterId: 'sam', departmentId: null, memberIds: ['sam', 'ann'], roles: ['finance'] };
  const without = <T>(record: Readonly<Record<string, T>>, name: string) =>
    Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));

  it('a complete extract lacks nothing', () => {
    expect(lacking(request, company({ reports: { sam: 'mia', mia: 'sam' } }))).toEqual([]);
  });

  it.each([
    ['somebody named', 'ann', {}],
    ['a line manager of a line manager', 'max', { reports: { ann: 'mia', mia: 'max' } }],
    ['the leader of a department above', 'hugo', {}],
    ['a holder of a role', 'fay', { roles: { finance: [holder('fay')] } }],
    ['an admin of the company', 'zoe', { admins: ['zoe'] }],
  ])('%s: %s', (_, id, firm) => {
    const whole = company(firm);
    expect(lacking(request, { ...whole, people: without(whole.people, id) })).toEqual([{ kind: 'member', id }]);
  });

  it('a department above, and a role', () => {
    const whole = company({ departments: { east: department('sales', 'eva') } });
    expect(lacking(request, whole)).toEqual([{ kind: 'department', id: 'sales' }]);
    expect(lacking({ ...request, departmentId: 'west' }, company())).toEqual([{ kind: 'department', id: 'west' }]);
    expect(lacking({ ...request, roles: ['chief'] }, company())).toEqual([{ kind: 'role', id: 'chief' }]);
  });

  it('used all the same, they throw rather than decide wrongly', () => {
    const { people, ...rest } = company();
    const poor = answersOf({ ...rest, people: without(people, 'eva') });
    expect(() => decide(process([ask('n', [leader(1)])]), newRequest, submit, poor)).toThrow(
      'The answers lack member eva.',
    );
  });
});
