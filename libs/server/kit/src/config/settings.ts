import * as z from 'zod/mini';
import { isAddress } from './listen-address.js';

const address = (example: string) =>
  z.string().check(z.refine(isAddress, { error: `host:port, for example ${example}` }));

const url = (schemes: readonly string[], example: string) =>
  z.string({ error: `is missing; for example ${example}` }).check(
    z.refine((text) => schemes.some((scheme) => text.startsWith(`${scheme}:`)) && URL.canParse(text), {
      error: `for example ${example}`,
    }),
  );

const whole = (least: number, most: number) =>
  z.coerce
    .number<string>()
    .check(
      z.int({ error: 'a whole number' }),
      z.gte(least, { error: `at least ${least}` }),
      z.lte(most, { error: `at most ${most}` }),
    );

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** The settings as they are named in the environment; .env.example says what each is for. */
export const settings = z.object({
  NODE_ENV: z._default(
    z.enum(['development', 'production', 'test'], { error: 'development, production or test' }),
    'development',
  ),
  DATABASE_URL: url(['mysql', 'mariadb'], 'mariadb://user:password@127.0.0.1:3306/atrium'),
  ATRIUM_DATABASE_POOL: z._default(whole(2, 200), 10),
  REDIS_URL: url(['redis', 'rediss', 'unix'], 'redis://127.0.0.1:6379'),
  ATRIUM_LISTEN: z._default(address('127.0.0.1:3000'), '127.0.0.1:3000'),
  ATRIUM_METRICS_LISTEN: z.optional(address('127.0.0.1:9464')),
  ATRIUM_PUBLIC_URL: z.optional(url(['http', 'https'], 'https://atrium.example.com')),
  ATRIUM_TLS_CERT: z.optional(z.string()),
  ATRIUM_TLS_KEY: z.optional(z.string()),
  ATRIUM_TRUSTED_PROXIES: z.optional(
    z
      .string()
      .check(
        z.regex(/^[0-9a-fA-F.:/]+(\s*,\s*[0-9a-fA-F.:/]+)*$/, { error: 'addresses or networks, separated by commas' }),
      ),
  ),
  ATRIUM_KEY: z.optional(
    z.string().check(
      z.refine((text) => Buffer.from(text, 'base64').length === 32, {
        error: '32 bytes in base64: openssl rand -base64 32',
      }),
    ),
  ),
  ATRIUM_DATA: z._default(z.string(), '.local'),
  ATRIUM_SMTP_URL: z.optional(url(['smtp', 'smtps'], 'smtps://user:password@mail.example.com')),
  ATRIUM_MAIL_FROM: z._default(z.string(), 'Atrium <atrium@localhost>'),
  ATRIUM_LOG_LEVEL: z._default(z.enum(logLevels, { error: logLevels.join(', ') }), 'info'),
  ATRIUM_MESSAGES_PER_SECOND: z._default(whole(1, 100_000), 10),
  ATRIUM_WEB_DIST: z.optional(z.string()),
  ATRIUM_SETUP_TOKEN: z.optional(z.string().check(z.minLength(20, { error: 'at least 20 characters' }))),
});
