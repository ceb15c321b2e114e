/** How often a race is run: the usual number in `npm test`, five hundred times in `npm run test:deep`. */
export const rounds = (usual: number): number => (process.env.ATRIUM_DEEP === '1' ? 500 : usual);

/** How long so many rounds may take before the test is given up. */
export const roundsMs = process.env.ATRIUM_DEEP === '1' ? 1_200_000 : 60_000;
