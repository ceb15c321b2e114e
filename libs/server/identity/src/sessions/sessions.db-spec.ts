import { newId } from '@atrium/kit';
import { asSystem } from '@atrium/kit/testing';
import {
  listSessions,
  myAccount,
  revokeOtherSessions,
  revokeSession,
  signIn,
  signOut,
} from '@atrium/contracts/identity';
import { Accounts } from '../accounts/accounts.service.js';
import { ForgetEnded } from '../retention/forget-ended.job.js';
import type { Browser } from '../testing/browser.js';
import { acme, IdentityBench, password } from '../testing/identity-bench.js';
import { Sessions } from './sessions.service.js';

const hour = 3_600_000;
const day = 24 * hour;

describe('a session', () => {
  let bench: IdentityBench;
  let people = 0;
  beforeAll(async () => {
    bench = await IdentityBench.open();
  });
  afterAll(() => bench.close());

  async function person(): Promise<{ id: string; name: string }> {
    const name = `S${++people}`;
    return { id: await bench.account(acme, [{ kind: 'number', value: name }]), name };
  }
  async function signedIn(name: string, remember = false): Promise<Browser> {
    const browser = bench.browser();
    expect((await browser.call(signIn, { name, password, companySlug: 'acme', remember })).status).toBe(200);
    return browser;
  }
  const status = async (browser: Browser) => (await browser.call(myAccount, {})).status;
  const idOf = async (browser: Browser) => {
    const { body } = await browser.call(listSessions, {});
    return (body.items as { id: string; current: boolean }[]).find(({ current }) => current)?.id ?? '';
  };

  it.each([
    ['of a browser ends after 12 hours of rest', false, 12 * hour],
    ['that was asked to last ends after 30 days of rest', true, 30 * day],
  ])('%s', async (_, remember, rest) => {
    const { name } = await person();
    const browser = await signedIn(name, remember);
    bench.clock.advance(rest - 60_000);
    expect(await status(browser)).toBe(200);
    bench.clock.advance(rest - 60_000);
    expect(await status(browser)).toBe(200);
    bench.clock.advance(rest);
    expect(await status(browser)).toBe(401);
  });

  it('ends after 90 days, however much it is used', async () => {
    const { name } = await person();
    const browser = await signedIn(name, true);
    for (let days = 0; days < 89; days += 20) {
      expect(await status(browser)).toBe(200);
      bench.clock.advance(20 * day);
    }
    expect(await status(browser)).toBe(401);
  });

  it('is seen once a minute, not at every request', async () => {
    const { id, name } = await person();
    const browser = await signedIn(name);
    const seen = async () => (await bench.rows('SELECT last_seen_at FROM session WHERE account_id = ?', [id]))[0];
    const first = await seen();
    bench.clock.advance(59_000);
    await status(browser);
    expect(await seen()).toEqual(first);
    bench.clock.advance(1000);
    await status(browser);
    expect(await seen()).not.toEqual(first);
  });

  it('is listed for its owner, with device and address', async () => {
    const { name } = await person();
    const [laptop, phone] = [await signedIn(name), await signedIn(name)];
    phone.agent = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15';
    await phone.call(signIn, { name, password, companySlug: 'acme', remember: true });
    await (await signedIn((await person()).name)).call(listSessions, {});
    const { body } = await laptop.call(listSessions, {});
    expect(body.items).toMatchObject([
      { client: 'iPhone', current: false, address: phone.address },
      { client: 'Chrome 156 · Linux', current: true, address: laptop.address },
    ]);
  });

  it('that is revoked is dead at the next request, its sockets are dropped, and it is in the audit log', async () => {
    const { id, name } = await person();
    const [here, there] = [await signedIn(name), await signedIn(name)];
    const gone = await idOf(there);
    const dropped = bench.dropped.length;
    expect((await here.call(revokeSession, { sessionId: gone })).status).toBe(200);
    expect([await status(there), await status(here)]).toEqual([401, 200]);
    expect(bench.dropped.slice(dropped)).toEqual([gone]);
    expect((await bench.acts(id)).slice(-1)).toEqual(['session_revoked']);
    expect(await asSystem(null, () => bench.get(Sessions).alive([gone]))).toEqual(new Set());
    expect((await here.call(revokeSession, { sessionId: gone })).status).toBe(404);
  });

  it('of somebody else can not be revoked, and looks as if it were not there', async () => {
    const [mine, theirs] = [await signedIn((await person()).name), await signedIn((await person()).name)];
    const [forbidden, unknown] = [
      await mine.call(revokeSession, { sessionId: await idOf(theirs) }),
      await mine.call(revokeSession, { sessionId: newId<'session'>() }),
    ];
    expect([forbidden.status, unknown.status]).toEqual([404, 404]);
    expect({ ...forbidden.body, traceId: '' }).toEqual({ ...unknown.body, traceId: '' });
    expect(await status(theirs)).toBe(200);
  });

  it('stays when all others are revoked', async () => {
    const { name } = await person();
    const [here, a, b] = [await signedIn(name), await signedIn(name), await signedIn(name)];
    const stranger = await signedIn((await person()).name);
    expect((await here.call(revokeOtherSessions, {})).body).toEqual({ revoked: 2 });
    expect([await status(here), await status(a), await status(b), await status(stranger)]).toEqual([
      200, 401, 401, 200,
    ]);
    expect((await here.call(revokeOtherSessions, {})).body).toEqual({ revoked: 0 });
  });

  it('ends with signing out, cookie and all, even for who kept the cookie', async () => {
    const { id, name } = await person();
    const browser = await signedIn(name);
    const kept = browser.cookie;
    const { headers } = await browser.call(signOut, {});
    expect(headers['set-cookie']).toMatch(/^atrium=; .*Expires=Thu, 01 Jan 1970/);
    expect(await status(browser)).toBe(401);
    browser.cookie = kept;
    expect(await status(browser)).toBe(401);
    expect(await bench.acts(id)).toEqual(['signed_in', 'signed_out']);
  });

  it('ends when the account is archived, and only then does its name become free', async () => {
    const { id, name } = await person();
    const browser = await signedIn(name);
    await asSystem(null, () => bench.get(Accounts).archive([id]));
    expect(await status(browser)).toBe(401);
    expect(await bench.rows('SELECT id FROM sign_in_name WHERE account_id = ?', [id])).toEqual([]);
  });

  it('is told apart alive from dead by set', async () => {
    const { name } = await person();
    const [short, long, revoked] = [await signedIn(name), await signedIn(name, true), await signedIn(name)];
    const ids = [await idOf(short), await idOf(long), await idOf(revoked)] as const;
    await revoked.call(signOut, {});
    const alive = () => asSystem(null, () => bench.get(Sessions).alive([...ids, newId()]));
    expect(await alive()).toEqual(new Set([ids[0], ids[1]]));
    bench.clock.advance(13 * hour);
    expect(await alive()).toEqual(new Set([ids[1]]));
  });

  it('is forgotten 90 days after it ended', async () => {
    const { id, name } = await person();
    await (await signedIn(name)).call(signOut, {});
    const kept = async () => (await bench.rows('SELECT id FROM session WHERE account_id = ?', [id])).length;
    const forget = () => asSystem(null, () => bench.get(ForgetEnded).run());
    bench.clock.advance(89 * day);
    await forget();
    expect(await kept()).toBe(1);
    bench.clock.advance(2 * day);
    await forget();
    expect(await kept()).toBe(0);
  });
});
