import type { ApproveNode } from '../codes.js';
import { ask, process } from '../testing/definitions.js';
import { Story } from '../testing/story.js';

const abc = (mode: ApproveNode['mode']['kind'], more: Partial<ApproveNode> = {}) =>
  process([ask('n', ['ann', 'bob', 'cat'], { mode: { kind: mode }, ...more })]);

describe('a refusal says why', () => {
  const strict = process([
    ask('n', ['ann', 'bob'], { reasonRequired: { approve: true, reject: true }, signature: true }),
  ]);
  it.each<[string, (story: Story) => string, string]>([
    ['approve without a reason', (story) => story.approve('ann', { signatureFileId: 'f' }), 'reason_required'],
    ['approve without a signature', (story) => story.approve('ann', { reason: 'fine' }), 'signature_required'],
    ['reject without a reason', (story) => story.reject('ann'), 'reason_required'],
    ['reject with a reason needs no signature', (story) => story.reject('ann', { reason: 'no' }), 'ok'],
    ['return without a reason', (story) => story.return('ann'), 'reason_required'],
    ['somebody else', (story) => story.do({ kind: 'approve', by: 'cat', task: 1 }), 'not_assignee'],
    ['a task that is not there', (story) => story.do({ kind: 'approve', by: 'ann', task: 9 }), 'not_assignee'],
    ['handed in twice', (story) => story.submit(), 'not_allowed'],
    ['handed in again without a return', (story) => story.resubmit(), 'not_allowed'],
  ])('%s: %s', (_, act, answer) => {
    const story = new Story(strict);
    story.submit();
    const before = structuredClone(story.state);
    expect(act(story)).toBe(answer);
    if (answer !== 'ok') expect(story.state).toEqual(before);
  });

  it('the loser of a race reads who was quicker, and when', () => {
    const story = new Story(abc('any'));
    story.submit();
    story.approve('ann');
    expect(story.approve('bob')).toBe('already_decided');
    expect(story.last).toMatchObject({ details: { byMemberId: 'ann', at: '2026-03-02T01:00:00.000Z' } });
    expect(story.approve('ann')).toBe('already_decided');
  });

  it('who gave his task away reads to whom', () => {
    const story = new Story(abc('any'));
    story.submit();
    story.transfer('ann', 'dan');
    expect(story.approve('ann')).toBe('not_assignee');
    expect(story.last).toMatchObject({ details: { toMemberIds: ['dan'] } });
  });

  it('before it is handed in, nothing but that can be done', () => {
    const story = new Story(abc('any'));
    expect([story.approve('ann'), story.withdraw(), story.resubmit(), story.terminate('ada')]).toEqual([
      'not_assignee',
      'not_allowed',
      'not_allowed',
      'not_allowed',
    ]);
  });
});
