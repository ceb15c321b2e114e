import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Everything a run leaves behind lies here; git ignores it. */
export const localFolder = join(root, '.local');
