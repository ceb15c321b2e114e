import { RedisConnections } from '../redis/redis-connections.js';
import type { BackgroundBench } from './background-bench.js';

/** What FLUSHALL does, for this bench's part of a Redis that other tests use at the same time. */
export async function forgetEverything({ get, prefix }: BackgroundBench): Promise<void> {
  const { commands } = get(RedisConnections);
  const keys = [...(await commands.keys(`${prefix}:*`)), ...(await commands.keys(`{${prefix}}:*`))];
  if (keys.length > 0) await commands.del(keys);
}
