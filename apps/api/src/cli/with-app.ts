import type { INestApplicationContext } from '@nestjs/common';
import { asMachine } from '@atrium/kit';
import { type Booted, boot } from '../boot.js';
import { makeToolApp } from '../worker-app.js';

/** Opens the database for the length of a command. */
export async function withDatabase<T>(work: (booted: Booted) => Promise<T>): Promise<T> {
  const booted = await boot('cli', { ATRIUM_LOG_LEVEL: 'warn', ...process.env });
  try {
    return await work(booted);
  } finally {
    await booted.dataSource.destroy();
  }
}

/** Makes the application, without server and without background work, for the length of a command. */
export function withApp<T>(operation: string, work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  return withDatabase(async (booted) => {
    const app = await makeToolApp(booted);
    try {
      return await asMachine({ operation: `cli ${operation}` }, () => work(app));
    } finally {
      await app.close();
    }
  });
}
