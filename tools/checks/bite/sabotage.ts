import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One line made wrong, and the test that must notice. */
export interface Sabotage {
  /** What is broken, in a few words. */
  readonly name: string;
  readonly file: string;
  /** Stands exactly once in the file. */
  readonly find: string;
  readonly replace: string;
  /** `<test file> › <name of the test with all that it stands in>`. */
  readonly turnsRed: string;
}

/** The two halves of `turnsRed`. */
export function testOf({ turnsRed }: Sabotage): { readonly file: string; readonly name: string } {
  const [file = '', ...names] = turnsRed.split(' › ');
  return { file, name: names.join(' ') };
}

/** Breaks the line in a copy of the tree for as long as the work takes. Throws when it is not there any more, or twice. */
export async function sabotaged<T>(
  folder: string,
  { file, find, replace }: Sabotage,
  work: () => Promise<T>,
): Promise<T> {
  const path = join(folder, file);
  const sound = readFileSync(path, 'utf8');
  const found = sound.split(find).length - 1;
  if (found !== 1) throw new Error(`${file} has this ${found} times, so the sabotage says nothing: ${find}`);
  writeFileSync(
    path,
    sound.replace(find, () => replace),
  );
  try {
    return await work();
  } finally {
    writeFileSync(path, sound);
  }
}
