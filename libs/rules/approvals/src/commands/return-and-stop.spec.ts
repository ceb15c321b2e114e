import type { ApproveNode } from '../codes.js';
import { ask, process } from '../testing/definitions.js';
import { Story } from '../testing/story.js';

const abc = (mode: ApproveNode['mode']['kind'], more: Partial<ApproveNode> = {}) =>
  process([ask('n', ['ann', 'bob', 'cat'], { mode: { kind: mode }, ...more })]);

describe('returning to the start', () => {
  it('closes everything active, and asks everybody again after the resubmission', () => {
    const story = new Story(process([ask('n1', ['ann']), ask('n2', ['bob', 'cat'])]));
    story.submit({ amount: '1' });
    story.approve('ann');
    expect(story.return('bob', { reason: 'the amount is wrong' })).toBe('ok');
    expect(story.now).toBe('running: rework sam');
    expect(story.approve('cat')).toBe('already_decided');
    expect(story.approve('sam')).toBe('not_allowed');
    expect(story.resubmit({ amount: '2' })).toBe('ok');
    expect([story.now, story.state.round, story.state.values]).toEqual(['running: ann', 2, { amount: '2' }]);
    expect(story.resubmit()).toBe('already_decided');
  });

  it('a request that was returned can still be withdrawn', () => {
    const story = new Story(abc('all'));
    story.submit();
    story.return('ann');
    expect(story.withdraw()).toBe('ok');
    expect(story.now).toBe('withdrawn');
  });
});

describe('withdrawing, commenting, ending', () => {
  const rules = ['always', 'before_first_decision', 'never'] as const;
  it.each([
    [rules[0], 'ok', 'ok'],
    [rules[1], 'ok', 'too_late'],
    [rules[2], 'not_allowed', 'not_allowed'],
  ])('withdraw %s: before a decision %s, after one %s', (withdraw, before, late) => {
    const definition = process([ask('n', ['ann', 'bob'])], { withdraw });
    const [early, decided] = [new Story(definition), new Story(definition)];
    early.submit();
    decided.submit();
    decided.approve('ann');
    expect([early.withdraw(), decided.withdraw()]).toEqual([before, late]);
  });

  it('only the submitter withdraws; afterwards nobody decides, and the other way round', () => {
    const [withdrawn, approved] = [new Story(abc('any')), new Story(abc('any'))];
    for (const story of [withdrawn, approved]) story.submit();
    expect(withdrawn.withdraw('ann')).toBe('not_allowed');
    withdrawn.withdraw();
    expect([withdrawn.approve('ann'), withdrawn.now]).toEqual(['ended', 'withdrawn']);
    approved.approve('ann');
    expect([approved.withdraw(), approved.now]).toEqual(['ended', 'approved']);
  });

  it('a comment changes nothing but the history, also after the end', () => {
    const story = new Story(abc('any'));
    expect(story.do({ kind: 'comment', by: 'zoe', text: 'too early' })).toBe('not_allowed');
    story.submit();
    story.approve('ann');
    const { lastNo, ...before } = story.state;
    expect(story.do({ kind: 'comment', by: 'zoe', text: 'thank you' })).toBe('ok');
    expect(story.state).toEqual({ ...before, lastNo: lastNo + 1 });
    expect(story.do({ kind: 'comment', by: 'zoe', text: '  ' })).toBe('reason_required');
  });

  it('an admin ends it, with a reason and the mark; so does one whom the server knows as such', () => {
    const [ada, dan] = [new Story(abc('any')), new Story(abc('any'))];
    for (const story of [ada, dan]) story.submit();
    expect(ada.terminate('ada', ' ')).toBe('reason_required');
    expect(ada.terminate('ada')).toBe('ok');
    expect(ada.entries.at(-1)?.params).toEqual({ outcome: 'terminated', reason: 'because', override: true });
    expect(dan.terminate('dan')).toBe('not_allowed');
    expect(dan.do({ kind: 'terminate', by: 'dan', reason: 'because' }, { isAdmin: true })).toBe('ok');
    expect([dan.approve('ann'), dan.terminate('ada')]).toEqual(['ended', 'ended']);
  });
});
