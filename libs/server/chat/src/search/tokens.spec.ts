import { holds, tokensOf, wantedBy } from './tokens.js';

describe('tokens of a text', () => {
  it.each([
    ['words in small letters', 'Hello World', ['hello', 'world']],
    ['pairs of Chinese, and the last one alone', '请假申请', ['请假', '假申', '申请', '请']],
    ['both, side by side', '用Redis做缓存', ['用', 'redis', '做缓', '缓存', '存']],
    ['full-width letters as others', 'ＡＢＣ１２', ['abc12']],
    ['long words cut', 'x'.repeat(40), ['x'.repeat(16)]],
    ['signs are none', '!?… 👍', []],
    ['rare characters whole', '𠮷野家', ['𠮷野', '野家', '家']],
  ])('%s', (_, text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });
});

describe('what a question wants', () => {
  it.each([
    ['one word may go on', 'hel', { tokens: [], prefix: 'hel' }],
    ['words before the last are whole', 'Hello wor', { tokens: ['hello'], prefix: 'wor' }],
    ['a Chinese word: its pairs', '申请表', { tokens: ['申请', '请表'], prefix: null }],
    ['one character: what begins with it', '请', { tokens: [], prefix: '请' }],
    ['a pair and a word', '请假 red', { tokens: ['请假'], prefix: 'red' }],
  ])('%s', (_, question, wanted) => {
    expect(wantedBy(question)).toEqual(wanted);
  });

  it('nothing of signs alone', () => {
    expect(wantedBy('?!')).toBeNull();
  });
});

it.each([
  ['请假申请单', '假申', true],
  ['ＯＫ了', 'ok', true],
  ['请 假', '请假', false],
])('%s holds %s: %s', (text, question, expected) => {
  expect(holds(text, question)).toBe(expected);
});
