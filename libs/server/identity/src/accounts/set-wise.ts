import type { Db, EntityClass } from '@atrium/kit';

const chunk = 1000;

/** Parts that fit into one statement. */
export function inChunks<T>(items: readonly T[], size = chunk): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size));
}

/** Many rows in few statements, without reading them back. */
export async function insertRows<T extends object>(
  db: Db,
  entity: EntityClass & (new () => T),
  rows: readonly T[],
): Promise<void> {
  for (const part of inChunks(rows))
    await db.manager.createQueryBuilder().insert().into(entity).values(part).updateEntity(false).execute();
}
