import { installation, Limits, runInContext, system } from '@atrium/kit';
import { signIn } from '@atrium/contracts/identity';
import type { Answer, Browser } from '../testing/browser.js';
import { acme, IdentityBench, password } from '../testing/identity-bench.js';
import { SignInLimits } from './sign-in-limits.js';

describe('guessing', () => {
  let bench: IdentityBench;
  beforeAll(async () => {
    bench = await IdentityBench.open();
  });
  afterAll(() => bench.close());

  const wrong = (n: number) => `wrong password ${n}`;
  const attempt = (browser: Browser, name: string, given: string): Promise<Answer> =>
    browser.call(signIn, { name, password: given, companySlug: 'acme' });
  const person = (value: string) => bench.account(acme, [{ kind: 'number', value }]);
  const codes = (answers: readonly Answer[]) => answers.map(({ status }) => status);
  /** Guesses from as many addresses, ten at a time. */
  async function manyAddresses(guesses: readonly [name: string, given: string][]): Promise<number[]> {
    const seen: number[] = [];
    for (let start = 0; start < guesses.length; start += 10)
      seen.push(
        ...codes(
          await Promise.all(
            guesses.slice(start, start + 10).map(([name, given]) => attempt(bench.browser(), name, given)),
          ),
        ),
      );
    return seen;
  }

  it('at one name from one address stops after five, with the same answer for a name that nobody has', async () => {
    await person('ONE');
    for (const name of ['ONE', 'NOBODY']) {
      const browser = bench.browser();
      const answers: Answer[] = [];
      for (let n = 0; n < 7; n++) answers.push(await attempt(browser, name, wrong(n)));
      expect(codes(answers)).toEqual([401, 401, 401, 401, 401, 429, 429]);
      const { body, headers } = answers.at(-1) as Answer;
      expect(body.code).toBe('identity.too_many_attempts');
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60);
      expect((await attempt(browser, name, password)).status).toBe(429);
    }
    // Another name at the same desk, and the same name elsewhere, are not concerned.
    expect((await attempt(bench.browser(), 'ONE', password)).status).toBe(200);
  });

  it('waits longer and longer: a minute, a quarter, an hour, and never more', async () => {
    const browser = bench.browser();
    const where = { address: browser.address };
    // What passing time does: the shortest window is over.
    const wait = (name: string) =>
      runInContext(
        { traceId: '', actor: system, companyId: null, acrossPurpose: null, operation: '', ...where },
        () => {
          const { nameKey } = bench.get(SignInLimits).attempt(`${acme} patient`, '');
          return bench.get(Limits).reset({ name, points: 1, windowSeconds: 1 }, nameKey);
        },
      );
    const waits: number[] = [];
    for (let n = 0; n < 21; n++) {
      let answer = await attempt(browser, 'PATIENT', wrong(n));
      for (const name of ['sign-in-name-minute', 'sign-in-name-quarter']) {
        if (answer.status !== 429) continue;
        waits.push(Number(answer.headers['retry-after']));
        await wait(name);
        answer = await attempt(browser, 'PATIENT', wrong(n));
      }
      if (answer.status === 429) waits.push(Number(answer.headers['retry-after']));
    }
    expect(waits.some((seconds) => seconds > 60 && seconds <= 900)).toBe(true);
    expect(Math.max(...waits)).toBeGreaterThan(900);
    expect(Math.max(...waits)).toBeLessThanOrEqual(3600);
  });

  it('counts one name however it is typed', async () => {
    const browser = bench.browser();
    const answers: Answer[] = [];
    for (const name of ['nob1', 'NOB1', ' Nob1', 'ｎｏｂ1', 'nOb1 ', 'NoB1'])
      answers.push(await attempt(browser, name, wrong(1)));
    expect(codes(answers)).toEqual([401, 401, 401, 401, 401, 429]);
  });

  it('lets no burst through: of many at once five are tried', async () => {
    await person('BURST');
    const browser = bench.browser();
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => attempt(browser, 'BURST', wrong(n))));
    expect(codes(answers).filter((status) => status === 401)).toHaveLength(5);
  });

  it('is forgotten with the right password', async () => {
    await person('OWNER');
    const browser = bench.browser();
    for (let round = 0; round < 3; round++) {
      for (let n = 0; n < 4; n++) expect((await attempt(browser, 'OWNER', wrong(n))).status).toBe(401);
      expect((await attempt(browser, 'OWNER', password)).status).toBe(200);
    }
  });

  it('at one person from many addresses stops, and the owner gets in where they have been before', async () => {
    await person('TARGET');
    const home = bench.browser();
    expect((await attempt(home, 'TARGET', password)).status).toBe(200);
    const answers = await manyAddresses(Array.from({ length: 40 }, (_, n) => ['TARGET', wrong(n)]));
    expect(answers.slice(0, 30)).toEqual(Array(30).fill(401));
    expect(answers.slice(-1)).toEqual([429]);
    expect((await attempt(bench.browser(), 'TARGET', password)).status).toBe(429);
    expect((await attempt(bench.browser(home.address), 'TARGET', password)).status).toBe(200);
  });

  it('with one password at many people stops, even when one of them has it', async () => {
    await person('WEAK');
    const answers = await manyAddresses(Array.from({ length: 30 }, (_, n) => [`P${n}`, password]));
    expect(answers.slice(-1)).toEqual([429]);
    expect((await attempt(bench.browser(), 'WEAK', password)).status).toBe(429);
  });

  it('from one address at many people stops, for a while', async () => {
    const address = '10.9.9.9';
    const statuses: number[] = [];
    for (let start = 0; start < 110; start += 10)
      statuses.push(
        ...codes(
          await Promise.all(
            Array.from({ length: 10 }, (_, n) =>
              attempt(bench.browser(address), `Q${start + n}`, `another guess ${start + n}`),
            ),
          ),
        ),
      );
    expect(statuses.slice(0, 100)).toEqual(Array(100).fill(401));
    expect(statuses.slice(100)).toEqual(Array(10).fill(429));
    await bench.account(installation, [{ kind: 'email', value: 'x@example.com' }]);
    const { headers } = await bench.browser(address).call(signIn, { name: 'x@example.com', password });
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(900);
  });
});
