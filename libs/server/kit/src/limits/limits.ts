import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRedis, type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import { coreErrors, type ErrorDef } from '@atrium/contracts/core';
import { AppError } from '../errors/app-error.js';
import { RedisConnections } from '../redis/redis-connections.js';

/** So many points in so many seconds; then refused until the window has passed, or for `blockSeconds`. */
export interface Limit {
  readonly name: string;
  readonly points: number;
  readonly windowSeconds: number;
  readonly blockSeconds?: number;
}

/** Counts by key over all processes; while Redis is away each process counts for itself. */
@Injectable()
export class Limits {
  private readonly limiters = new Map<string, RateLimiterAbstract>();

  constructor(private readonly redis: RedisConnections) {}

  /** Takes one point. Throws `too_many_requests` (or the given error) with `retryAfterSeconds` when none is left. */
  async consume(limit: Limit, key: string, refusal: ErrorDef = coreErrors.too_many_requests): Promise<void> {
    try {
      await this.limiterOf(limit).consume(key);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new AppError(refusal, { retryAfterSeconds: Math.max(1, Math.ceil(error.msBeforeNext / 1000)) });
    }
  }

  /** Throws when no point is left, without taking one. */
  async check(limit: Limit, key: string, refusal: ErrorDef = coreErrors.too_many_requests): Promise<void> {
    const state = await this.limiterOf(limit).get(key);
    if (!state || state.consumedPoints < limit.points) return;
    throw new AppError(refusal, { retryAfterSeconds: Math.max(1, Math.ceil(state.msBeforeNext / 1000)) });
  }

  /** Forgets what was counted, after a success. */
  async reset(limit: Limit, key: string): Promise<void> {
    await this.limiterOf(limit).delete(key);
  }

  private limiterOf(limit: Limit): RateLimiterAbstract {
    const known = this.limiters.get(limit.name);
    if (known) return known;
    const options = {
      points: limit.points,
      duration: limit.windowSeconds,
      ...(limit.blockSeconds && { blockDuration: limit.blockSeconds }),
    };
    const limiter = new RateLimiterRedis({
      ...options,
      storeClient: this.redis.commands,
      keyPrefix: this.redis.key(`limit:${limit.name}`),
      rejectIfRedisNotReady: true,
      insuranceLimiter: new RateLimiterMemory(options),
    });
    this.limiters.set(limit.name, limiter);
    return limiter;
  }
}
