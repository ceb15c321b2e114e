import { installation } from '@atrium/kit';
import { asSystem } from '@atrium/kit/testing';
import { changePassword, myAccount, resetPassword, signIn, stepUp } from '@atrium/contracts/identity';
import { Codes } from '../codes/codes.js';
import { Sessions } from '../sessions/sessions.service.js';
import type { Browser } from '../testing/browser.js';
import { acme, IdentityBench, password } from '../testing/identity-bench.js';
import { PersonalWords } from './personal-words.js';

const next = 'river stone 88 lamps';

describe('a password', () => {
  let bench: IdentityBench;
  let people = 0;
  beforeAll(async () => {
    bench = await IdentityBench.open();
  });
  afterAll(() => bench.close());

  async function person(): Promise<{ id: string; name: string; here: Browser; there: Browser }> {
    const name = `W${++people}`;
    const id = await bench.account(acme, [{ kind: 'number', value: name }]);
    return { id, name, here: await signedIn(name), there: await signedIn(name) };
  }
  async function signedIn(name: string, given = password): Promise<Browser> {
    const browser = bench.browser();
    await browser.call(signIn, { name, password: given, companySlug: 'acme' });
    return browser;
  }
  const status = async (browser: Browser) => (await browser.call(myAccount, {})).status;

  it('that is changed signs every other device out, is asked for from then on, and is audited', async () => {
    const { id, name, here, there } = await person();
    expect((await here.call(changePassword, { current: password, next })).status).toBe(200);
    expect([await status(here), await status(there)]).toEqual([200, 401]);
    expect(await status(await signedIn(name))).toBe(401);
    expect(await status(await signedIn(name, next))).toBe(200);
    expect(await bench.acts(id)).toContain('password_changed');
    expect(bench.dropped.length).toBeGreaterThan(0);
  });

  it.each([
    ['too short', 'short one', 'identity.password_too_short'],
    ['common', 'password2026', 'identity.password_common'],
    ['too long', 'x'.repeat(129), 'identity.password_too_long'],
    ['five emoji', '🐴🔋📎✅🚲', 'identity.password_too_short'],
    ['made of the name', 'limeiling-2026', 'identity.password_personal'],
    ['made of the company', 'chenguangdianzi1', 'identity.password_personal'],
  ])('%s is refused at its field', async (_, given, code) => {
    const { here, there } = await person();
    bench.get(PersonalWords).register(async () => ['李美玲', '晨光电子']);
    const { status: answered, body } = await here.call(changePassword, { current: password, next: given });
    expect({ answered, errors: body.errors }).toEqual({ answered: 422, errors: [{ path: ['next'], code }] });
    expect(await status(there)).toBe(200);
    bench.get(PersonalWords).register(async () => []);
  });

  it('ends the reset links that were out', async () => {
    const { id, here } = await person();
    const code = await bench.inTx(async () => {
      const wanted = { accountId: id, realmId: installation, nameId: null };
      return (await bench.get(Codes).issue({ purpose: 'reset' }, [wanted]))[0]?.code ?? '';
    });
    await here.call(changePassword, { current: password, next });
    const answer = await bench.browser().call(resetPassword, { code, password: 'a third one 5150' });
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 404, code: 'identity.code_invalid' });
  });

  it.each([
    ['changing', changePassword, { current: 'wrong', next }, 'current'],
    ['confirming', stepUp, { password: 'wrong' }, 'password'],
  ] as const)('%s needs the present one, and guessing it stops after five', async (_, route, input, field) => {
    const { id, here } = await person();
    const first = await here.call(route, input);
    expect(first).toMatchObject({
      status: 403,
      body: { code: 'identity.wrong_password', errors: [{ path: [field], code: 'identity.wrong_password' }] },
    });
    const answers = [];
    for (let n = 0; n < 5; n++) answers.push((await here.call(route, input)).status);
    expect(answers).toEqual([403, 403, 403, 403, 429]);
    expect((await bench.acts(id)).filter((act) => act === 'password_not_confirmed')).toHaveLength(5);
    expect(await status(here)).toBe(200);
  });

  it('given again is a fresh proof', async () => {
    const { id, here } = await person();
    const proved = async () =>
      (await asSystem(null, () => bench.get(Sessions).bySecret(here.secret)))?.provedAt.toISOString();
    bench.clock.advance(3_600_000);
    const before = await proved();
    expect((await here.call(stepUp, { password })).status).toBe(200);
    expect(await proved()).toBe(bench.clock.now().toISOString());
    expect(before).not.toBe(await proved());
    expect((await bench.acts(id)).slice(-1)).toEqual(['password_confirmed']);
  });

  it('changed several times at once is changed once, and that one works', async () => {
    const { name, here } = await person();
    const others = await Promise.all([1, 2, 3].map(() => signedIn(name)));
    const wishes = [here, ...others].map((browser, n) => ({ browser, next: `river stone ${n}${n} lamps` }));
    const answers = await Promise.all(
      wishes.map(({ browser, next }) => browser.call(changePassword, { current: password, next })),
    );
    const won = answers.findIndex(({ status }) => status === 200);
    expect(answers.map(({ status }) => status === 200)).toEqual(wishes.map((_, n) => n === won));
    const works = await Promise.all(wishes.map(async ({ next }) => (await status(await signedIn(name, next))) === 200));
    const lives = await Promise.all(wishes.map(async ({ browser }) => (await status(browser)) === 200));
    expect([works, lives]).toEqual([works, lives].map(() => wishes.map((_, n) => n === won)));
  });

  it('is told to its owner by mail when it changes', async () => {
    await bench.account(installation, [{ kind: 'email', value: 'told@example.com' }]);
    const browser = bench.browser();
    await browser.call(signIn, { name: 'told@example.com', password });
    await browser.call(changePassword, { current: password, next });
    const mail = await bench.newMail();
    expect(mail).toContain('To: told@example.com');
    expect(mail).toContain('Subject: Your password was changed');
    expect(mail).not.toContain(next);
  });
});
