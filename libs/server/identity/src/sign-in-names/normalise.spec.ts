import fc from 'fast-check';
import type { SignInNameKind } from '@atrium/contracts/identity';
import { normalise, readings } from './normalise.js';

describe('normalise', () => {
  it.each([
    ['email', 'Anna.Li@Example.COM', 'anna.li@example.com'],
    ['email', '  anna@example.com ', 'anna@example.com'],
    ['email', 'ａｎｎａ＠example．com', 'anna@example.com'],
    ['email', 'jose\u0301@example.com', 'josé@example.com'],
    ['email', 'JOSÉ@example.com', 'josé@example.com'],
    ['email', 'anna@例子.公司', 'anna@xn--fsqu00a.xn--55qx5d'],
    ['email', 'STRASSE@example.com', 'strasse@example.com'],
    ['email', 'straße@example.com', 'strasse@example.com'],
    ['email', 'anna', null],
    ['email', 'a@b@c', null],
    ['email', '@example.com', null],
    ['email', 'anna@', null],
    ['email', 'an na@example.com', null],
    ['email', 'anna@exa mple.com', null],
    ['email', 'anna@[127.0.0.1]', null],
    ['email', `${'x'.repeat(65)}@example.com`, null],
    ['phone', '13800138000', '+8613800138000'],
    ['phone', '138 0013 8000', '+8613800138000'],
    ['phone', '138-0013-8000', '+8613800138000'],
    ['phone', '+86 138 0013 8000', '+8613800138000'],
    ['phone', '0086 13800138000', '+8613800138000'],
    ['phone', '8613800138000', '+8613800138000'],
    ['phone', '１３８００１３８０００', '+8613800138000'],
    ['phone', '(010) 6552 9988', '+861065529988'],
    ['phone', '+86 (0)10 6552 9988', '+861065529988'],
    ['phone', '0512-65529988', '+8651265529988'],
    ['phone', '+86 1380013800', null],
    ['phone', '01065529', null],
    ['phone', '+1 (415) 555-2671', '+14155552671'],
    ['phone', '0044 20 7946 0958', '+442079460958'],
    ['phone', '+852 5123 4567', '+85251234567'],
    ['phone', '12345', null],
    ['phone', '+86 12345', null],
    ['phone', '23800138000', null],
    ['phone', '+0123456789', null],
    ['phone', '+1234567890123456', null],
    ['phone', '138 0013 800o', null],
    ['phone', '', null],
    ['number', ' a0017 ', 'a0017'],
    ['number', 'A0017', 'a0017'],
    ['number', 'Ａ００１７', 'a0017'],
    ['number', '研发-7', '研发-7'],
    ['number', '   ', null],
    ['number', 'x'.repeat(65), null],
  ] as const)('%s %j', (kind, value, form) => {
    expect(normalise({ kind, value })).toBe(form);
  });

  const kinds = fc.constantFrom<SignInNameKind>('email', 'phone', 'number');
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.emailAddress(),
    fc.stringMatching(/^(\+|00)?[0-9 ().-]{5,20}$/),
    fc.stringMatching(/^(\+86|0)?(10|2[1-9]|[3-9][0-9]{2}|1[3-9][0-9])[0-9]{8}$/),
  );

  it('is a form that stays as it is', () => {
    fc.assert(
      fc.property(kinds, text, (kind, value) => {
        const form = normalise({ kind, value });
        if (form !== null) expect(normalise({ kind, value: form })).toBe(form);
      }),
      { numRuns: 3000 },
    );
  });

  it('folds every letter there is, once and for all', () => {
    const unsteady: string[] = [];
    for (let code = 0x21; code <= 0x1ffff; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const letter = String.fromCodePoint(code);
      const form = normalise({ kind: 'number', value: `x${letter}x` });
      const others = [letter.toUpperCase(), letter.toLowerCase()].map((other) =>
        normalise({ kind: 'number', value: `x${other}x` }),
      );
      if (form !== null && others.some((other) => other !== form)) unsteady.push(letter);
    }
    expect(unsteady).toEqual([]);
  });

  it('is the same however it is typed', () => {
    fc.assert(
      fc.property(kinds, text, (kind, value) => {
        const form = normalise({ kind, value });
        for (const typed of [` ${value}\t`, value.toUpperCase(), value.toLowerCase(), value.normalize('NFD')])
          expect(normalise({ kind, value: typed })).toBe(form);
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps different names apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 999_999_999 }), (a, b) => {
        fc.pre(a !== b);
        const phone = (n: number) => normalise({ kind: 'phone', value: `13${String(n).padStart(9, '0')}` });
        expect(phone(a)).not.toBe(phone(b));
      }),
    );
  });
});

describe('readings', () => {
  const read = (typed: string, inCompany: boolean) => readings(typed, inCompany).map(({ kind }) => kind);
  it.each([
    ['anna@example.com', false, ['email']],
    ['anna@example.com', true, ['email', 'number']],
    ['13800138000', false, ['phone']],
    ['13800138000', true, ['number', 'phone']],
    ['A0017', false, []],
    ['A0017', true, ['number']],
    ['', true, []],
  ])('%j, in a company: %s', (typed, inCompany, kinds) => {
    expect(read(typed, inCompany)).toEqual(kinds);
  });
});
