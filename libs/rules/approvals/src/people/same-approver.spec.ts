import type { SameApproverRule } from '../codes.js';
import { company, type CompanyStory } from '../testing/company.js';
import { ask, choice, process } from '../testing/definitions.js';
import { Story } from '../testing/story.js';
import { found, settled } from '../testing/told.js';

describe('the same approver again', () => {
  /** Everybody approves; the nodes at which each was asked. */
  function asked(rule: SameApproverRule, nodes: string[][], firm: CompanyStory = {}) {
    const story = new Story(
      process(
        nodes.map((people, index) => ask(`n${index + 1}`, people)),
        { sameApprover: rule },
      ),
      company(firm),
    );
    story.submit();
    const path: string[] = [];
    while (story.state.status === 'running') {
      path.push(story.now.replace('running: ', ''));
      for (const who of path.at(-1)?.split(', ') ?? []) story.approve(who);
    }
    return [path.join(' > '), ...settled(story.entries).filter((line) => !line.endsWith('decided'))].join(' | ');
  }

  it.each<[string, SameApproverRule, string[][], string]>([
    ['none: asked each time', 'none', [['ann'], ['ann']], 'ann > ann'],
    [
      'consecutive: not asked directly after',
      'consecutive',
      [['ann'], ['ann'], ['bob']],
      'ann > bob | n2 approved same_approver',
    ],
    ['consecutive: asked again with another between', 'consecutive', [['ann'], ['bob'], ['ann']], 'ann > bob > ann'],
    [
      'consecutive: a node that passed by itself is no approve of his',
      'consecutive',
      [['ann'], ['ann'], ['ann']],
      'ann > ann | n2 approved same_approver',
    ],
    ['consecutive: only he is taken out', 'consecutive', [['ann'], ['ann', 'bob']], 'ann > bob'],
    [
      'keep first: anywhere before',
      'keep_first',
      [['ann'], ['bob'], ['ann', 'cat'], ['bob']],
      'ann > bob > cat | n4 approved same_approver',
    ],
    [
      'keep last: asked at the last of his nodes',
      'keep_last',
      [['ann'], ['ann', 'bob'], ['ann']],
      'bob > ann | n1 approved same_approver',
    ],
  ])('%s', (_, rule, nodes, told) => {
    expect(asked(rule, nodes)).toBe(told);
  });

  it('a decision of the system does not count', () => {
    const auto = ask('n1', ['zoe'], { empty: { kind: 'approve' } });
    const story = new Story(
      process([auto, ask('n2', ['ann'])], { sameApprover: 'keep_first' }),
      company({ left: ['zoe'] }),
    );
    story.submit();
    expect(story.now).toBe('running: ann');
  });

  it('a return clears it', () => {
    const story = new Story(process([ask('n1', ['ann']), ask('n2', ['bob'])], { sameApprover: 'keep_first' }));
    story.submit();
    story.approve('ann');
    story.return('bob');
    story.resubmit();
    expect(story.now).toBe('running: ann');
  });

  it('keep last follows the route as it now evaluates', () => {
    const late = choice('c', [
      ['big', { kind: 'number', fieldId: 'amount', op: 'gt', value: '100' }, [ask('n2', ['ann'])]],
    ]);
    const definition = process([ask('n1', ['ann'], { rights: { amount: 'edit' } }), late], {
      sameApprover: 'keep_last',
    });
    const [small, big] = [new Story(definition), new Story(definition)];
    small.submit({ amount: '5' });
    big.submit({ amount: '500' });
    expect([small.now, settled(small.entries)]).toEqual(['running: ann', []]);
    expect([big.now, settled(big.entries)]).toEqual(['running: ann', ['n1 approved same_approver']]);
    expect(found(big.entries)).toEqual(['n1: ; not ann (same_approver)', 'n2: ann by named']);
  });

  it('keep last does not count on a node behind one that rejects by itself', () => {
    const wall = ask('n2', ['zoe'], { empty: { kind: 'reject' } });
    const story = new Story(
      process([ask('n1', ['ann']), wall, ask('n3', ['ann'])], { sameApprover: 'keep_last' }),
      company({ left: ['zoe'] }),
    );
    story.submit();
    expect(story.now).toBe('running: ann');
  });

  it('comes after the empty rule', () => {
    const fallback = ask('n2', ['zoe'], { empty: { kind: 'people', memberIds: ['ann'] } });
    const story = new Story(
      process([ask('n1', ['ann']), fallback], { sameApprover: 'consecutive' }),
      company({ left: ['zoe'] }),
    );
    story.submit();
    story.approve('ann');
    expect([story.now, settled(story.entries).at(-1)]).toEqual(['approved', 'n2 approved same_approver']);
  });
});
