// node --conditions=atrium-source --import ./tools/run/typescript.mjs <file.ts>
// Runs TypeScript from its source, without a build: for `npm run dev`, benches and the schema of tests.
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
