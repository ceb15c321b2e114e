import { installation } from '@atrium/kit';
import { asSystem } from '@atrium/kit/testing';
import { myAccount, previewReset, requestReset, resetPassword, signIn } from '@atrium/contracts/identity';
import { Accounts } from '../accounts/accounts.service.js';
import { acme, codeIn, IdentityBench, password } from '../testing/identity-bench.js';

const next = 'river stone 88 lamps';
const minute = 60_000;

describe('a forgotten password', () => {
  let bench: IdentityBench;
  let people = 0;
  beforeAll(async () => {
    bench = await IdentityBench.open({ ATRIUM_PUBLIC_URL: 'https://atrium.example.com' });
  });
  afterAll(() => bench.close());

  async function person(): Promise<{ id: string; email: string }> {
    const email = `p${++people}@example.com`;
    return { id: await bench.account(installation, [{ kind: 'email', value: email }]), email };
  }
  async function asked(email: string, companySlug?: string): Promise<string | null> {
    await bench.browser().call(requestReset, { email, ...(companySlug && { companySlug }) });
    return bench.newMail();
  }
  const reset = (code: string, given = next) => bench.browser().call(resetPassword, { code, password: given });

  it('is set anew by a mailed link, which signs in here and nowhere else', async () => {
    const { id, email } = await person();
    const before = bench.browser();
    await before.call(signIn, { name: email, password });
    const mail = await asked(email);
    expect(mail).toContain(`To: ${email}`);
    expect(mail).toContain('Subject: Set a new password');
    expect(mail).toMatch(/https:\/\/atrium\.example\.com\/reset#[\w-]{43}\n/);
    const browser = bench.browser();
    const answer = await browser.call(resetPassword, { code: codeIn(mail), password: next });
    expect(answer).toMatchObject({ status: 200, body: { id } });
    expect(answer.headers['set-cookie']).toMatch(/^__Host-atrium=.*; Secure; SameSite=Lax$/);
    expect((await browser.call(myAccount, {})).status).toBe(200);
    expect((await before.call(myAccount, {})).status).toBe(401);
    expect((await bench.browser().call(signIn, { name: email, password: next })).status).toBe(200);
    expect((await bench.acts(id)).slice(0, 4)).toEqual(['signed_in', 'reset_mailed', 'password_reset', 'signed_in']);
    expect(await bench.newMail()).toContain('Subject: Your password was changed');
  });

  it('tells at once whether a link still works, as often as it is looked at', async () => {
    const { email } = await person();
    const code = codeIn(await asked(email));
    const look = async () => {
      const { status, body } = await bench.browser().call(previewReset, { code });
      return [status, body.code];
    };
    expect([await look(), await look()]).toEqual([
      [200, undefined],
      [200, undefined],
    ]);
    expect((await reset(code)).status).toBe(200);
    expect(await look()).toEqual([404, 'identity.code_invalid']);
  });

  it('speaks the language of the account', async () => {
    const { id, email } = await person();
    await asSystem(null, () => bench.get(Accounts).setLanguage(id, 'zh-CN'));
    expect(await asked(email)).toContain('请在 30 分钟内打开以下链接设置');
  });

  it('sends the link to the address as it is known, and only ever to our own page', async () => {
    const { email } = await person();
    const browser = bench.browser();
    browser.host = 'evil.example';
    await browser.call(requestReset, { email: email.replace('p', 'P').toUpperCase() });
    const mail = await bench.newMail();
    expect(mail).toContain(`To: ${email}`);
    expect(mail).not.toContain('evil');
  });

  it('is asked for with one answer, and mailed only to a proved address of somebody who may sign in', async () => {
    const archived = await person();
    await asSystem(null, () => bench.get(Accounts).archive([archived.id]));
    await bench.account(acme, [{ kind: 'email', value: 'unproved@example.com' }]);
    for (const email of [archived.email, 'unproved@example.com', 'nobody@example.com', 'no address at all']) {
      const answer = await bench.browser().call(requestReset, { email, companySlug: 'acme' });
      expect({ status: answer.status, body: answer.body }).toEqual({ status: 200, body: {} });
      expect(await bench.newMail()).toBeNull();
    }
    const known = await bench.browser().call(requestReset, { email: (await person()).email, companySlug: 'acme' });
    expect({ status: known.status, body: known.body }).toEqual({ status: 200, body: {} });
  });

  it('is asked for no more than three times an hour', async () => {
    for (const email of [(await person()).email, 'stranger@example.com']) {
      const statuses: number[] = [];
      for (let n = 0; n < 4; n++) statuses.push((await bench.browser().call(requestReset, { email })).status);
      expect(statuses).toEqual([200, 200, 200, 429]);
    }
    await bench.newMail();
  });

  it.each([
    ['used', (code: string) => reset(code)],
    ['30 minutes old', async () => bench.clock.advance(30 * minute)],
    ['replaced by a newer one', (_: string, email: string) => asked(email)],
    [
      'of an account that was archived',
      async (_: string, __: string, id: string) => asSystem(null, () => bench.get(Accounts).archive([id])),
    ],
  ])('is not set by a link that is %s', async (_, spoil) => {
    const { id, email } = await person();
    const code = codeIn(await asked(email));
    await spoil(code, email, id);
    const missing = await reset('x'.repeat(43));
    const answer = await reset(code);
    expect({ status: answer.status, ...answer.body, traceId: '' }).toEqual({
      status: 404,
      ...missing.body,
      traceId: '',
    });
    expect(missing.body.code).toBe('identity.code_invalid');
  });

  it('is set once by twenty at the same moment with one link', async () => {
    const { id, email } = await person();
    const code = codeIn(await asked(email));
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => reset(code, `river stone ${n} 88 lamps`)));
    expect(answers.map(({ status }) => status).sort((one, other) => one - other)).toEqual([
      200,
      ...Array<number>(19).fill(404),
    ]);
    expect((await bench.acts(id)).filter((act) => act === 'password_reset')).toHaveLength(1);
  });

  it('keeps the link good when the new one is refused', async () => {
    const { email } = await person();
    const code = codeIn(await asked(email));
    expect((await reset(code, 'password2026')).body.errors).toEqual([
      { path: ['password'], code: 'identity.password_common' },
    ]);
    expect((await reset(code)).status).toBe(200);
  });

  it('stops an address that sends many wrong links', async () => {
    const browser = bench.browser();
    const statuses: number[] = [];
    for (let n = 0; n < 32; n++)
      statuses.push((await browser.call(resetPassword, { code: `${n}`.padStart(43, 'x'), password: next })).status);
    expect(statuses.filter((status) => status === 404)).toHaveLength(30);
    expect(statuses.slice(-1)).toEqual([429]);
  });

  it('leaves no link readable in the database', async () => {
    const { email } = await person();
    const code = codeIn(await asked(email));
    const all = JSON.stringify([
      await bench.rows('SELECT * FROM single_use_code'),
      await bench.rows('SELECT * FROM identity_mail'),
    ]);
    for (const text of [code, email]) expect(all).not.toContain(text);
  });
});
