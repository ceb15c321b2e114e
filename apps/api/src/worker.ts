import 'reflect-metadata';
import { ConfigError } from '@atrium/kit';
import { boot } from './boot.js';
import { endOnSignal } from './end-on-signal.js';
import { makeWorkerApp } from './worker-app.js';

try {
  const booted = await boot('worker', process.env);
  const app = await makeWorkerApp(booted);
  endOnSignal(async () => {
    await app.close();
    await booted.dataSource.destroy();
  });
  booted.logger.log('working');
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
}
