/** How often a property is tried; `ATRIUM_DEEP=1` makes it long. */
export const often = { numRuns: process.env['ATRIUM_DEEP'] === '1' ? 2000 : 200 };
