const deep = process.env['ATRIUM_DEEP'] === '1';

/**
 * How often a property is tried. Always with the same inputs, so that a red run comes from what was changed; `ATRIUM_DEEP=1`
 * tries many more, new ones each time.
 */
export const often = deep ? { numRuns: 5000 } : { numRuns: 200, seed: 20_260_301 };

/** The least number of commands that the invariants are tried on in one run of the tests. */
export const leastSteps = deep ? 500_000 : 20_000;
