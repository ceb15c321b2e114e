import { migrate, openDatabase } from '@atrium/kit';
import { join } from 'node:path';

// Migrations need no entity: this entry stays quick, and works while the rest of the code is being changed.
const url = process.env.DATABASE_URL;
if (!url) throw new Error('DATABASE_URL is not set.');
const dataSource = await openDatabase({ url, poolSize: 2 }, [], [join(import.meta.dirname, 'migrations', '*.{js,ts}')]);
try {
  for (const name of await migrate(dataSource)) console.log(name);
} finally {
  await dataSource.destroy();
}
