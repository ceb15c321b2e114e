import type { DataSource } from 'typeorm';
import { asMachine } from '../context/machine-context.js';

const lockName = 'atrium.migrate';
const lockSeconds = 600;

/**
 * Brings the schema up to date, one runner at a time. Each migration is one statement that first looks whether it has
 * happened, so a killed run is simply run again.
 *
 * @returns the names of the migrations that ran
 */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const lock = dataSource.createQueryRunner();
  try {
    const [taken] = (await lock.query('SELECT GET_LOCK(?, ?) AS ok', [lockName, lockSeconds])) as { ok: unknown }[];
    if (Number(taken?.ok) !== 1)
      throw new Error('Another process has been migrating for ten minutes: look at it first.');
    // Moves of data go over all companies.
    const ran = await asMachine({ operation: 'migrate', purpose: 'migrations' }, () =>
      dataSource.runMigrations({ transaction: 'none' }),
    );
    return ran.map(({ name }) => name);
  } finally {
    await lock.query('SELECT RELEASE_LOCK(?)', [lockName]);
    await lock.release();
  }
}

/** The statements that would make the database equal to the entities: empty when migrations and entities agree. */
export async function drift(dataSource: DataSource): Promise<string[]> {
  const statements = await dataSource.driver.createSchemaBuilder().log();
  return statements.upQueries.map(({ query }) => query);
}
