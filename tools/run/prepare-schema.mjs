import { fromSource } from './programs.mjs';
import { runOrThrow } from './run-command.mjs';

/** Migrates the database of DATABASE_URL, from source: nothing needs to be built. Tests clone the schema that it leaves. */
export const prepareSchema = (env) => runOrThrow('test-schema', [process.execPath, ...fromSource('migrate')], { env });
