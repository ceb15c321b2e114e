import { join } from 'node:path';
import { AppLogger, type Config, loadConfig, type Opened, unknownSettings } from '@atrium/kit';
import { openAppDatabase } from './database.js';

export interface Booted extends Opened {
  readonly logger: AppLogger;
}

/** Reads the settings and opens the database. What is wrong with the settings is said in one list, and ends the process. */
export async function boot(process: 'api' | 'worker' | 'cli', env: NodeJS.ProcessEnv): Promise<Booted> {
  const config = loadConfig(env);
  const logger = new AppLogger(config.logLevel, process);
  if (process !== 'cli') unknownSettings(env).forEach((sentence) => logger.warn(sentence));
  return { config, logger, dataSource: await openAppDatabase(config.database) };
}

/** Where the built web app lies when the settings do not say. */
export const webFolderOf = (config: Config): string => config.webFolder ?? join(import.meta.dirname, '../../web/dist');
