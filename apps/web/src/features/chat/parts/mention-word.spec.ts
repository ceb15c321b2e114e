import { saysEverybody } from './mention-sign.js';
import { mentionWordAt, withMention } from './mention-word.js';

describe('a mention that is being typed', () => {
  it.each([
    ['@', { from: 0, q: '' }],
    ['Hi @An', { from: 3, q: 'An' }],
    ['（@李', { from: 1, q: '李' }],
    ['你好@李', { from: 2, q: '李' }],
    ['你好@An', { from: 2, q: 'An' }],
    ["@O'Neil-Sm", { from: 0, q: "O'Neil-Sm" }],
    ['ann@acme', null],
    ['a.b+c-@acme', null],
    ['@Ann Lee', null],
    ['@所有人，', null],
  ])('of %s', (text, word) => {
    expect(mentionWordAt(text, text.length)).toEqual(word);
  });

  it('is what stands before the caret', () => {
    expect(mentionWordAt('a @bob c', 4)).toEqual({ from: 2, q: 'b' });
  });

  it('becomes the name, with a space and the caret behind it', () => {
    expect(withMention('Hi @an!', { from: 3, q: 'an' }, 'Ann')).toEqual({ text: 'Hi @Ann !', caret: 8 });
  });
});

describe('everybody', () => {
  it.each([
    ['@all', true],
    ['请@所有人看', true],
    ['请@all看', true],
    ['(@all)', true],
    ['@allow', false],
    ['ann@all', false],
    ['all', false],
  ])('is mentioned in %s: %s', (text, isSo) => {
    expect(saysEverybody(text)).toBe(isSo);
  });
});
