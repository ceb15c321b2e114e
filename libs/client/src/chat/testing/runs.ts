/**
 * How often a property is tried. Always with the same inputs, so that a red run comes from what was changed; `ATRIUM_DEEP=1`
 * tries many more, new ones each time.
 */
export const often = process.env['ATRIUM_DEEP'] === '1' ? { numRuns: 600 } : { numRuns: 40, seed: 20_260_301 };
