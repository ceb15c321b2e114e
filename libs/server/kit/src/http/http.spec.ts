import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { assertGuarded } from './assert-guarded.js';
import { company, ForgottenController, start, thingId, ThingsController } from './testing/things-app.js';

describe('a request', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await start([ThingsController]);
  });
  afterAll(() => app.close());

  const signedIn = { cookie: 'atrium=good', origin: 'http://127.0.0.1:3000' };
  const acme = { ...signedIn, 'atrium-company': 'acme' };
  const full = { ...signedIn, 'atrium-company': 'full' };
  type Sent = {
    method?: 'GET' | 'POST';
    url: string;
    headers?: Record<string, string>;
    payload?: string | object | Buffer;
  };
  const send = async ({ method = 'GET', ...sent }: Sent) => {
    const answer = await app.inject({ method, ...sent });
    return {
      status: answer.statusCode,
      body: answer.json<Record<string, unknown>>(),
      type: answer.headers['content-type'],
    };
  };

  it('is parsed, run in its company, and its answer cut to the contract', async () => {
    const answer = await send({ url: `/api/v1/things/${thingId}?page=2`, headers: acme });
    expect(answer).toMatchObject({ status: 200, body: { thingId, page: 2, company } });
    expect(answer.body).not.toHaveProperty('secret');
  });

  it.each([
    ['no session', { url: '/api/v1/mine' }, 401, 'core.unauthenticated'],
    ['a wrong session', { url: '/api/v1/mine', headers: { cookie: 'atrium=bad' } }, 401, 'core.unauthenticated'],
    ['no company', { url: `/api/v1/things/${thingId}`, headers: signedIn }, 404, 'core.not_found'],
    [
      'a company of others',
      { url: `/api/v1/things/${thingId}`, headers: { ...signedIn, 'atrium-company': 'other' } },
      404,
      'core.not_found',
    ],
    [
      'a permission that is missing',
      { method: 'POST', url: '/api/v1/things', headers: acme, payload: { name: 'x' } },
      403,
      'core.forbidden',
    ],
    [
      'a password given too long ago',
      { method: 'POST', url: '/api/v1/danger', headers: { ...acme, cookie: 'atrium=stale' }, payload: {} },
      403,
      'core.step_up_required',
    ],
    [
      'a password given just now',
      { method: 'POST', url: '/api/v1/danger', headers: acme, payload: {} },
      200,
      undefined,
    ],
    ['an address that is not there', { url: '/api/v1/nowhere', headers: acme }, 404, 'core.not_found'],
    ['a refusal', { url: '/api/v1/open?fail=refusal' }, 409, 'core.conflict'],
    ['a database that is away', { url: '/api/v1/open?fail=database' }, 503, 'core.unavailable'],
  ] satisfies [string, Sent, number, string | undefined][])('with %s', async (_, sent, status, code) => {
    const answer = await send(sent);
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
    if (code) expect(answer.type).toContain('application/problem+json');
  });

  it('tells nothing about a defect but its trace', async () => {
    const answer = await send({
      url: '/api/v1/open?fail=defect',
      headers: { traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` },
    });
    expect(answer.body).toEqual({
      type: 'urn:atrium:problem:core.internal',
      title: 'core.internal',
      status: 500,
      code: 'core.internal',
      traceId: 'a'.repeat(32),
    });
  });

  it.each([
    ['a missing field', {}, [{ path: ['name'], code: 'required' }]],
    ['a wrong type', { name: 5 }, [{ path: ['name'], code: 'invalid_type' }]],
    ['an empty line', { name: '   ' }, [{ path: ['name'], code: 'required' }]],
    ['a long line', { name: '123456' }, [{ path: ['name'], code: 'too_long' }]],
    ['a control character', { name: 'a\u0000b' }, [{ path: ['name'], code: 'control_character' }]],
    ['an unknown field', { name: 'x', admin: true }, [{ path: ['admin'], code: 'unknown_field' }]],
    [
      'a prototype',
      JSON.parse('{"name":"x","constructor":1}') as object,
      [{ path: ['constructor'], code: 'unknown_field' }],
    ],
  ])('names the field of %s', async (_, payload, errors) => {
    const answer = await send({ method: 'POST', url: '/api/v1/things', headers: full, payload });
    expect(answer).toMatchObject({ status: 422, body: { code: 'core.invalid_input', errors } });
  });

  it.each([
    ['broken JSON', 'application/json', '{"name":', 422],
    ['another media type', 'text/plain', 'name=x', 415],
    ['a list for an object', 'application/json', '[]', 415],
    ['too much', 'application/json', JSON.stringify({ name: 'x'.repeat(1_100_000) }), 413],
  ])('refuses %s', async (_, type, payload, status) => {
    const answer = await send({
      method: 'POST',
      url: '/api/v1/things',
      headers: { ...full, 'content-type': type },
      payload,
    });
    expect(answer.status).toBe(status);
  });

  it.each([
    ['another origin', { ...full, origin: 'https://evil.example' }, 403],
    ['an opaque origin', { ...full, origin: 'null' }, 403],
    ['a cross-site fetch', { ...full, 'sec-fetch-site': 'cross-site' }, 403],
    ['a same-site fetch', { ...full, 'sec-fetch-site': 'same-site' }, 403],
    ['a cookie and no origin', { cookie: 'atrium=good', 'atrium-company': 'full' }, 403],
    ['our own page', { ...full, 'sec-fetch-site': 'same-origin' }, 200],
  ])('that writes from %s', async (_, headers, status) => {
    expect((await send({ method: 'POST', url: '/api/v1/things', headers, payload: { name: 'x' } })).status).toBe(
      status,
    );
  });

  it.each([
    ['a file', 'application/octet-stream', Buffer.from('12345'), 200],
    ['a file over the limit of its route', 'application/octet-stream', Buffer.from('12345678901'), 413],
    ['JSON where a file is due', 'application/json', '{}', 415],
  ])('that uploads %s', async (_, type, payload, status) => {
    expect(
      (await send({ method: 'POST', url: '/api/v1/files?name=x', headers: { ...full, 'content-type': type }, payload }))
        .status,
    ).toBe(status);
  });
});

describe('the boot', () => {
  it('serves what has a contract', async () => {
    const app = await start([ThingsController]);
    expect(assertGuarded(app, ['things.read', 'things.make'])).toHaveLength(6);
    expect(() => assertGuarded(app, ['things.read'])).toThrow('no role has the permission "things.make"');
    await app.close();
  });

  it('stops at a handler without a contract, and never serves it', async () => {
    const app = await start([ForgottenController]);
    expect(() => assertGuarded(app, [])).toThrow('ForgottenController.forgotten serves GET without a contract');
    expect((await app.inject({ url: '/api/v1/forgotten' })).statusCode).toBe(404);
    await app.close();
  });
});
