// The entries of apps/api (main, worker, cli) as arguments for node: built, or from source where nothing needs to be built.
import { join } from 'node:path';
import { root } from '../services/index.mjs';

export const built = (name) => ['--enable-source-maps', join(root, `apps/api/dist/${name}.js`)];

const loader = join(root, 'tools/run/typescript.mjs');
const sourceFlags = ['--enable-source-maps', '--conditions=atrium-source', '--import', loader];
export const fromSource = (name) => [...sourceFlags, join(root, `apps/api/src/${name}.ts`)];
