import { isForShow } from './demo.js';

it.each([
  [[], false],
  [[{ demo: true }], true],
  [[{ demo: true }, { demo: false }], false],
])('of places %j an account is for show: %s', (places, expected) => {
  expect(isForShow(places)).toBe(expected);
});
