import { jest } from '@jest/globals';
import { hash } from '@node-rs/argon2';
import { installation } from '@atrium/kit';
import { asSystem } from '@atrium/kit/testing';
import { myAccount, signIn } from '@atrium/contracts/identity';
import { Accounts } from '../accounts/accounts.service.js';
import { Credentials } from '../passwords/credentials.js';
import { PasswordHasher } from '../passwords/password-hasher.js';
import { acme, IdentityBench, password } from '../testing/identity-bench.js';

describe('signing in', () => {
  let bench: IdentityBench;
  let anna: string;
  beforeAll(async () => {
    bench = await IdentityBench.open();
    anna = await bench.account(acme, [
      { kind: 'email', value: 'Anna.Li@acme.example' },
      { kind: 'phone', value: '138 0013 8000' },
      { kind: 'number', value: 'A0017' },
    ]);
  });
  afterAll(() => bench.close());

  it.each([
    ['e-mail', 'anna.li@acme.example'],
    ['e-mail, typed otherwise', ' ANNA.LI＠Acme.Example '],
    ['phone', '+8613800138000'],
    ['phone, typed otherwise', '138-0013-8000'],
    ['number', 'a0017'],
  ])('takes the %s at the company', async (_, name) => {
    const browser = bench.browser();
    expect(await browser.call(signIn, { name, password, companySlug: 'acme' })).toMatchObject({
      status: 200,
      body: { id: anna, hasPassword: true },
    });
    expect((await browser.call(myAccount, {})).body).toMatchObject({ id: anna });
  });

  it('shows phones masked, and what is proved', async () => {
    const browser = bench.browser();
    const { body } = await browser.call(signIn, { name: 'A0017', password, companySlug: 'acme' });
    expect(body.names).toEqual([
      { kind: 'email', value: 'Anna.Li@acme.example', proved: false },
      { kind: 'phone', value: '••• •••• 8000', proved: false },
      { kind: 'number', value: 'A0017', proved: false },
    ]);
  });

  it('gives a session cookie that scripts can not read, for as long as was asked', async () => {
    const asked = { name: 'A0017', password, companySlug: 'acme' };
    const brief = await bench.browser().call(signIn, asked);
    expect(brief.headers['set-cookie']).toMatch(/^atrium=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const long = await bench.browser().call(signIn, { ...asked, remember: true });
    expect(long.headers['set-cookie']).toContain('Expires=Sun, 31 May 2026');
  });

  it("prefers the company's own name to one that is valid everywhere, which works at every page", async () => {
    const here = await bench.account(acme, [{ kind: 'email', value: 'li@example.com' }]);
    const everywhere = await bench.account(installation, [{ kind: 'email', value: 'li@example.com' }]);
    const idAt = async (companySlug?: string) =>
      (await bench.browser().call(signIn, { name: 'li@example.com', password, ...(companySlug && { companySlug }) }))
        .body.id;
    expect([await idAt('acme'), await idAt('other'), await idAt('nowhere'), await idAt()]).toEqual([
      here,
      everywhere,
      everywhere,
      everywhere,
    ]);
  });

  it("lets the owner of a name that is valid everywhere in, where the company's entry has no password yet", async () => {
    await bench.account(acme, [{ kind: 'email', value: 'invited@example.com' }], { without: true });
    const everywhere = await bench.account(installation, [{ kind: 'email', value: 'invited@example.com' }]);
    const { body } = await bench.browser().call(signIn, { name: 'invited@example.com', password, companySlug: 'acme' });
    expect(body.id).toBe(everywhere);
  });

  describe('fails with one answer, after the same work', () => {
    let hasher: PasswordHasher;
    beforeAll(async () => {
      hasher = bench.get(PasswordHasher);
      await bench.account(acme, [{ kind: 'number', value: 'NEW1' }], { without: true });
      const gone = await bench.account(installation, [{ kind: 'email', value: 'gone@example.com' }]);
      await asSystem(null, () => bench.get(Accounts).archive([gone]));
    });

    it.each([
      ['a wrong password', { name: 'A0017', password: 'mountain lake 78', companySlug: 'acme' }],
      ['a name that nobody has', { name: 'nobody@example.com', password }],
      ['a number that nobody has', { name: 'A9999', password, companySlug: 'acme' }],
      ['a number without a company', { name: 'A0017', password }],
      ["a number of another company's", { name: 'A0017', password, companySlug: 'other' }],
      ["a company's e-mail elsewhere", { name: 'anna.li@acme.example', password }],
      ['a company that is not there', { name: 'A0017', password, companySlug: 'nowhere' }],
      ['an account without a password', { name: 'NEW1', password, companySlug: 'acme' }],
      ['an account that was archived', { name: 'gone@example.com', password }],
      ['what can not be a name', { name: '@@', password }],
      ['what would be SQL elsewhere', { name: "' OR 1=1 --", password, companySlug: 'acme' }],
    ])('%s', async (_, input) => {
      const verify = jest.spyOn(hasher, 'verify');
      const browser = bench.browser();
      const { status, body, headers } = await browser.call(signIn, input);
      expect({ status, ...body, traceId: '' }).toEqual({
        status: 401,
        type: 'urn:atrium:problem:identity.sign_in_failed',
        title: 'identity.sign_in_failed',
        code: 'identity.sign_in_failed',
        traceId: '',
      });
      expect(headers['set-cookie']).toBeUndefined();
      expect(verify).toHaveBeenCalledTimes(1);
      verify.mockRestore();
    });

    it('hashes for nobody with the parameters of everybody', async () => {
      expect(await hasher.verify(null, password)).toBe(false);
      expect(hasher.isOutdated(await Reflect.get(hasher, 'nobody'))).toBe(false);
    });
  });

  it('counts failures in the audit log, and what the good one ended', async () => {
    const id = await bench.account(acme, [{ kind: 'number', value: 'COUNT' }]);
    const browser = bench.browser();
    for (const given of ['wrong password', 'wrong again', password])
      await browser.call(signIn, { name: 'count', password: given, companySlug: 'acme' });
    const rows = await bench.rows(
      'SELECT action, actor_kind, address, changes FROM audit_record WHERE subject_id = ? ORDER BY id',
      [id],
    );
    expect(rows).toMatchObject([
      {
        action: 'identity.sign_in_failed',
        actor_kind: 'visitor',
        address: browser.address,
        changes: { failures: [0, 1] },
      },
      { action: 'identity.sign_in_failed', changes: { failures: [1, 2] } },
      {
        action: 'identity.signed_in',
        actor_kind: 'account',
        changes: { failures: [2, 0], client: [null, 'Chrome 156 · Linux'] },
      },
    ]);
    expect(JSON.stringify(rows)).not.toContain('wrong');
    await browser.call(signIn, { name: 'nobody at all', password, companySlug: 'acme' });
    expect(await bench.acts(null)).toContain('sign_in_failed');
  });

  it('hashes anew what was hashed with old parameters', async () => {
    const id = await bench.account(acme, [{ kind: 'number', value: 'OLD' }]);
    const old = await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
    await asSystem(null, () => bench.get(Credentials).set([id], old));
    const attempt = () => bench.browser().call(signIn, { name: 'OLD', password, companySlug: 'acme' });
    expect((await attempt()).status).toBe(200);
    const phc = await asSystem(null, () => bench.get(Credentials).phcOf(id));
    expect(phc).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
    expect((await attempt()).status).toBe(200);
  });

  it('keeps no password, name or secret readable in the database', async () => {
    const browser = bench.browser();
    await browser.call(signIn, { name: 'A0017', password, companySlug: 'acme' });
    const tables = ['account', 'sign_in_name', 'credential', 'session', 'audit_record'];
    const all = JSON.stringify(await Promise.all(tables.map((table) => bench.rows(`SELECT * FROM ${table}`))));
    for (const text of [password, browser.secret, 'acme.example', '13800138000', '138 0013 8000', 'A0017'])
      expect(all).not.toContain(text);
  });

  it('ends the session that the browser had before', async () => {
    const browser = bench.browser();
    await browser.call(signIn, { name: 'A0017', password, companySlug: 'acme' });
    const before = browser.cookie;
    await browser.call(signIn, { name: 'A0017', password, companySlug: 'acme' });
    const again = bench.browser();
    again.cookie = before;
    expect((await again.call(myAccount, {})).status).toBe(401);
  });

  it('knows who it is only where their session is', async () => {
    const browser = bench.browser();
    browser.cookie = 'atrium=nonsense';
    expect((await browser.call(myAccount, {})).status).toBe(401);
  });
});

describe('demo people', () => {
  const names = [{ kind: 'number', value: 'D1' }] as const;
  it.each([
    ['sign in on a machine of one’s own', {}, 200, undefined],
    ['are refused where others can reach us', { ATRIUM_LISTEN: '0.0.0.0:3000' }, 403, 'identity.demo_refused'],
    [
      'are refused in production',
      { NODE_ENV: 'production', ATRIUM_PUBLIC_URL: 'http://127.0.0.1:3000' },
      403,
      'identity.demo_refused',
    ],
  ])('%s', async (_, env, status, code) => {
    const bench = await IdentityBench.open(env);
    await bench.account(acme, names, { demo: true });
    const browser = bench.browser();
    const answer = await browser.call(signIn, { name: 'D1', password, companySlug: 'acme' });
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
    const wrong = await bench.browser().call(signIn, { name: 'D1', password: 'wrong password', companySlug: 'acme' });
    expect(wrong.body.code).toBe('identity.sign_in_failed');
    await bench.close();
  });
});
