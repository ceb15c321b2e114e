import { type DynamicModule, Module } from '@nestjs/common';
import { PubSub } from './pub-sub.js';
import { RedisConnections } from './redis-connections.js';
import { REDIS_SETTINGS, type RedisSettings } from './redis-settings.js';

/** Redis for queues, fan-out and limits; everything in it can be rebuilt from the database. */
@Module({})
export class RedisModule {
  static with(settings: RedisSettings): DynamicModule {
    return {
      module: RedisModule,
      global: true,
      providers: [{ provide: REDIS_SETTINGS, useValue: settings }, RedisConnections, PubSub],
      exports: [REDIS_SETTINGS, RedisConnections, PubSub],
    };
  }
}
