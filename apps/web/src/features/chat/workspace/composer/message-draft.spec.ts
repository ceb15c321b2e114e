import { draftOf } from './message-draft.js';

const ann = { id: 'ann', name: 'Ann' };
const bob = { id: 'bob', name: 'Bob' };
const around = { fileIds: [], replyTo: null, isDirect: false };

describe('what is sent of what was written', () => {
  it('mentions once whose name still stands in it', () => {
    const draft = draftOf({ text: ' @Ann and @Ann ', mentions: [ann, bob, ann] }, around);
    expect(draft).toEqual({ text: '@Ann and @Ann', mentions: ['ann'], mentionsAll: false, fileIds: [], replyTo: null });
  });

  it.each([
    ['请@所有人看', false, true],
    ['@all', false, true],
    ['@all', true, false],
    ['mail@all.example', false, false],
  ])('%s, between two: %s, mentions everybody: %s', (text, isDirect, mentionsAll) => {
    expect(draftOf({ text, mentions: [] }, { ...around, isDirect })).toMatchObject({ mentionsAll });
  });
});
