import { join } from 'node:path';
import { openDatabase } from '@atrium/kit';
import type { DataSource } from 'typeorm';
import { entities } from './entities.js';

/** Opens the product's database with all its tables and migrations. */
export function openAppDatabase(settings: { url: string; poolSize: number }): Promise<DataSource> {
  return openDatabase(settings, entities, [join(import.meta.dirname, 'migrations', '*.{js,ts}')]);
}
