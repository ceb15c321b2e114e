/** What somebody does on a day, in minutes before (−) and after their shift's ends; null: no press. */
export interface DemoDay {
  readonly on: number | null;
  readonly off: number | null;
  /** Where, and how the device knew. */
  readonly how: 'inside' | 'outside' | 'unsure' | 'offline';
  /** Presses twice at the door. */
  readonly twice: boolean;
  /** Of a day in two parts, comes to the first only. */
  readonly halfOnly: boolean;
}

const usual = { how: 'inside', twice: false, halfOnly: false } as const;

/** Steps of a scale of a thousand, and what happens below each. The bulk comes and goes in time. */
const kinds: readonly (readonly [below: number, make: (dice: number) => DemoDay])[] = [
  [28, (dice) => ({ ...usual, on: 6 + (dice % 20), off: 3 + (dice % 40) })],
  [40, (dice) => ({ ...usual, on: 35 + (dice % 50), off: dice % 30 })],
  [48, (dice) => ({ ...usual, on: 125 + (dice % 40), off: 5 })],
  [60, (dice) => ({ ...usual, on: -8, off: -(5 + (dice % 40)) })],
  [68, (dice) => ({ ...usual, on: -3, off: -(65 + (dice % 50)) })],
  [80, (dice) => ({ ...usual, on: null, off: dice % 25 })],
  [92, (dice) => ({ ...usual, on: -(dice % 15), off: null })],
  [104, () => ({ ...usual, on: null, off: null })],
  [124, (dice) => ({ ...usual, on: -(dice % 20), off: 2 + (dice % 30), how: 'outside' })],
  [138, (dice) => ({ ...usual, on: -(dice % 20), off: 1 + (dice % 30), how: 'unsure' })],
  [150, (dice) => ({ ...usual, on: -(dice % 12), off: 4 + (dice % 50), how: 'offline' })],
  [175, (dice) => ({ ...usual, on: -(2 + (dice % 12)), off: 4 + (dice % 50), twice: true })],
  [181, (dice) => ({ ...usual, on: 7 + (dice % 20), off: -(5 + (dice % 40)) })],
  [196, (dice) => ({ ...usual, on: -(1 + (dice % 10)), off: 2 + (dice % 20), halfOnly: true })],
  [1000, (dice) => ({ ...usual, on: -(1 + (dice % 28)), off: 1 + (dice % 55) })],
];

/** The same for the same person and day, each time. */
export function demoDayOf(person: number, day: number): DemoDay {
  const dice = scatter(person * 7919 + day * 104_729 + 17);
  const scale = dice % 1000;
  const [, make] = kinds.find(([below]) => scale < below) ?? [0, () => ({ ...usual, on: 0, off: 0 })];
  return make(scatter(dice));
}

/** A multiplicative hash: neighbours come out far apart. */
function scatter(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
