import { DataSource, type DataSourceOptions } from 'typeorm';
import { CompanyDoor } from './company-door.js';
import { guardedDriver } from './driver.js';
import { SnakeNaming } from './naming.js';

/** A class with `@Entity`. */
export type EntityClass = new () => object;

export interface DatabaseSettings {
  /** `mysql://` or `mariadb://`, with `?socketPath=` for a unix socket. */
  readonly url: string;
  readonly poolSize: number;
}

/** Opens the pool; `migrations` are file patterns. Tables that have `company_id` are put behind the company door at once. */
export async function openDatabase(
  settings: DatabaseSettings,
  entities: readonly EntityClass[],
  migrations: readonly string[] = [],
): Promise<DataSource> {
  const door = new CompanyDoor();
  const dataSource = new DataSource({
    ...optionsOf(settings),
    driver: guardedDriver(door),
    entities: [...entities],
    migrations: [...migrations],
  });
  await dataSource.initialize();
  const scoped = dataSource.entityMetadatas.filter((entity) =>
    entity.columns.some((column) => column.databaseName === 'company_id'),
  );
  door.watch(scoped.map((entity) => entity.tableName));
  return dataSource;
}

function optionsOf({ url, poolSize }: DatabaseSettings): DataSourceOptions & { type: 'mysql' | 'mariadb' } {
  const parsed = new URL(url);
  const socketPath = parsed.searchParams.get('socketPath');
  return {
    type: parsed.protocol === 'mariadb:' ? 'mariadb' : 'mysql',
    ...(socketPath ? { socketPath } : { host: parsed.hostname, port: Number(parsed.port || 3306) }),
    username: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
    database: parsed.pathname.slice(1),
    poolSize,
    charset: 'utf8mb4_unicode_ci',
    timezone: 'Z',
    dateStrings: ['DATE'],
    supportBigNumbers: true,
    namingStrategy: new SnakeNaming(),
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'none',
    extra: { maxIdle: poolSize, idleTimeout: 60_000, enableKeepAlive: true },
  };
}
