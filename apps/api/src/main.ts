import 'reflect-metadata';
import { ConfigError } from '@atrium/kit';
import { boot } from './boot.js';
import { makeHttpApp } from './http-app.js';
import { endOnSignal } from './end-on-signal.js';

try {
  const booted = await boot('api', process.env);
  const { app } = await makeHttpApp(booted);
  const { host, port } = booted.config.listen;
  await app.listen(port, host);
  endOnSignal(async () => {
    await app.close();
    await booted.dataSource.destroy();
  });
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
}
