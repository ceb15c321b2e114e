import { ask, members, pick, process, role } from '../testing/definitions.js';
import { company, type CompanyStory, department, holder } from '../testing/company.js';
import { Story } from '../testing/story.js';
import { found } from '../testing/told.js';
import type { PeopleSource } from '../codes.js';
import { foundBy } from '../testing/one-node.js';

type Case = [name: string, people: (string | PeopleSource)[], firm: CompanyStory, told: string];

describe('sources', () => {
  it.each<Case>([
    [
      'in order, as a union, the first place kept',
      [members('bob', 'ann'), members('ann', 'cat')],
      {},
      'n: bob by named, ann by named, cat by named',
    ],
    ['somebody who has left is shown as skipped', ['ann', 'bob'], { left: ['ann'] }, 'n: bob by named; not ann (left)'],
    ['whom the submitter picked', [pick()], {}, 'n: bob by picked'],
  ])('%s', (_, people, firm, told) => {
    const story = new Story(process([ask('n', people)]), company(firm));
    expect(
      story.submit(
        {},
        { picks: people.some((one) => typeof one !== 'string' && one.kind === 'submitter_pick') ? { n: ['bob'] } : {} },
      ),
    ).toBe('ok');
    expect(found(story.entries).join()).toBe(told);
  });
});

describe('the manager', () => {
  const manager: PeopleSource = { kind: 'manager' };
  it.each<[string, CompanyStory, string]>([
    ['is the named line manager', { reports: { sam: 'mia' } }, 'n: mia by manager'],
    [
      'who has left: the leader of level 1',
      { reports: { sam: 'mia' }, left: ['mia'] },
      'n: eva by leader 1; not mia (left)',
    ],
    ['nobody named: the leader of level 1', {}, 'n: eva by leader 1'],
    [
      'several leaders are all asked, by the mode',
      { departments: { east: department(null, 'eva', 'max') } },
      'n: eva by leader 1, max by leader 1',
    ],
    [
      'of a leader: the next one up',
      { departments: { east: department('sales', 'sam'), sales: department(null, 'lea') } },
      'n: lea by leader 1',
    ],
  ])('%s', (_, firm, told) => {
    expect(foundBy([manager], firm)).toBe(told);
  });
});

describe('a role', () => {
  it.each<[string, CompanyStory, string]>([
    ['without a scope counts everywhere', { roles: { finance: [holder('fay')] } }, 'n: fay by role'],
    ['scoped to the own department', { roles: { finance: [holder('fay', 'east')] } }, 'n: fay by role'],
    ['scoped to a department above', { roles: { finance: [holder('fay', 'office')] } }, 'n: fay by role'],
    [
      'scoped elsewhere does not count',
      { roles: { finance: [holder('fay', 'west'), holder('fin')] } },
      'n: fin by role',
    ],
    ['that nobody holds is empty', {}, 'n: ada by admin; not – (no_holder)'],
    [
      'whose holder has left is empty, visibly',
      { roles: { finance: [holder('fay')] }, left: ['fay'] },
      'n: ada by admin; not fay (left)',
    ],
  ])('%s', (_, firm, told) => {
    expect(foundBy([role('finance')], firm)).toBe(told);
  });
});
