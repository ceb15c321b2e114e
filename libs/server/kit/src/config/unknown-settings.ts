import { settings } from './settings.js';

/** Read by scripts of the repository, not by the product. */
const ofScripts = ['ATRIUM_CHROMIUM', 'ATRIUM_DEEP', 'ATRIUM_REQUIRE_BROWSER', 'ATRIUM_TEST_SERVICES'];

/** A sentence for each setting `ATRIUM_…` that there is not, with the one that may have been meant. */
export function unknownSettings(env: Readonly<Record<string, string | undefined>>): string[] {
  const known = Object.keys(settings.shape);
  return Object.keys(env)
    .filter((name) => name.startsWith('ATRIUM_') && !known.includes(name) && !ofScripts.includes(name))
    .map((name) => `${name} is no setting of Atrium and does nothing. Did you mean ${nearest(name, known)}?`);
}

const nearest = (name: string, known: readonly string[]): string =>
  known.reduce((best, next) => (distance(name, next) < distance(name, best) ? next : best));

/** How many letters must be added, removed or changed (Levenshtein). */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (const [row, letter] of a.split('').entries()) {
    const line = [row + 1];
    for (const [n, other] of b.split('').entries())
      line.push(Math.min((line[n] ?? 0) + 1, (above[n + 1] ?? 0) + 1, (above[n] ?? 0) + (letter === other ? 0 : 1)));
    above = line;
  }
  return above.at(-1) ?? 0;
}
