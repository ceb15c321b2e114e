import type { ApproveNode } from '../codes.js';
import { company } from '../testing/company.js';
import { ask, choice, copy, pick, process } from '../testing/definitions.js';
import { answersOf, Story } from '../testing/story.js';
import { preview, previewRest, type Preview } from './preview.js';

const told = ({ steps, ends }: Preview) => [
  ...steps.map((step) => {
    if (step.kind === 'choice')
      return `${step.nodeId} → ${step.armId ?? 'otherwise'} ${step.unknownFieldIds.join()}`.trim();
    const who = step.people.map(({ memberId }) => memberId).join('+');
    return step.kind === 'cc' ? `${step.nodeId} to ${who}` : `${step.nodeId} ${step.outcome} ${who}`.trim();
  }),
  ends,
];

const big = { kind: 'number' as const, fieldId: 'amount', op: 'gt' as const, value: '100' };
const definition = process([
  ask('n1', ['ann', 'bob'], { mode: { kind: 'in_turn' } }),
  choice(
    'c',
    [['big', big, [ask('n2', ['zoe'], { empty: { kind: 'approve' } }), copy('n3', ['cat'])]]],
    [copy('n4', ['dan'])],
  ),
  ask('n5', [pick()]),
]);
const answers = answersOf(company({ left: ['zoe'] }));
const draft = { submitterId: 'sam', values: {}, picks: { n5: ['eva'] } };

describe('the predicted route', () => {
  it('goes through all nodes, by the values so far', () => {
    expect(told(preview(definition, { ...draft, values: { amount: '500' } }, answers))).toEqual([
      'n1 asks ann+bob',
      'c → big',
      'n2 passes',
      'n3 to cat',
      'n5 asks eva',
      'approved',
    ]);
  });

  it.each<[string, unknown]>([
    ['not filled in', undefined],
    ['wrong so far', 'five'],
  ])('a field that is %s takes otherwise, and names the field', (_, amount) => {
    expect(told(preview(definition, { ...draft, values: { amount } }, answers))).toEqual([
      'n1 asks ann+bob',
      'c → otherwise amount',
      'n4 to dan',
      'n5 asks eva',
      'approved',
    ]);
  });

  it('in the first department until one is chosen', () => {
    const level: ApproveNode = ask('n', [{ kind: 'leader', level: 1 }]);
    const two = answersOf(company({ in: ['sales', 'east'] }));
    expect(told(preview(process([level]), draft, two))).toEqual(['n asks lea', 'approved']);
    expect(told(preview(process([level]), { ...draft, departmentId: 'east' }, two))).toEqual([
      'n asks eva',
      'approved',
    ]);
  });

  it('shows a blocked node and goes on behind it; ends where the system rejects', () => {
    const body = (empty: ApproveNode['empty']) => process([ask('n1', ['zoe'], { empty }), ask('n2', ['ann'])]);
    expect(told(preview(body({ kind: 'block' }), draft, answers))).toEqual(['n1 blocked', 'n2 asks ann', 'approved']);
    expect(told(preview(body({ kind: 'reject' }), draft, answers))).toEqual(['n1 rejects', 'rejected']);
  });
});

describe('the rest of the route of a request', () => {
  it('is what comes after the node that is active', () => {
    const story = new Story(definition, company({ left: ['zoe'] }));
    expect(told(previewRest(definition, story.state, answers))).toEqual([null]);
    story.submit({ amount: '5' }, { picks: { n5: ['eva'] } });
    expect(told(previewRest(definition, story.state, answers))).toEqual([
      'c → otherwise',
      'n4 to dan',
      'n5 asks eva',
      'approved',
    ]);
    story.return('ann');
    expect(told(previewRest(definition, story.state, answers))[0]).toBe('n1 asks ann+bob');
    story.withdraw();
    expect(told(previewRest(definition, story.state, answers))).toEqual([null]);
  });
});
