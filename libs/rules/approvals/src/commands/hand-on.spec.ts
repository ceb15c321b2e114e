import type { ApproveNode } from '../codes.js';
import { company } from '../testing/company.js';
import { ask, process } from '../testing/definitions.js';
import { Story } from '../testing/story.js';

const abc = (mode: ApproveNode['mode']['kind'], more: Partial<ApproveNode> = {}) =>
  process([ask('n', ['ann', 'bob', 'cat'], { mode: { kind: mode }, ...more })]);

describe('handing on', () => {
  it('a transfer gives the task away for good, in its place', () => {
    const story = new Story(abc('in_turn'));
    story.submit();
    expect(story.transfer('ann', 'dan')).toBe('ok');
    expect(story.now).toBe('running: dan');
    story.approve('dan');
    expect(story.now).toBe('running: bob');
  });

  it('to somebody who holds a task of the node: merged, and it counts once', () => {
    const story = new Story(abc('all'));
    story.submit();
    story.transfer('ann', 'bob');
    expect(story.now).toBe('running: bob, cat');
    story.approve('cat');
    story.approve('bob');
    expect(story.now).toBe('approved');
  });

  it('in turn, merged with one who waits: the next turn comes at once', () => {
    const story = new Story(abc('in_turn'));
    story.submit();
    story.transfer('ann', 'cat');
    expect(story.now).toBe('running: bob');
  });

  it.each<[string, (story: Story) => string, string]>([
    ['to oneself', (story) => story.transfer('ann', 'ann'), 'bad_target'],
    ['to somebody who has left', (story) => story.transfer('ann', 'zoe'), 'bad_target'],
    ['of a task that waits', (story) => story.transfer('bob', 'dan'), 'waiting'],
    [
      'of somebody else’s task',
      (story) => story.do({ kind: 'transfer', by: 'dan', task: 1, toMemberId: 'bob' }),
      'not_assignee',
    ],
    ['by an admin, of a task that waits', (story) => story.reassign('ada', 'bob', 'dan'), 'ok'],
    ['by an admin, to the one who has it', (story) => story.reassign('ada', 'ann', 'ann'), 'bad_target'],
    ['by an admin, of one task to two', (story) => story.reassign('ada', 'ann', 'dan', 'eva'), 'bad_target'],
    [
      'by an admin, of no task',
      (story) => story.do({ kind: 'reassign', by: 'ada', task: 77, toMemberIds: ['dan'], reason: 'x' }),
      'bad_target',
    ],
    [
      'by an admin without a reason',
      (story) => story.do({ kind: 'reassign', by: 'ada', task: 1, toMemberIds: ['dan'] }),
      'reason_required',
    ],
    ['by nobody in particular', (story) => story.reassign('dan', 'ann', 'dan'), 'not_allowed'],
  ])('%s: %s', (_, act, answer) => {
    const story = new Story(abc('in_turn'), company({ left: ['zoe'] }));
    story.submit();
    expect(act(story)).toBe(answer);
  });

  it('where the node does not allow it', () => {
    const story = new Story(abc('all', { actions: { transfer: false, return: false } }));
    story.submit();
    expect([story.transfer('ann', 'dan'), story.return('ann')]).toEqual(['not_allowed', 'not_allowed']);
  });
});
