import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod/mini';
import { isLoopback, parseAddress } from './listen-address.js';
import { settings } from './settings.js';

/** The settings, for whoever needs one that has no service of its own. */
export const CONFIG = Symbol('config');

/** Everything that the environment decides, read once at boot. What a company chooses lives in the database. */
export interface Config {
  readonly production: boolean;
  readonly database: { readonly url: string; readonly poolSize: number };
  readonly redisUrl: string;
  readonly listen: { readonly host: string; readonly port: number };
  readonly metricsListen: { readonly host: string; readonly port: number } | null;
  readonly publicUrl: string;
  readonly tls: { readonly cert: string; readonly key: string } | null;
  readonly trustedProxies: readonly string[];
  /** Root key in base64, or null: the key file is used. */
  readonly rootKey: string | null;
  /** Folder of the key file, mails without a server, and uploads. */
  readonly dataFolder: string;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** What one member may send steadily in chat; twice as many at once. */
  readonly messagesPerSecond: number;
  readonly logLevel: string;
  readonly webFolder: string | null;
  /** The one-time secret of the printed set-up link; null: nobody can set up through the web. */
  readonly setupToken: string | null;
  /** Demo people may sign in: only where nobody else can reach us, by a proxy neither. */
  readonly demoSignIn: boolean;
}

/** What is wrong with the settings, all of it at once. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The settings are not right:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/** Reads the environment. Throws `ConfigError` with every wrong setting and what it should be. */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([key, value]) => key in settings.shape && value !== ''));
  const parsed = settings.safeParse(given);
  const problems = (parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
  const tls = readTls(given.ATRIUM_TLS_CERT, given.ATRIUM_TLS_KEY, problems);
  problems.push(...withoutWeb(given.ATRIUM_WEB_DIST));
  if (!parsed.success) throw new ConfigError(problems);
  const config = toConfig(parsed.data, tls);
  if (config.production) problems.push(...unsafeInProduction(config, parsed.data));
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

/** The folder of `Config.dataFolder`, for what needs no other setting. */
export const dataFolderOf = (env: Readonly<Record<string, string | undefined>>): string =>
  settings.shape.ATRIUM_DATA.parse(env.ATRIUM_DATA || undefined);

function toConfig(raw: z.output<typeof settings>, tls: Config['tls']): Config {
  const listen = parseAddress(raw.ATRIUM_LISTEN);
  const host = listen.host.includes(':') ? `[${listen.host}]` : listen.host;
  const publicUrl = raw.ATRIUM_PUBLIC_URL ?? `${tls ? 'https' : 'http'}://${host}:${listen.port}`;
  const production = raw.NODE_ENV === 'production';
  return {
    production,
    database: { url: raw.DATABASE_URL, poolSize: raw.ATRIUM_DATABASE_POOL },
    redisUrl: raw.REDIS_URL,
    listen,
    metricsListen: raw.ATRIUM_METRICS_LISTEN ? parseAddress(raw.ATRIUM_METRICS_LISTEN) : null,
    publicUrl: publicUrl.replace(/\/$/, ''),
    tls,
    trustedProxies: raw.ATRIUM_TRUSTED_PROXIES?.split(',').map((text) => text.trim()) ?? [],
    rootKey: raw.ATRIUM_KEY ?? null,
    dataFolder: raw.ATRIUM_DATA,
    smtpUrl: raw.ATRIUM_SMTP_URL ?? null,
    mailFrom: raw.ATRIUM_MAIL_FROM,
    messagesPerSecond: raw.ATRIUM_MESSAGES_PER_SECOND,
    logLevel: raw.ATRIUM_LOG_LEVEL,
    webFolder: raw.ATRIUM_WEB_DIST ?? null,
    setupToken: raw.ATRIUM_SETUP_TOKEN ?? null,
    demoSignIn: !production && isLoopback(listen.host) && isLoopback(new URL(publicUrl).hostname),
  };
}

function readTls(cert: string | undefined, key: string | undefined, problems: string[]): Config['tls'] {
  if (!cert && !key) return null;
  if (!cert || !key) {
    problems.push('ATRIUM_TLS_CERT and ATRIUM_TLS_KEY: give both, or neither.');
    return null;
  }
  try {
    return { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') };
  } catch (error) {
    problems.push(`ATRIUM_TLS_CERT, ATRIUM_TLS_KEY: ${reasonOf(error)}`);
    return null;
  }
}

function withoutWeb(folder: string | undefined): string[] {
  if (!folder || existsSync(join(folder, 'index.html'))) return [];
  return [`ATRIUM_WEB_DIST: there is no built web app in ${folder} (index.html is missing).`];
}

const reasonOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : 'unreadable';

function unsafeInProduction(config: Config, raw: z.output<typeof settings>): string[] {
  const problems: string[] = [];
  const loopback = isLoopback(new URL(config.publicUrl).hostname);
  if (!raw.ATRIUM_PUBLIC_URL)
    problems.push('ATRIUM_PUBLIC_URL: in production, say the https address that people type.');
  else if (config.publicUrl.startsWith('http:') && !loopback)
    problems.push('ATRIUM_PUBLIC_URL: in production it must begin with https://, or passwords travel in the clear.');
  if (config.rootKey && new Set(Buffer.from(config.rootKey, 'base64')).size < 8)
    problems.push('ATRIUM_KEY: this is not a random key. Make one with: openssl rand -base64 32');
  return problems;
}
