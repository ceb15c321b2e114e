import * as z from 'zod/mini';
import { id, list, permission, publicAccess, route } from '@atrium/contracts/core';
import { createClient, newCommandId, ProblemError, sessionFetch } from './index.js';

const getThing = route({
  method: 'GET',
  path: '/api/v1/things/:thingId',
  access: permission('a.b'),
  audience: 'app',
  summary: '',
  input: z.object({ thingId: z.string(), q: z.optional(z.string()), kinds: z.optional(list(z.string(), 5)) }),
  output: z.object({ name: z.string() }),
});
const makeThing = route({
  method: 'POST',
  path: '/api/v1/things/:thingId/parts',
  access: publicAccess('test'),
  audience: 'app',
  summary: '',
  input: z.object({ thingId: z.string(), name: z.string() }),
  output: z.object({}),
});

type Seen = { url: string; method: string; body: unknown; headers: Headers };

function answering(status: number, body: unknown, headers: Record<string, string> = {}) {
  const seen: Seen[] = [];
  const fake: typeof fetch = async (input, init) => {
    seen.push({
      url: input as string,
      method: init?.method ?? '',
      body: init?.body,
      headers: new Headers(init?.headers),
    });
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers });
  };
  return { seen, fake };
}

describe('call', () => {
  it('puts path parameters into the path and the rest into the query', async () => {
    const { seen, fake } = answering(200, { name: 'x' });
    const client = createClient({ baseUrl: 'http://a', company: 'acme', fetch: fake });
    await expect(client.call(getThing, { thingId: 'ä/b', q: 'a&b', kinds: ['x', 'y'] })).resolves.toEqual({
      name: 'x',
    });
    expect(seen[0]).toMatchObject({
      url: 'http://a/api/v1/things/%C3%A4%2Fb?q=a%26b&kinds=x%2Cy',
      method: 'GET',
      body: null,
    });
    expect(seen[0]?.headers.get('atrium-company')).toBe('acme');
  });

  it('puts the rest of a POST into a JSON body', async () => {
    const { seen, fake } = answering(200, {});
    await createClient({ baseUrl: '', fetch: fake }).call(makeThing, { thingId: '1', name: '部件' });
    expect(seen[0]).toMatchObject({ url: '/api/v1/things/1/parts', body: '{"name":"部件"}' });
    expect(seen[0]?.headers.get('content-type')).toBe('application/json');
  });

  it.each([
    [
      'a problem of ours',
      409,
      { type: 't', title: 't', status: 409, code: 'a.b', traceId: 'x', errors: [{ path: ['name'], code: 'taken' }] },
      'a.b',
      409,
    ],
    ['a page of a proxy', 502, '<html>', 'client.unreadable_answer', 502],
  ])('throws %s', async (_, status, body, code, expected) => {
    const { fake } = answering(status, body);
    const error = await createClient({ baseUrl: '', fetch: fake })
      .call(makeThing, { thingId: '1', name: 'x' })
      .catch((e: unknown) => e);
    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toMatchObject({ code, status: expected });
  });

  it('says offline when nothing answers', async () => {
    const error = await createClient({ baseUrl: '', fetch: () => Promise.reject(new TypeError('fetch failed')) })
      .call(makeThing, { thingId: '1', name: 'x' })
      .catch((e: unknown) => e);
    expect(error).toMatchObject({ code: 'client.offline', offline: true });
  });
});

describe('sessionFetch', () => {
  it('keeps a cookie, sends it with the origin, and drops it when it is cleared', async () => {
    const lines = ['atrium=secret; Path=/; HttpOnly', '', 'atrium=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT'];
    const sent: (string | null)[] = [];
    const fetching = sessionFetch('http://a', async (_, init) => {
      sent.push(new Headers(init?.headers).get('cookie'));
      const line = lines.shift();
      return new Response('{}', line ? { headers: { 'set-cookie': line } } : {});
    });
    for (let i = 0; i < 4; i++) await fetching('http://a/x');
    expect(sent).toEqual([null, 'atrium=secret', 'atrium=secret', null]);
  });
});

it('makes command ids that the contract accepts, ordered by time', () => {
  const schema = id('command');
  const made = [1_700_000_000_000, 1_800_000_000_000].map((at) => newCommandId(at));
  expect(made.map((value) => schema.safeParse(value).success)).toEqual([true, true]);
  expect([...made].sort()).toEqual(made);
});
