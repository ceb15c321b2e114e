import { hueOf, initialsOf } from './avatar.js';

describe('initials', () => {
  it.each([
    ['林知夏', '知夏'],
    ['欧阳娜娜', '娜娜'],
    ['Daniel Okafor', 'DO'],
    ['Mei-Ling Tan', 'MT'],
    ['Cher', 'C'],
    ['王 Daniel', '王'],
    ['', ''],
  ])('of %s are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it('of a small picture are one Han character', () => {
    expect(initialsOf('林知夏', true)).toBe('夏');
  });
});

it('a person always has the same hue', () => {
  expect(hueOf('01J00000000000000000000001')).toBe(hueOf('01J00000000000000000000001'));
  expect(new Set(Array.from({ length: 100 }, (_, n) => hueOf(`member ${n}`))).size).toBe(8);
});
