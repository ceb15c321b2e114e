import { installation, Tx } from '@atrium/kit';
import { asSystem, eventually } from '@atrium/kit/testing';
import { signIn } from '@atrium/contracts/identity';
import { Accounts } from '../accounts/accounts.service.js';
import { Passwords } from '../passwords/passwords.service.js';
import { SignInNames } from '../sign-in-names/sign-in-names.service.js';
import { acme, codeIn, IdentityBench, other, password } from '../testing/identity-bench.js';
import { ActivationCodes } from './activation-codes.js';

const day = 86_400_000;
const text = { company: '晨光电子', person: '李美玲' };

describe('an activation code', () => {
  let bench: IdentityBench;
  let codes: ActivationCodes;
  let people = 0;
  beforeAll(async () => {
    bench = await IdentityBench.open();
    codes = bench.get(ActivationCodes);
  });
  afterAll(() => bench.close());

  async function person(): Promise<{ id: string; number: string; email: string }> {
    const number = `N${++people}`;
    const email = `n${people}@acme.example`;
    const names = [
      { kind: 'number', value: number },
      { kind: 'email', value: email },
    ] as const;
    return { id: await bench.account(acme, names, { without: true }), number, email };
  }
  const printed = async (id: string, realmId = acme) =>
    (await asSystem(null, () => codes.print(realmId, [id])))[0]?.code ?? '';
  const consume = (code: string) => bench.inTx(() => codes.consume(code));
  const peek = (code: string) => asSystem(null, () => codes.peek(code));
  async function setPassword(code: string, given = password): Promise<string> {
    const { accountId } = await peek(code);
    const prepared = await asSystem(null, () => bench.get(Passwords).prepareFor(accountId, given));
    return (await bench.inTx(() => codes.setPassword(code, prepared))).accountId;
  }
  const invalid = { def: { code: 'identity.code_invalid' } };

  it('from a sheet sets the first password, once', async () => {
    const { id, number } = await person();
    const code = await printed(id);
    expect(await peek(code)).toMatchObject({ accountId: id, realmId: acme, mailed: false });
    expect(await setPassword(code)).toBe(id);
    const answer = await bench.browser().call(signIn, { name: number, password, companySlug: 'acme' });
    expect(answer.body.id).toBe(id);
    await expect(peek(code)).rejects.toMatchObject(invalid);
    expect(await bench.acts(id)).toEqual(['activation_printed', 'password_set', 'signed_in']);
  });

  it('may be typed in small letters and without hyphens', async () => {
    const { id } = await person();
    const code = await printed(id);
    expect(await peek(code.toLowerCase().replaceAll('-', ' '))).toMatchObject({ accountId: id });
  });

  it('is a link whose secret no server log sees', async () => {
    const { id } = await person();
    const [slip] = await asSystem(null, () => codes.print(acme, [id]));
    expect(slip?.url).toBe(`${bench.publicUrl}/activate#${slip?.code ?? ''}`);
    expect(slip?.expiresAt.getTime()).toBe(bench.clock.now().getTime() + 7 * day);
  });

  it('used by twenty at the same moment is used once', async () => {
    const code = await printed((await person()).id);
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => consume(code)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject(invalid);
  });

  it('is refused to who found it unused and comes second', async () => {
    const code = await printed((await person()).id);
    // Not innodb_trx: what it shows is not made anew while it is asked for ten times a second.
    const waits = () =>
      bench.rows(
        "SELECT 1 FROM information_schema.processlist WHERE db = DATABASE() AND info LIKE 'UPDATE single_use_code%'",
      );
    const second = await bench.inTx(async () => {
      await codes.consume(code);
      const outcome = Promise.allSettled([bench.get(Tx).apart(() => consume(code))]);
      await eventually(waits, (blocked) => blocked.length > 0);
      return () => outcome;
    });
    const [outcome] = await second();
    expect(outcome).toMatchObject({ status: 'rejected', reason: invalid });
  });

  it('is used up only if the work it was used in is done', async () => {
    const { id } = await person();
    const code = await printed(id);
    const failing = bench.inTx(async () => {
      await codes.consume(code);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await consume(code)).toMatchObject({ accountId: id });
  });

  it('ends after seven days, and when a newer one of the same company is made', async () => {
    const { id } = await person();
    const [first, theirs] = [await printed(id), await printed(id, other)];
    const second = await printed(id);
    await expect(peek(first)).rejects.toMatchObject(invalid);
    expect(await peek(second)).toMatchObject({ realmId: acme });
    expect(await peek(theirs)).toMatchObject({ realmId: other });
    bench.clock.advance(7 * day);
    await expect(peek(second)).rejects.toMatchObject(invalid);
  });

  it('made several times at once leaves one that works', async () => {
    const { id } = await person();
    const made = await Promise.all(Array.from({ length: 8 }, () => printed(id)));
    const outcomes = await Promise.allSettled(made.map(peek));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is not a reset link, and ends with the account', async () => {
    const { id } = await person();
    const code = await printed(id);
    await asSystem(null, () => bench.get(Accounts).archive([id]));
    await expect(peek(code)).rejects.toMatchObject(invalid);
  });

  it('of a sheet for many is made in one go, each for its own account', async () => {
    const ids = [(await person()).id, (await person()).id, (await person()).id];
    const slips = await asSystem(null, () => codes.print(acme, ids));
    expect(new Set(slips.map(({ code }) => code)).size).toBe(3);
    for (const [n, slip] of slips.entries()) expect(await peek(slip.code)).toMatchObject({ accountId: ids[n] });
  });

  describe('by mail', () => {
    const invite = (id: string, realmId = acme) => asSystem(null, () => codes.mail(realmId, id, text));

    it('invites, proves the address it was mailed to, and makes it valid everywhere', async () => {
      const { id, email } = await person();
      await asSystem(null, () => bench.get(Accounts).setLanguage(id, 'zh-TW'));
      expect(await invite(id)).toBe(true);
      const mail = await bench.newMail();
      expect(mail).toContain(`To: ${email}`);
      expect(mail).toContain('李美玲，您好：');
      expect(mail).toContain('晨光电子 使用 Atrium');
      await setPassword(codeIn(mail));
      const answer = await bench.browser().call(signIn, { name: email, password });
      expect(answer.body).toMatchObject({
        id,
        names: [
          { kind: 'number', proved: false },
          { kind: 'email', proved: true },
        ],
      });
    });

    it('leaves an address with the company when somebody else has proved it', async () => {
      const { id, email } = await person();
      const owner = await bench.account(installation, [{ kind: 'email', value: email }]);
      await invite(id);
      await setPassword(codeIn(await bench.newMail()), 'river stone 88 lamps');
      const holder = await asSystem(null, () =>
        bench.get(SignInNames).holderEverywhere({ kind: 'email', value: email }),
      );
      expect(holder).toBe(owner);
    });

    it('has nobody to go to without an address in the company', async () => {
      const id = await bench.account(acme, [{ kind: 'number', value: 'NOMAIL' }], { without: true });
      expect(await invite(id)).toBe(false);
      expect(await invite((await person()).id, other)).toBe(false);
      expect(await bench.newMail()).toBeNull();
    });
  });
});
