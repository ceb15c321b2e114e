import { Controller } from '@nestjs/common';
import { type OutputOf } from '@atrium/contracts/core';
import { health, ready } from '@atrium/contracts/health';
import { Db, Handle, RedisConnections } from '@atrium/kit';

/** For balancers and for people: is this process alive, and can it serve? */
@Controller()
export class HealthController {
  constructor(
    private readonly db: Db,
    private readonly redis: RedisConnections,
  ) {}

  @Handle(health)
  live(): OutputOf<typeof health> {
    return { ok: true };
  }

  /** Redis may be away: writes go on without it. The database may not. */
  @Handle(ready)
  async ready(): Promise<OutputOf<typeof ready>> {
    await this.db.rows('SELECT 1', []);
    return { ok: true, database: true, redis: this.redis.isReady };
  }
}
