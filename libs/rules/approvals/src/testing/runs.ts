const deep = process.env['ATRIUM_DEEP'] === '1';

/**
 * How often a property is tried. Always with the same inputs, so that a red run comes from what was changed, and with others
 * for each property; `ATRIUM_DEEP=1` tries many more, new ones each time.
 */
export function runsOf(property: string): { numRuns: number; seed?: number } {
  const seed = Array.from(property).reduce(
    (sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_000_007,
    20_260_301,
  );
  return deep ? { numRuns: 3500 } : { numRuns: 140, seed };
}

/** The least number of commands that the invariants are tried on in one run of the tests. */
export const leastSteps = deep ? 500_000 : 20_000;
