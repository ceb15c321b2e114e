import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ErrorDef, EventType, Route } from '@atrium/contracts/core';
import { allPermissions } from '@atrium/rules-access';

const root = join(import.meta.dirname, '../..');
const domains = readdirSync(join(root, 'libs/contracts/src')).filter((name) => name !== 'core');

interface Declared {
  readonly routes: Record<string, Route>;
  readonly events: Record<string, EventType>;
  readonly errors: Record<string, ErrorDef>;
}

const isRoute = (value: unknown): value is Route =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value;
const isEvent = (value: unknown): value is EventType =>
  typeof value === 'object' && value !== null && 'visibility' in value && 'payload' in value;

async function declaredBy(domain: string): Promise<Declared> {
  const module = (await import(`@atrium/contracts/${domain}`)) as Record<string, unknown>;
  const pick = <T>(is: (value: unknown) => value is T) =>
    Object.fromEntries(Object.entries(module).filter((entry): entry is [string, T] => is(entry[1])));
  return {
    routes: pick(isRoute),
    events: pick(isEvent),
    errors: (module[`${domain}Errors`] ?? {}) as Record<string, ErrorDef>,
  };
}

/** Everything that may be called by anybody, with the reason. A new line here is a decision. */
const publicRoutes = [
  'GET /api/v1/directory/only-company: where there is but one company, its people need no address of it to sign in',
  'GET /api/v1/directory/set-up: the first page must know whether to offer the set-up',
  'GET /health/live: balancers ask without a session; it says nothing of any company',
  'GET /health/ready: balancers ask without a session; it says nothing of any company',
  'POST /api/v1/identity/reset-requests: somebody who forgot the password has no session',
  'POST /api/v1/identity/sign-in: signing in is how a session begins',
];

describe('contracts', () => {
  let all: (Declared & { domain: string })[];
  beforeAll(async () => {
    all = [];
    for (const domain of domains) all.push({ domain, ...(await declaredBy(domain)) });
  });
  const routes = () => all.flatMap(({ routes: declared }) => Object.values(declared));

  it('name each method and path once', () => {
    const addresses = routes().map(({ method, path }) => `${method} ${path.replace(/:[a-zA-Z]+/g, ':')}`);
    expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([]);
    expect(addresses.length).toBeGreaterThan(20);
  });

  it('open nothing to the public but what is listed', () => {
    const open = routes().flatMap(({ method, path, access }) =>
      access.kind === 'public' ? [`${method} ${path}: ${access.reason}`] : [],
    );
    expect(open.sort()).toEqual(publicRoutes);
  });

  it('ask for permissions that some role has', () => {
    const asked = routes().flatMap(({ access }) => (access.kind === 'permission' ? [access.permission] : []));
    expect(asked.filter((name) => !(allPermissions as readonly string[]).includes(name))).toEqual([]);
  });

  it('carry every path parameter in the input', () => {
    const missing = routes().flatMap((route) => {
      const shape = 'shape' in route.input ? (route.input.shape as object) : {};
      return [...route.path.matchAll(/:([a-zA-Z]+)/g)]
        .filter(([, name = '']) => !(name in shape))
        .map(([text]) => `${route.path} ${text}`);
    });
    expect(missing).toEqual([]);
  });

  it('name events and errors after their domain, each once', () => {
    const events = all.flatMap(({ domain, events: declared }) =>
      Object.values(declared).map(({ type }) => [domain, type] as const),
    );
    const errors = all.flatMap(({ domain, errors: declared }) =>
      Object.values(declared).map(({ code }) => [domain, code] as const),
    );
    const named = [...events, ...errors];
    expect(named.filter(([domain, name]) => !name.startsWith(`${domain}.`))).toEqual([]);
    expect(new Set(events.map(([, type]) => type)).size).toBe(events.length);
  });
});
