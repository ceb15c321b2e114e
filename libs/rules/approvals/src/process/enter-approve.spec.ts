import { company, department, holder } from '../testing/company.js';
import { ask, choice, leader, numberField, pick, process, role } from '../testing/definitions.js';
import { Story } from '../testing/story.js';
import { found } from '../testing/told.js';

describe('people are found when a node is entered', () => {
  it('not earlier, and not again while it is open', () => {
    const story = new Story(process([ask('n1', [leader(1)]), ask('n2', [leader(1)])]));
    story.submit();
    story.extract = company({ departments: { east: department(null, 'max') } });
    expect(story.now).toBe('running: eva');
    expect(story.approve('eva')).toBe('ok');
    expect(story.now).toBe('running: max');
  });

  it('after a return they are found anew, and a transfer of the former round is forgotten', () => {
    const story = new Story(process([ask('n1', [role('finance')])]), company({ roles: { finance: [holder('fay')] } }));
    story.submit();
    story.transfer('fay', 'bob');
    story.return('bob');
    story.extract = company({ roles: { finance: [holder('fay'), holder('fin')] } });
    story.resubmit();
    expect(story.now).toBe('running: fay, fin');
  });

  it('in order: left, submitter, empty, same approver', () => {
    const node = ask('n2', ['zoe', 'sam', 'ann', 'bob'], { submitter: 'forbid' });
    const story = new Story(
      process([ask('n1', ['ann']), node], { sameApprover: 'consecutive' }),
      company({ left: ['zoe'] }),
    );
    story.submit();
    story.approve('ann');
    expect(found(story.entries)[1]).toBe('n2: bob by named; not zoe (left), sam (submitter), ann (same_approver)');
  });

  it('a pick that the route needs only later and has not: the empty rule', () => {
    const late = choice('c', [
      ['big', { kind: 'number', fieldId: 'amount', op: 'gt', value: '100' }, [ask('n2', [pick()])]],
    ]);
    const definition = process(
      [ask('n1', ['ann'], { rights: { amount: 'edit' } }), late],
      {},
      { fields: [numberField('amount')] },
    );
    const story = new Story(definition);
    story.submit({ amount: '5' });
    story.approve('ann', { values: { amount: '500' } });
    expect(found(story.entries)[1]).toBe('n2: ada by admin; not – (not_picked)');
  });
});
