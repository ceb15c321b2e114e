import { installation } from '@atrium/kit';
import { previewProof, proveEmail, requestProof, requestReset, signIn } from '@atrium/contracts/identity';
import type { Browser } from '../testing/browser.js';
import { acme, codeIn, IdentityBench, other, password } from '../testing/identity-bench.js';

const day = 86_400_000;

describe('proving an e-mail', () => {
  let bench: IdentityBench;
  let people = 0;
  beforeAll(async () => {
    bench = await IdentityBench.open();
  });
  afterAll(() => bench.close());

  async function person(realmId = acme): Promise<{ id: string; email: string; browser: Browser }> {
    const email = `e${++people}@acme.example`;
    const id = await bench.account(realmId, [{ kind: 'email', value: email }]);
    const browser = bench.browser();
    const companySlug = realmId === acme ? 'acme' : 'other';
    await browser.call(signIn, { name: email, password, companySlug });
    return { id, email, browser };
  }
  async function asked(browser: Browser, email: string): Promise<string> {
    expect((await browser.call(requestProof, { email })).status).toBe(200);
    return codeIn(await bench.newMail());
  }
  const prove = (code: string) => bench.browser().call(proveEmail, { code });
  const mayEverywhere = async (email: string) =>
    (await bench.browser().call(signIn, { name: email, password })).status === 200;

  it('makes it valid in every company, and good for a reset', async () => {
    const { id, email, browser } = await person();
    expect(await mayEverywhere(email)).toBe(false);
    expect(await prove(await asked(browser, email.toUpperCase()))).toMatchObject({ status: 200, body: {} });
    expect(await mayEverywhere(email)).toBe(true);
    await bench.browser().call(requestReset, { email });
    expect(await bench.newMail()).toContain('Set a new password');
    expect(await bench.acts(id)).toEqual(expect.arrayContaining(['proof_mailed', 'email_proved']));
  });

  it('is looked at first: the address is named, and the link stays good', async () => {
    const { email, browser } = await person();
    const code = await asked(browser, email);
    expect(await bench.browser().call(previewProof, { code })).toMatchObject({ status: 200, body: { email } });
    expect((await prove(code)).status).toBe(200);
    expect((await bench.browser().call(previewProof, { code })).body.code).toBe('identity.code_invalid');
  });

  it('of somebody else is not possible, and tells nothing', async () => {
    const { browser } = await person();
    const theirs = await person();
    const answers = [
      await browser.call(requestProof, { email: theirs.email }),
      await browser.call(requestProof, { email: 'x@y.example' }),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(Array(2).fill([404, 'core.not_found']));
    expect(await bench.newMail()).toBeNull();
  });

  it('is refused when another account has it everywhere, and the link stays good for when it has not', async () => {
    const { email, browser } = await person();
    const code = await asked(browser, email);
    await bench.account(installation, [{ kind: 'email', value: email }]);
    const answer = await prove(code);
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 409, code: 'identity.name_taken' });
  });

  it('by two people of two companies at the same moment is decided for one', async () => {
    const email = 'both@example.com';
    const codes: string[] = [];
    for (const [realmId, companySlug] of [
      [acme, 'acme'],
      [other, 'other'],
    ] as const) {
      await bench.account(realmId, [{ kind: 'email', value: email }]);
      const browser = bench.browser();
      await browser.call(signIn, { name: email, password, companySlug });
      codes.push(await asked(browser, email));
    }
    const answers = await Promise.all(codes.map(prove));
    expect(answers.map(({ status }) => status).sort((one, other) => one - other)).toEqual([200, 409]);
  });

  it.each([
    ['used', async (code: string) => prove(code)],
    ['a day old', async () => bench.clock.advance(day)],
    ['replaced', async (_: string, browser: Browser, email: string) => asked(browser, email)],
  ])('does not work with a link that is %s', async (_, spoil) => {
    const { email, browser } = await person();
    const code = await asked(browser, email);
    await spoil(code, browser, email);
    expect((await prove(code)).body.code).toBe('identity.code_invalid');
  });

  it('is asked for five times an hour at most', async () => {
    const { email, browser } = await person();
    const statuses: number[] = [];
    for (let n = 0; n < 6; n++) statuses.push((await browser.call(requestProof, { email })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    await bench.newMail();
  });
});
