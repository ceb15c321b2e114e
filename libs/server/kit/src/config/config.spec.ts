import { ConfigError, loadConfig } from './config.js';
import { unknownSettings } from './unknown-settings.js';

const least = {
  DATABASE_URL: 'mariadb://root@localhost/atrium?socketPath=/run/my.sock',
  REDIS_URL: 'unix:///run/redis.sock',
};
const problemsOf = (env: Record<string, string>) => {
  try {
    loadConfig(env);
    return [];
  } catch (error) {
    return error instanceof ConfigError ? error.problems : [String(error)];
  }
};

describe('config', () => {
  it('needs a database and a Redis, and fills in the rest', () => {
    expect(loadConfig(least)).toMatchObject({
      production: false,
      listen: { host: '127.0.0.1', port: 3000 },
      publicUrl: 'http://127.0.0.1:3000',
      demoSignIn: true,
      trustedProxies: [],
    });
  });

  it('says everything that is wrong at once', () => {
    const problems = problemsOf({
      DATABASE_URL: 'postgres://x',
      ATRIUM_LISTEN: '3000',
      ATRIUM_DATABASE_POOL: '0',
      ATRIUM_KEY: 'short',
      ATRIUM_LOG_LEVEL: 'loud',
      ATRIUM_METRICS_LISTEN: '9464',
      ATRIUM_TLS_CERT: '/nowhere/cert.pem',
      ATRIUM_WEB_DIST: '/nowhere',
    });
    expect(problems).toContain('ATRIUM_METRICS_LISTEN: host:port, for example 127.0.0.1:9464');
    expect(problems.map((text) => text.split(':')[0]!).sort()).toEqual([
      'ATRIUM_DATABASE_POOL',
      'ATRIUM_KEY',
      'ATRIUM_LISTEN',
      'ATRIUM_LOG_LEVEL',
      'ATRIUM_METRICS_LISTEN',
      'ATRIUM_TLS_CERT and ATRIUM_TLS_KEY',
      'ATRIUM_WEB_DIST',
      'DATABASE_URL',
      'REDIS_URL',
    ]);
  });

  it('names settings that there are not, with the one that was meant', () => {
    expect(unknownSettings({ ...least, ATRIUM_KEY: '', ATRIUM_CHROMIUM: '/usr/bin/chromium', PATH: '' })).toEqual([]);
    expect(unknownSettings({ ATRIUM_PUBLIK_URL: 'https://a.example' })).toEqual([
      'ATRIUM_PUBLIK_URL is no setting of Atrium and does nothing. Did you mean ATRIUM_PUBLIC_URL?',
    ]);
  });

  it('treats an empty setting as not given', () => {
    expect(loadConfig({ ...least, ATRIUM_PUBLIC_URL: '', ATRIUM_SMTP_URL: '' }).smtpUrl).toBeNull();
  });

  it.each([
    ['no public address', {}, 'ATRIUM_PUBLIC_URL'],
    ['plain http', { ATRIUM_PUBLIC_URL: 'http://atrium.example.com' }, 'ATRIUM_PUBLIC_URL'],
    [
      'a key that is not random',
      { ATRIUM_PUBLIC_URL: 'https://a.example', ATRIUM_KEY: Buffer.alloc(32).toString('base64') },
      'ATRIUM_KEY',
    ],
  ])('in production refuses %s', (_, env, setting) => {
    expect(problemsOf({ ...least, NODE_ENV: 'production', ...env }).map((text) => text.split(':')[0])).toEqual([
      setting,
    ]);
  });

  it.each([
    ['on loopback', {}, true],
    ['on all addresses', { ATRIUM_LISTEN: '0.0.0.0:3000' }, false],
    ['in production', { NODE_ENV: 'production', ATRIUM_PUBLIC_URL: 'http://127.0.0.1:3000' }, false],
    ['on IPv6 loopback', { ATRIUM_LISTEN: '[::1]:3000' }, true],
    ['behind a proxy that others reach', { ATRIUM_PUBLIC_URL: 'https://atrium.example.com' }, false],
    ['behind a proxy on this machine', { ATRIUM_PUBLIC_URL: 'https://localhost:8443' }, true],
    ['under the name of another machine', { ATRIUM_PUBLIC_URL: 'http://localhost.example.com' }, false],
  ])('demo people sign in %s: %#', (_, env, allowed) => {
    expect(loadConfig({ ...least, ...env }).demoSignIn).toBe(allowed);
  });

  it('wants both halves of a certificate, and files that are there', () => {
    expect(problemsOf({ ...least, ATRIUM_TLS_CERT: '/nowhere/cert.pem' })).toHaveLength(1);
    expect(
      problemsOf({ ...least, ATRIUM_TLS_CERT: '/nowhere/cert.pem', ATRIUM_TLS_KEY: '/nowhere/key.pem' })[0],
    ).toContain('ENOENT');
  });
});
