import fc from 'fast-check';
import { refusalOf } from './password-rules.js';
import { personalWords } from './personal-words.js';

const around = ['张三丰', 'San Zhang', 'zhang.san@chenguang.example', '+8613800138000', 'A0017', '晨光电子有限公司'];

describe('a new password', () => {
  it.each([
    ['nine characters', 'Kf8#mPq2!', 'password_too_short'],
    ['ten characters', 'Kf8#mPq2!x', null],
    ['five emoji', '🐴🔋📎✅🚲', 'password_too_short'],
    ['ten letters with marks typed apart, which are nine', 'e\u0301kf8#mPq2', 'password_too_short'],
    ['128 characters', 'correct horse battery staple '.repeat(5).slice(0, 128), null],
    ['129 characters', 'correct horse battery staple '.repeat(5).slice(0, 129), 'password_too_long'],
    ['digits in a row', '1234567890', 'password_common'],
    ['one letter many times', 'aaaaaaaaaaaaaaaa', 'password_common'],
    ['the alphabet', 'abcdefghijklmnop', 'password_common'],
    ['a row of keys', 'qwertyuiop', 'password_common'],
    ['two rows of keys', '1qaz2wsx3edc', 'password_common'],
    ['the word itself', 'password2026', 'password_common'],
    ['the word in disguise', 'P@ssw0rd2026!', 'password_common'],
    ['a favourite with a year', 'letmein2026!!', 'password_common'],
    ['a season with a year', 'Sunshine2026', 'password_common'],
    ['love in numbers', 'woaini1314520', 'password_common'],
    ['love in numbers, once more', '5201314520', 'password_common'],
    ['my password, in pinyin', 'wodemima123456', 'password_common'],
    ['our trade', 'attendance2026', 'password_common'],
    ['a mobile number', '13912345678', 'password_common'],
    ['a date and a date', '19900101', 'password_too_short'],
    ['my name and a year', 'Zhangsan2026!', 'password_personal'],
    ['my name in pinyin', 'zhangsanfeng88', 'password_personal'],
    ['my name turned round', 'sanfengzhang!!', 'password_personal'],
    ['my name backwards', 'gnefnasgnahz77', 'password_personal'],
    ['my name in characters', '张三丰张三丰2026你', 'password_personal'],
    ['my address', 'zhang.san@chenguang', 'password_personal'],
    ['my company', 'chenguangdianzi1', 'password_personal'],
    ['my phone', 'x13800138000x', 'password_personal'],
    ['my number', 'nr: A0017-77', 'password_personal'],
    ['three words', 'mountain lake 77', null],
    ['a sentence', '五笔输入法很好用，晚饭吃面', null],
    ['lower case only', 'xkq7vbnwpdfj', null],
    ['a sentence that has my name in it', 'zhangsan rides 4 green bicycles', null],
    ['spaces at the ends', '  mountain lake 77  ', null],
  ])('%s', (_, password, reason) => {
    const refusal = refusalOf(password, around);
    expect(refusal?.code ?? null).toBe(reason && `identity.${reason}`);
  });

  it('made at random is taken', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 16, maxLength: 60, unit: fc.constantFrom(...'bcdfghjkmnpqrtvwxz2346789'.split('')) }),
        (password) => {
          fc.pre(new Set(password).size > 8);
          expect(refusalOf(password, around)).toBeNull();
        },
      ),
      { numRuns: 100 },
    );
  });

  it('made of the person and a little more is not', () => {
    const mine = ['zhangsanfeng', 'sanfengzhang', 'chenguang', 'zhang.san', '13800138000'];
    const little = fc.string({ maxLength: 3, unit: fc.constantFrom(...'0123456789!.'.split('')) });
    fc.assert(
      fc.property(fc.constantFrom(...mine), little, little, (word, before, after) => {
        fc.pre((before + word + after).length >= 10);
        expect(refusalOf(before + word + after, around)).not.toBeNull();
      }),
      { numRuns: 100 },
    );
  });
});

describe('personalWords', () => {
  it('spells names as people would', () => {
    expect(personalWords(['吕小布'])).toEqual(
      expect.arrayContaining(['吕小布', 'lvxiaobu', 'lxb', 'xiaobu', 'xiaobulv']),
    );
    expect(personalWords(['anna.li@example.com'])).toEqual(
      expect.arrayContaining(['anna', 'example', 'annaliexamplecom']),
    );
    expect(personalWords(['+86 138 0013 8000'])).toEqual(
      expect.arrayContaining(['8613800138000', '138000', '00138000']),
    );
    expect(personalWords(['', 'Al'])).toEqual([]);
  });
});
