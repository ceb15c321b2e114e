export const REDIS_SETTINGS = Symbol('redis settings');

export interface RedisSettings {
  /** `redis://`, `rediss://`, or `unix:///path` for a socket. */
  readonly url: string;
  /** Stands before every key and channel of this installation, `atrium` by default. */
  readonly prefix: string;
}
