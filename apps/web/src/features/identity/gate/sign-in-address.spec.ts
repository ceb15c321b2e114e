import { slugIn } from './sign-in-address.js';

describe('the address of a company', () => {
  it.each([
    ['acme', 'acme'],
    [' Acme ', 'acme'],
    ['https://atrium.example/c/acme/attendance?day=1#x', 'acme'],
    ['atrium.example/c/nord-licht', 'nord-licht'],
    ['https://atrium.example', null],
    ['北光', null],
    ['', null],
  ])('in "%s" is %s', (typed, slug) => {
    expect(slugIn(typed)).toBe(slug);
  });
});
