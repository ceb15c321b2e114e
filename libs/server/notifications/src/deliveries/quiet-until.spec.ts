import { quietUntil } from './quiet-until.js';

const at = (time: string) => new Date(`2026-03-${time}Z`);
const span = (from: string, until: string) => ({ from: at(from), until: at(until) });
const days = [span('02T09:00', '02T12:00'), span('02T13:00', '02T18:00'), span('03T09:00', '03T18:00')];

it.each([
  ['in the middle of work', '02T10:00', '02T10:00'],
  ['at its first moment', '02T09:00', '02T09:00'],
  ['in the early morning', '02T06:00', '02T09:00'],
  ['in a break', '02T12:00', '02T13:00'],
  ['in the evening: the next day', '02T18:00', '03T09:00'],
  ['after all that is known', '03T20:00', '03T20:00'],
])('%s', (_, now, rings) => {
  expect(quietUntil(at(now), days)).toEqual(at(rings));
});

it('holds nothing back from somebody whose hours are not known', () => {
  expect(quietUntil(at('02T03:00'), [])).toEqual(at('02T03:00'));
});
