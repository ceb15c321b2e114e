import type { ApproveNode } from '../codes.js';
import { company, type CompanyStory } from '../testing/company.js';
import { ask, process } from '../testing/definitions.js';
import { Story } from '../testing/story.js';
import { outcome } from '../testing/one-node.js';

type Empty = ApproveNode['empty'];

describe('nobody to ask', () => {
  const people = (...memberIds: string[]): Empty => ({ kind: 'people', memberIds });
  const gone = (...left: string[]): CompanyStory => ({ left: ['ann', ...left], reports: { bob: 'cat', cat: 'dan' } });
  it.each<[string, Empty, CompanyStory, string]>([
    [
      'approve: the system does, visibly',
      { kind: 'approve' },
      gone(),
      'n: ; not ann (left) | n approved empty | approved',
    ],
    [
      'reject: the system does, visibly',
      { kind: 'reject' },
      gone(),
      'n: ; not ann (left) | n rejected empty | rejected',
    ],
    [
      'people: those',
      people('bob', 'fay'),
      gone(),
      'n: bob by empty_people, fay by empty_people; not ann (left) | running: bob, fay',
    ],
    [
      'people: who has left is replaced by the first active line manager above',
      people('bob', 'fay'),
      gone('bob', 'cat'),
      'n: dan by stands_for, fay by empty_people; not ann (left) | running: dan, fay',
    ],
    [
      'people: nobody above: the admins',
      people('bob'),
      gone('bob', 'cat', 'dan'),
      'n: max by admin; not ann (left) | running: max',
    ],
    ['admins: of the template', { kind: 'admins' }, gone(), 'n: max by admin; not ann (left) | running: max'],
    [
      'admins who have left: those of the company',
      { kind: 'admins' },
      gone('max'),
      'n: ada by admin; not ann (left) | running: ada',
    ],
    [
      'no admin anywhere: blocked, not silent',
      { kind: 'admins' },
      gone('max', 'ada'),
      'n: ; not ann (left) | running: unblock ',
    ],
    ['block: a task for the admins', { kind: 'block' }, gone(), 'n: ; not ann (left) | running: unblock max'],
  ])('%s', (_, empty, firm, told) => {
    expect(outcome(ask('n', ['ann'], { empty }), firm, ['max'])).toBe(told);
  });

  it('admins: any of them decides, whatever the mode', () => {
    const story = new Story(process([ask('n', ['ann'])]), company({ left: ['ann'], admins: ['ada', 'max'] }));
    story.submit();
    expect(story.now).toBe('running: ada, max');
    story.approve('max');
    expect(story.now).toBe('approved');
  });

  it('a fallback who is the submitter himself does not decide where that is forbidden', () => {
    const node = ask('n', ['sam'], { submitter: 'forbid', empty: people('sam') });
    expect(outcome(node, { reports: { sam: 'mia' } })).toBe('n: mia by stands_for; not sam (submitter) | running: mia');
    expect(outcome(node, { admins: ['sam', 'ada'] })).toBe('n: ada by admin; not sam (submitter) | running: ada');
    expect(outcome(node, { admins: ['sam'] })).toBe('n: ; not sam (submitter) | running: unblock sam');
  });

  it('a blocked node is reassigned by an admin, and approved by those, never by him', () => {
    const story = new Story(
      process([ask('n', ['ann'], { empty: { kind: 'block' }, mode: { kind: 'in_turn' } })]),
      company({ left: ['ann'] }),
    );
    story.submit();
    expect(story.approve('ada')).toBe('not_allowed');
    expect(story.reassign('bob', null, 'bob')).toBe('not_allowed');
    expect(story.reassign('ada', null, 'ann')).toBe('bad_target');
    expect(story.reassign('ada', null)).toBe('bad_target');
    expect(story.reassign('ada', null, 'bob', 'cat')).toBe('ok');
    expect(story.entries.at(-2)).toMatchObject({ type: 'reassigned', params: { override: true, reason: 'because' } });
    expect(story.now).toBe('running: bob');
    story.approve('bob');
    expect(story.now).toBe('running: cat');
    story.approve('cat');
    expect(story.now).toBe('approved');
  });
});
