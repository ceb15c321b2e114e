import { requiredUrl } from '../testing/index.js';
import { RedisConnections } from '../redis/redis-connections.js';
import { type Limit, Limits } from './limits.js';

const limit: Limit = { name: 'try', points: 3, windowSeconds: 60 };
const dead = 'unix:///nowhere/redis.sock';

describe('limits', () => {
  const opened: RedisConnections[] = [];
  const limitsOn = (url: string, prefix: string) => {
    const connections = new RedisConnections({ url, prefix });
    opened.push(connections);
    return new Limits(connections);
  };
  afterAll(() => opened.forEach((connections) => connections.onApplicationShutdown()));

  const answers = async (limits: Limits, times: number, key = 'a') => {
    const results: string[] = [];
    for (let i = 0; i < times; i++)
      results.push(
        await limits.consume(limit, key).then(
          () => 'ok',
          (error: unknown) => (error as Error).message,
        ),
      );
    return results;
  };
  const three = ['ok', 'ok', 'ok', 'core.too_many_requests'];

  it('count in Redis, over processes, each key for itself', async () => {
    const [one, two] = [
      limitsOn(requiredUrl('REDIS_URL'), `t${process.pid}`),
      limitsOn(requiredUrl('REDIS_URL'), `t${process.pid}`),
    ];
    await Promise.all(
      opened.map(
        ({ commands }) =>
          new Promise<void>((resolve) =>
            commands.status === 'ready' ? resolve() : commands.once('ready', () => resolve()),
          ),
      ),
    );
    expect(await answers(one, 2)).toEqual(['ok', 'ok']);
    expect(await answers(two, 2)).toEqual(['ok', 'core.too_many_requests']);
    expect(await answers(two, 1, 'b')).toEqual(['ok']);
    await expect(one.check(limit, 'a')).rejects.toMatchObject({ details: { retryAfterSeconds: expect.any(Number) } });
    await one.reset(limit, 'a');
    expect(await answers(two, 4)).toEqual(three);
  });

  it('count in the process while Redis is away', async () => {
    expect(await answers(limitsOn(dead, 'x'), 4)).toEqual(three);
  });
});
