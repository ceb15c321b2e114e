import { Command } from 'commander';
import { migrate } from '@atrium/kit';
import { withDatabase } from './with-app.js';

export const migrateCommand = new Command('migrate').description('bring the database up to date').action(() =>
  withDatabase(async ({ dataSource }) => {
    const ran = await migrate(dataSource);
    console.log(
      ran.length > 0 ? `${ran.length} migrations ran, the last one ${ran.at(-1)}` : 'The database is up to date.',
    );
  }),
);
