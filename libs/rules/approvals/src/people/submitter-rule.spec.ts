import type { ApproveNode } from '../codes.js';
import { type CompanyStory, department } from '../testing/company.js';
import { ask, process } from '../testing/definitions.js';
import { Story } from '../testing/story.js';
import { outcome } from '../testing/one-node.js';

type Rule = ApproveNode['submitter'];

describe('the submitter among the people of a node', () => {
  const led = { departments: { east: department('sales', 'sam'), sales: department(null, 'lea', 'max') } };
  it.each<[string, Rule, string[], CompanyStory, string]>([
    ['self: he decides', 'self', ['sam'], {}, 'n: sam by named | running: sam'],
    [
      'skip: he is taken out, the others decide',
      'skip',
      ['sam', 'ann'],
      {},
      'n: ann by named; not sam (submitter) | running: ann',
    ],
    [
      'skip, and alone: it passes because of him, and the empty rule is not asked',
      'skip',
      ['sam'],
      {},
      'n: ; not sam (submitter) | n approved submitter_skipped | approved',
    ],
    [
      'skip, and the others have left: it passes too',
      'skip',
      ['sam', 'ann'],
      { left: ['ann'] },
      'n: ; not ann (left), sam (submitter) | n approved submitter_skipped | approved',
    ],
    [
      'skip, where he is not among them and nobody is left: the empty rule',
      'skip',
      ['ann'],
      { left: ['ann'] },
      'n: ada by admin; not ann (left) | running: ada',
    ],
    [
      'line manager: takes his place in the order',
      'line_manager',
      ['sam', 'ann'],
      { reports: { sam: 'mia' } },
      'n: mia by for_submitter, ann by named; not sam (submitter) | running: mia, ann',
    ],
    [
      'line manager who is asked already: keeps the first place',
      'line_manager',
      ['ann', 'sam', 'mia'],
      { reports: { sam: 'mia' } },
      'n: ann by named, mia by for_submitter; not sam (submitter) | running: ann, mia',
    ],
    [
      'line manager, nobody named: taken out, the others decide',
      'line_manager',
      ['sam', 'ann'],
      {},
      'n: ann by named; not sam (submitter) | running: ann',
    ],
    [
      'line manager who has left: taken out, the empty rule',
      'line_manager',
      ['sam'],
      { reports: { sam: 'mia' }, left: ['mia'] },
      'n: ada by admin; not sam (submitter) | running: ada',
    ],
    [
      'leader: all leaders of level 1, counted above what he leads himself',
      'leader',
      ['sam'],
      led,
      'n: lea by for_submitter, max by for_submitter; not sam (submitter) | running: lea, max',
    ],
    ['forbid: taken out', 'forbid', ['sam', 'ann'], {}, 'n: ann by named; not sam (submitter) | running: ann'],
    [
      'forbid, nobody else: the empty rule',
      'forbid',
      ['sam'],
      {},
      'n: ada by admin; not sam (submitter) | running: ada',
    ],
  ])('%s', (_, submitter, people, firm, told) => {
    expect(outcome(ask('n', people, { submitter }), firm)).toBe(told);
  });

  it.each<[Rule, string]>([
    ['self', 'ok'],
    ['skip', 'self_approval'],
    ['line_manager', 'self_approval'],
    ['leader', 'self_approval'],
    ['forbid', 'self_approval'],
  ])('%s: giving him a task by transfer or by an admin: %s', (submitter, answer) => {
    const definition = process([ask('n', ['ann'], { submitter })]);
    const [transfer, reassign] = [new Story(definition), new Story(definition)];
    transfer.submit();
    reassign.submit();
    expect([transfer.transfer('ann', 'sam'), reassign.reassign('ada', 'ann', 'sam')]).toEqual([answer, answer]);
  });
});
