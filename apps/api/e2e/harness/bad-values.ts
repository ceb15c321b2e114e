/** A value that a field is tried with, and what is odd about it. */
export interface OddValue {
  readonly about: string;
  readonly value: unknown;
}

const types: readonly OddValue[] = [
  { about: 'nothing', value: null },
  { about: 'a number', value: 42 },
  { about: 'a negative fraction', value: -0.5 },
  { about: 'a yes', value: true },
  { about: 'a list', value: [] },
  { about: 'a list of lists', value: [[null]] },
  { about: 'an object', value: {} },
];

const boundaries: readonly OddValue[] = [
  { about: 'empty text', value: '' },
  { about: 'only spaces', value: ' \t ' },
  { about: 'zero', value: 0 },
  { about: 'more than an integer of the database', value: 4_294_967_296 },
  { about: 'the largest exact integer and one', value: 9_007_199_254_740_992 },
  { about: 'the largest number', value: 1.7e308 },
  { about: 'a day that does not exist', value: '2026-02-30' },
  { about: 'the last day of all', value: '9999-12-31' },
  { about: 'an id one letter short', value: '01J0000000000000000000000' },
  { about: 'an id beyond the largest', value: '8ZZZZZZZZZZZZZZZZZZZZZZZZZ' },
];

const huge: readonly OddValue[] = [
  { about: 'a long text', value: 'x'.repeat(20_000) },
  { about: 'a long list', value: Array.from({ length: 2_000 }, () => 'x') },
];

const unicode: readonly OddValue[] = [
  { about: 'emoji with joiners', value: '👩‍👩‍👧‍👦🏳️‍🌈' },
  { about: 'right to left', value: 'مرحبا \u202Eevil\u202C' },
  { about: 'NUL', value: 'a\u0000b' },
  { about: 'combining marks', value: `e${'\u0301'.repeat(40)}` },
  { about: 'half a surrogate pair', value: 'a\uD800b' },
  { about: 'a line separator', value: 'a\u2028b' },
];

const injections: readonly OddValue[] = [
  { about: 'SQL', value: "' OR 1=1; -- " },
  { about: 'a path', value: '../../../../etc/passwd' },
  { about: 'a script', value: '<img src=x onerror=alert(1)>' },
  { about: 'a formula', value: '=HYPERLINK("https://evil.example","x")' },
  { about: 'a header', value: 'x\r\nSet-Cookie: a=b' },
];

/** What `npm run test:deep` tries besides. */
const deep: readonly OddValue[] = [
  { about: 'a very long text', value: '長'.repeat(200_000) },
  { about: 'a very long list', value: Array.from({ length: 20_000 }, () => '01J00000000000000000000001') },
  { about: 'a deep object', value: JSON.parse(`${'{"a":'.repeat(500)}1${'}'.repeat(500)}`) as unknown },
  { about: 'a list of the field itself', value: [{ $ref: '#' }] },
  { about: 'a proto key', value: JSON.parse('{"__proto__":{"admin":true}}') as unknown },
  { about: 'an operator', value: { $gt: '' } },
  { about: 'text for a number', value: '1e3' },
  { about: 'hexadecimal', value: '0x10' },
  { about: 'an Arabic digit', value: '٣' },
  { about: 'a full-width digit', value: '１２' },
  { about: 'not a number', value: 'NaN' },
  { about: 'infinity', value: 'Infinity' },
  { about: 'minus zero', value: -0 },
  { about: 'a byte order mark', value: '\ufeffname' },
  { about: 'zero width', value: '\u200b\u200d\u2060' },
  { about: 'a tag character', value: '\u{E0001}\u{E0041}' },
  { about: 'a noncharacter', value: '\uFFFE\uFFFF' },
  { about: 'the edge of the plane', value: '\u{10FFFF}' },
  { about: 'ligatures', value: 'ﷺ'.repeat(60) },
  { about: 'Turkish case', value: 'İıIi' },
  { about: 'a template', value: '{{7*7}}${7*7}<%= 7*7 %>' },
  { about: 'a wildcard', value: '%_\\%' },
  { about: 'a quote', value: '"\'`\\' },
  { about: 'a comment', value: '/*!50000 SELECT */ 1' },
  { about: 'a shell', value: '$(touch x); `id` | cat' },
  { about: 'an address', value: 'http://169.254.169.254/latest/meta-data' },
  { about: 'a name of everything', value: '__proto__' },
  { about: 'an instant of no day', value: '2026-03-02T25:61:61Z' },
  { about: 'the year zero', value: '0000-01-01' },
];

const some: readonly OddValue[] = [...types, ...boundaries, ...huge, ...unicode, ...injections];

/** Of what `npm test` tries a field with: a part, another one for the next field. `npm run test:deep` tries all with all. */
const share = 4;

/** What the n-th field is tried with. */
export function oddValuesFor(n: number): readonly OddValue[] {
  if (process.env.ATRIUM_DEEP) return [...some, ...deep];
  return some.filter(({ about }, at) => (at + n) % share === 0 || neverTaken.has(about));
}

/** Text that no field may take, whatever it is for: it can be neither shown nor stored everywhere. */
export const neverTaken: ReadonlySet<string> = new Set(['NUL', 'half a surrogate pair']);

/** What no body may hold, wherever in it: it is refused before anybody looks at fields. */
export const bodyIsRefused: ReadonlySet<string> = new Set(['a proto key']);
