import type { Entry } from '../codes.js';
import { cutEntries, readerRights } from '../process/reader.js';
import { form, word } from '../testing/fields.js';
import { ask, copy, process, textField } from '../testing/definitions.js';
import { Story } from '../testing/story.js';
import { allRights, cutValues, forbiddenFields, strongerRights } from './field-rights.js';

describe('rights to fields', () => {
  it('are read on nodes and edit for the submitter where none is named', () => {
    expect(allRights(form(word), {}, 'read')).toEqual({ word: 'read' });
    expect(allRights(form(word), { word: 'hidden' }, 'edit')).toEqual({ word: 'hidden' });
  });

  it('cut what a reader must not see, also what has no right at all', () => {
    expect(cutValues({ a: '1', b: '2', c: '3' }, { a: 'hidden', b: 'read' })).toEqual({ b: '2' });
  });

  it('say which fields somebody may not write; hidden and not there look alike', () => {
    const rights = { a: 'hidden', b: 'read', c: 'edit', d: 'required' } as const;
    expect(forbiddenFields({ a: '', b: '', c: '', d: '', constructor: '' }, rights)).toEqual(['a', 'b', 'constructor']);
  });

  it('the stronger one counts for who meets a request twice', () => {
    expect(strongerRights({ a: 'hidden', b: 'edit' }, { a: 'read', b: 'read', c: 'required' })).toEqual({
      a: 'read',
      b: 'edit',
      c: 'required',
    });
  });
});

describe('what a reader sees of a request', () => {
  const fields = [textField('salary'), textField('why')];
  const definition = process(
    [
      ask('n1', ['ann'], { rights: { salary: 'hidden', why: 'edit' } }),
      ask('n2', ['ann', 'bob'], { rights: { salary: 'edit' } }),
      copy('c', ['cat'], { rights: { salary: 'hidden' } }),
    ],
    {},
    { fields },
  );
  const story = new Story(definition);
  story.submit({ salary: '1000', why: 'more' });
  const early = story.state;
  story.approve('ann', { values: { why: 'much more' } });
  const late = story.state;
  story.approve('ann');
  story.approve('bob', { values: { salary: '1000.5' } });

  it.each([
    ['the submitter: all', early, 'sam', 'edit edit'],
    ['who decides: by the node', early, 'ann', 'hidden edit'],
    ['who decides later as well: the stronger one', late, 'ann', 'edit edit'],
    ['who is not asked yet: nothing', early, 'bob', 'no part'],
    ['who got a copy', story.state, 'cat', 'hidden read'],
    ['somebody else', story.state, 'zoe', 'no part'],
  ])('%s', (_, state, reader, seen) => {
    const rights = readerRights(definition, state, reader);
    expect(rights === null ? 'no part' : `${rights['salary']} ${rights['why']}`).toBe(seen);
  });

  it('no value of a hidden field is left in a history, and no line is missing', () => {
    const history: Entry[] = [
      ...story.entries,
      {
        no: 99,
        at: '2026-03-02T01:00:00.000Z',
        actor: { kind: 'member', id: 'sam' },
        type: 'resubmitted',
        params: { task: 1, values: { salary: '1000' }, picks: {} },
      },
    ];
    const cut = cutEntries(history, { salary: 'hidden', why: 'read' });
    expect([JSON.stringify(cut).includes('1000'), JSON.stringify(cut).includes('much more'), cut.length]).toEqual([
      false,
      true,
      history.length,
    ]);
  });
});
