import { leader, lineManager } from '../testing/definitions.js';
import { type CompanyStory, department } from '../testing/company.js';
import type { PeopleSource } from '../codes.js';
import { foundBy } from '../testing/one-node.js';

type Case = [name: string, people: (string | PeopleSource)[], firm: CompanyStory, told: string];

describe('levels', () => {
  const gapInTheMiddle = {
    east: department('sales', 'eva'),
    sales: department('office'),
    office: department(null, 'hugo'),
  };
  it.each<Case>([
    ['leader of level 1 leads the own department', [leader(1)], {}, 'n: eva by leader 1'],
    ['leader of level 3', [leader(3)], {}, 'n: hugo by leader 3'],
    ['a level that does not exist is empty, not the top', [leader(4)], {}, 'n: ada by admin; not – (no_such_level 4)'],
    [
      'a department without a leader counts as a level',
      [leader(2)],
      { departments: gapInTheMiddle },
      'n: ada by admin; not – (no_leader 2)',
    ],
    [
      'the departments that he leads himself are left out, wherever they stand',
      [leader(2)],
      {
        departments: {
          east: department('sales', 'eva'),
          sales: department('office', 'sam', 'lea'),
          office: department(null, 'hugo'),
        },
      },
      'n: hugo by leader 2',
    ],
    ['in no department there is no level', [leader(1)], { in: [] }, 'n: ada by admin; not – (no_such_level 1)'],
    ['line manager of level 2', [lineManager(2)], { reports: { sam: 'mia', mia: 'max' } }, 'n: max by line_manager 2'],
    [
      'a line manager who has left still counts as a level',
      [lineManager(2)],
      { reports: { sam: 'mia', mia: 'max' }, left: ['mia'] },
      'n: max by line_manager 2',
    ],
    [
      'two who report to each other: the circle is cut',
      [lineManager(2)],
      { reports: { sam: 'mia', mia: 'sam' } },
      'n: ada by admin; not – (no_such_level 2)',
    ],
  ])('%s', (_, people, firm, told) => {
    expect(foundBy(people, firm)).toBe(told);
  });
});
