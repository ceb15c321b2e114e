import { ask, chain, process } from '../testing/definitions.js';
import { company, type CompanyStory, department, holder } from '../testing/company.js';
import { Story } from '../testing/story.js';
import { found } from '../testing/told.js';
import type { PeopleSource } from '../codes.js';
import { foundBy } from '../testing/one-node.js';

type Case = [name: string, people: (string | PeopleSource)[], firm: CompanyStory, told: string];

describe('a chain', () => {
  const wide = {
    east: department('sales', 'eva', 'max'),
    sales: department('office', 'lea', 'max', 'fay'),
    office: department(null, 'hugo'),
  };
  const finance = (...ids: string[]) => ({ roles: { finance: ids.map((id) => holder(id)) } });
  const toRole = chain({ kind: 'role', role: 'finance' });
  it.each<Case>([
    ['to the top', [chain({ kind: 'top' })], {}, 'n: eva by leader 1, lea by leader 2, hugo by leader 3'],
    [
      'from the top down',
      [chain({ kind: 'top' }, { order: 'top_down' })],
      {},
      'n: hugo by leader 3, lea by leader 2, eva by leader 1',
    ],
    ['to level 2', [chain({ kind: 'level', level: 2 })], {}, 'n: eva by leader 1, lea by leader 2'],
    [
      'to a level above the top: what there is, and the gap is shown',
      [chain({ kind: 'level', level: 9 })],
      {},
      'n: eva by leader 1, lea by leader 2, hugo by leader 3; not – (no_such_level 9)',
    ],
    [
      'asks one person once',
      [chain({ kind: 'top' })],
      { departments: wide },
      'n: eva by leader 1, max by leader 1, lea by leader 2, fay by leader 2, hugo by leader 3',
    ],
    [
      'shows a level without a leader, and one who has left',
      [chain({ kind: 'top' })],
      {
        departments: {
          east: department('sales'),
          sales: department('office', 'lea'),
          office: department(null, 'hugo'),
        },
        left: ['lea'],
      },
      'n: hugo by leader 3; not – (no_leader 1), lea (left)',
    ],
    [
      'ends at the first level with a holder of the role; the others there are not asked',
      [toRole],
      { departments: wide, ...finance('lea', 'hugo') },
      'n: eva by leader 1, max by leader 1, lea by leader 2; not fay (no_holder 2)',
    ],
    [
      'a holder who has left does not end it',
      [toRole],
      { ...finance('lea', 'hugo'), left: ['lea'] },
      'n: eva by leader 1, hugo by leader 3; not lea (left)',
    ],
    [
      'nobody holds the role: to the top',
      [toRole],
      {},
      'n: eva by leader 1, lea by leader 2, hugo by leader 3; not – (no_holder)',
    ],
    [
      'of line managers',
      [chain({ kind: 'top' }, { of: 'line_manager' })],
      { reports: { sam: 'mia', mia: 'max', max: 'hugo' } },
      'n: mia by line_manager 1, max by line_manager 2, hugo by line_manager 3',
    ],
    [
      'of line managers, of whom there are none',
      [chain({ kind: 'top' }, { of: 'line_manager' })],
      {},
      'n: ada by admin; not – (no_line_manager)',
    ],
  ])('%s', (_, people, firm, told) => {
    expect(foundBy(people, firm)).toBe(told);
  });

  it.each([
    [0, 'lea'],
    [1, 'fay'],
    [7, 'fay'],
  ])('several holders at its end: draw %i gives %s, and the draw is in the entry', (draw, drawn) => {
    const story = new Story(
      process([ask('n', [toRole])]),
      company({ departments: wide, ...finance('lea', 'fay') }),
      draw,
    );
    story.submit();
    const entered = story.entries.find(({ type }) => type === 'node_entered');
    expect(entered?.params).toMatchObject({ draws: [{ level: 2, ofMemberIds: ['lea', 'fay'], drawnMemberId: drawn }] });
    expect(found(story.entries).join()).toContain(`${drawn} by leader 2; not`);
    expect(found(story.entries).join()).toContain('(not_drawn 2)');
  });
});
