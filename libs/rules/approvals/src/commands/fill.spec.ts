import { ask, numberField, process, textField } from '../testing/definitions.js';
import { Story } from '../testing/story.js';
import { settled } from '../testing/told.js';

describe('who may write what', () => {
  const fields = [numberField('amount', { required: true }), textField('note'), textField('secret')];
  const rights = { amount: 'read', note: 'required', secret: 'hidden' } as const;
  const definition = process(
    [ask('n', ['ann', 'bob'], { rights })],
    {},
    { fields, rights: { note: 'read', secret: 'hidden' } },
  );
  it.each<[string, (story: Story) => string, string]>([
    [
      'a field that he only reads',
      (story) => story.approve('ann', { values: { amount: '2', note: 'x' } }),
      'forbidden_field',
    ],
    ['a hidden field', (story) => story.approve('ann', { values: { secret: 'x', note: 'x' } }), 'forbidden_field'],
    [
      'a field that is not there',
      (story) => story.approve('ann', { values: { nothing: 'x', note: 'x' } }),
      'forbidden_field',
    ],
    ['approving without what the node requires', (story) => story.approve('ann'), 'invalid_form'],
    [
      'approving with a value that is wrong',
      (story) => story.approve('ann', { values: { note: 'x'.repeat(21) } }),
      'invalid_form',
    ],
    ['approving with it', (story) => story.approve('ann', { values: { note: 'x' } }), 'ok'],
    ['rejecting needs nothing filled', (story) => story.reject('ann'), 'ok'],
    ['returning needs nothing filled', (story) => story.return('ann'), 'ok'],
  ])('%s: %s', (_, act, answer) => {
    const story = new Story(definition);
    expect(story.submit({ amount: '1' })).toBe('ok');
    expect(act(story)).toBe(answer);
  });

  it('the submitter neither, and must fill in what is required', () => {
    const submit = (values: Record<string, string>) => new Story(definition).submit(values);
    expect([submit({}), submit({ amount: '1', note: 'x' }), submit({ amount: 'many' })]).toEqual([
      'invalid_form',
      'forbidden_field',
      'invalid_form',
    ]);
  });

  it('what changed stands in the history, before and after', () => {
    const story = new Story(definition);
    story.submit({ amount: '1' });
    story.approve('ann', { values: { note: 'seen' } });
    story.approve('bob', { values: { note: 'seen twice' } });
    const changes = story.entries.flatMap((entry) => (entry.type === 'form_changed' ? [entry.params.changes] : []));
    expect(changes).toEqual([
      { note: { before: null, after: 'seen' } },
      { note: { before: 'seen', after: 'seen twice' } },
    ]);
    expect(settled(story.entries)).toEqual(['n approved decided']);
  });
});
