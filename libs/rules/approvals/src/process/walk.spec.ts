import type { ApproveNode, Definition } from '../codes.js';
import { company } from '../testing/company.js';
import { ask, choice, copy, process } from '../testing/definitions.js';
import { Story } from '../testing/story.js';
import { types } from '../testing/told.js';

const abc = (mode: ApproveNode['mode']['kind'], more: Partial<ApproveNode> = {}) =>
  process([ask('n', ['ann', 'bob', 'cat'], { mode: { kind: mode }, ...more })]);

/** Acts like `ann+` (approves) and `bob-` (rejects), and what came of it. */
function after(definition: Definition, ...acts: string[]): string {
  const story = new Story(definition);
  story.submit();
  for (const act of acts) {
    const who = act.slice(0, -1);
    expect(act.endsWith('+') ? story.approve(who) : story.reject(who)).toBe('ok');
  }
  return story.now;
}

describe('modes', () => {
  it.each<[string, ApproveNode['mode']['kind'], string[], string]>([
    ['all: everybody must approve', 'all', ['ann+', 'cat+'], 'running: bob'],
    ['all: the last one settles', 'all', ['cat+', 'ann+', 'bob+'], 'approved'],
    ['all: the first reject settles', 'all', ['ann+', 'bob-'], 'rejected'],
    ['any: the first approve settles', 'any', ['bob+'], 'approved'],
    ['any: the first reject settles', 'any', ['bob-'], 'rejected'],
    ['in turn: one after the other', 'in_turn', ['ann+'], 'running: bob'],
    ['in turn: the last one settles', 'in_turn', ['ann+', 'bob+', 'cat+'], 'approved'],
    ['in turn: a reject settles', 'in_turn', ['ann+', 'bob-'], 'rejected'],
  ])('%s', (_, mode, acts, now) => {
    expect(after(abc(mode), ...acts)).toBe(now);
  });

  it('whoever was not asked any more is superseded, by whom is known, and nothing stays open', () => {
    const story = new Story(abc('all'));
    story.submit();
    story.reject('bob');
    expect(story.state.tasks.map(({ status, closedBy }) => `${status} ${closedBy}`)).toEqual([
      'superseded bob',
      'rejected bob',
      'superseded bob',
    ]);
  });
});

describe('everything automatic happens in the command that causes it', () => {
  it('the next node, a decision of the system, copies, a choice, and the end', () => {
    const story = new Story(
      process([
        ask('n1', ['ann']),
        copy('c1', ['bob', 'zoe']),
        ask('n2', ['zoe'], { empty: { kind: 'approve' } }),
        choice('way', [
          ['big', { kind: 'number', fieldId: 'amount', op: 'ge', value: '1' }, [copy('c2', ['bob', 'cat'])]],
        ]),
      ]),
      company({ left: ['zoe'] }),
    );
    story.submit({ amount: '1' });
    story.approve('ann');
    expect(types(story.last.ok ? story.last.entries : [])).toEqual(
      'decided visit_settled copied node_entered visit_settled arm_chosen copied ended'.split(' '),
    );
    expect(story.state.copies).toEqual([
      { nodeId: 'c1', memberIds: ['bob'] },
      { nodeId: 'c2', memberIds: ['cat'] },
    ]);
    expect(story.now).toBe('approved');
  });

  it('what people did stands in their name, the rest in that of the system', () => {
    const story = new Story(abc('any'));
    story.submit();
    story.approve('bob');
    expect(story.entries.map(({ type, actor }) => `${type} ${actor.id ?? actor.kind}`)).toEqual(
      'submitted sam,node_entered system,tasks_opened system,decided bob,tasks_closed system,visit_settled system,ended system'.split(
        ',',
      ),
    );
    expect(story.entries.map(({ no }) => no)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('an arm without nodes goes on behind the choice; nested blocks go on behind theirs', () => {
    const always = { kind: 'submitter_member' as const, memberIds: ['sam'] };
    const inner = choice('inner', [['in', always, [ask('n1', ['ann'])]]]);
    const story = new Story(
      process([
        choice('outer', [['out', always, [inner]]]),
        choice('void', [['none', always, []]]),
        ask('n2', ['bob']),
      ]),
    );
    story.submit();
    expect(story.now).toBe('running: ann');
    story.approve('ann');
    expect(story.now).toBe('running: bob');
  });

  it('a choice that can not be told takes otherwise, and warns the admins', () => {
    const when = { kind: 'number' as const, fieldId: 'amount', op: 'ge' as const, value: '1' };
    const story = new Story(process([choice('way', [['big', when, [ask('n1', ['ann'])]]], [ask('n2', ['bob'])])]));
    story.submit();
    expect(story.now).toBe('running: bob');
    expect(story.entries.find(({ type }) => type === 'warned')?.params).toEqual({
      code: 'condition_unknown',
      nodeId: 'way',
      armIds: ['big'],
      fieldIds: ['amount'],
    });
  });
});
