import { installation } from '@atrium/kit';
import { asSystem } from '@atrium/kit/testing';
import { myAccount, setLanguage, signIn } from '@atrium/contracts/identity';
import type { SignInName } from '../sign-in-names/normalise.js';
import { SignInNames } from '../sign-in-names/sign-in-names.service.js';
import { acme, IdentityBench, other, password } from '../testing/identity-bench.js';
import { Accounts } from './accounts.service.js';

const number = (value: string): SignInName => ({ kind: 'number', value });
const email = (value: string): SignInName => ({ kind: 'email', value });

describe('accounts', () => {
  let bench: IdentityBench;
  let accounts: Accounts;
  let names: SignInNames;
  beforeAll(async () => {
    bench = await IdentityBench.open();
    accounts = bench.get(Accounts);
    names = bench.get(SignInNames);
  });
  afterAll(() => bench.close());

  const make = (realmId: string, given: readonly SignInName[]) => bench.account(realmId, given, { without: true });
  const set = (realmId: string, accountId: string, given: readonly SignInName[]) =>
    bench.inTx(() => names.set(realmId, { accountId, names: given }));
  const valuesOf = async (id: string, realmId: string) =>
    ((await asSystem(null, () => names.of([id], realmId))).get(id) ?? []).map(({ value }) => value).sort();
  const taken = (kind: string) => ({ def: { code: 'identity.name_taken' }, details: { kind } });

  it('are made by the thousand in a few statements, in the order given', async () => {
    const people = Array.from({ length: 10_000 }, (_, n) => ({
      names: [number(`M${n}`), email(`m${n}@acme.example`)],
      language: 'zh-CN' as const,
    }));
    const ids = await bench.inTx(() => accounts.createMany(acme, people));
    expect(new Set(ids).size).toBe(10_000);
    expect(await valuesOf(ids[9999] ?? '', acme)).toEqual(['M9999', 'm9999@acme.example']);
    const found = await asSystem(null, () => names.of(ids, acme));
    expect([found.size, found.get(ids[1234] ?? '')?.map(({ value }) => value)]).toEqual([
      10_000,
      ['M1234', 'm1234@acme.example'],
    ]);
    const holders = await asSystem(null, () =>
      names.holdersInRealm(acme, [...people.map((person) => person.names[0]), number('none')] as SignInName[]),
    );
    expect(holders).toEqual([...ids, null]);
  });

  it('of one company never share a name, however it is typed; those of two may', async () => {
    await make(acme, [number('T1')]);
    await expect(make(acme, [number(' t1 ')])).rejects.toMatchObject(taken('number'));
    const twice = await make(acme, [number('T2'), number('t2')]);
    expect(await valuesOf(twice, acme)).toHaveLength(1);
    const theirs = await make(other, [number('T1')]);
    expect(await valuesOf(theirs, other)).toEqual(['T1']);
  });

  it('made at the same moment with one name are one', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => make(acme, [number('RACE')])));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ def: { code: 'identity.name_taken' } });
  });

  it('refused leave nothing behind', async () => {
    await make(acme, [number('FIRST')]);
    const before = await bench.rows('SELECT COUNT(*) AS n FROM account');
    await expect(make(acme, [email('new@acme.example'), number('first')])).rejects.toMatchObject(taken('number'));
    expect(await bench.rows('SELECT COUNT(*) AS n FROM account')).toEqual(before);
  });

  describe('names', () => {
    it('are replaced in the company, and nowhere else', async () => {
      const id = await make(acme, [number('N1'), email('n1@acme.example')]);
      await set(other, id, [number('X1')]);
      await set(acme, id, [number('N1'), { kind: 'phone', value: '13800138001' }]);
      expect(await valuesOf(id, acme)).toEqual(['13800138001', 'N1']);
      expect(await valuesOf(id, other)).toEqual(['X1']);
      await set(acme, id, []);
      expect(await valuesOf(id, acme)).toEqual([]);
    });

    it('may change places within one go', async () => {
      const [a, b] = [await make(acme, [number('SWAP1')]), await make(acme, [number('SWAP2')])];
      await bench.inTx(() =>
        names.setMany(acme, [
          { accountId: a, names: [number('SWAP2')] },
          { accountId: b, names: [number('SWAP1')] },
        ]),
      );
      expect([await valuesOf(a, acme), await valuesOf(b, acme)]).toEqual([['SWAP2'], ['SWAP1']]);
    });

    it('of somebody else are refused, and nothing changes', async () => {
      const [a, b] = [await make(acme, [number('KEEP1')]), await make(acme, [number('KEEP2')])];
      await expect(set(acme, b, [number('keep1')])).rejects.toMatchObject(taken('number'));
      expect([await valuesOf(a, acme), await valuesOf(b, acme)]).toEqual([['KEEP1'], ['KEEP2']]);
    });

    it('that are valid everywhere stay with their owner, whatever a company sets', async () => {
      const id = await make(installation, [email('mine@example.com')]);
      await set(acme, id, [email('MINE@example.com'), number('E1')]);
      expect(await valuesOf(id, acme)).toEqual(['E1', 'mine@example.com']);
      await set(acme, id, []);
      expect(await valuesOf(id, acme)).toEqual(['mine@example.com']);
      expect(await asSystem(null, () => names.holderEverywhere(email('Mine@Example.com')))).toBe(id);
    });

    it('go with the person who joins with an account of their own', async () => {
      const mine = await make(installation, [email('joiner@example.com')]);
      const entered = await make(acme, [number('J1'), email('joiner@example.com')]);
      await bench.inTx(() => names.move(acme, { from: entered, to: mine }));
      expect(await valuesOf(mine, acme)).toEqual(['J1', 'joiner@example.com']);
      expect(await valuesOf(entered, acme)).toEqual([]);
    });

    it('of another company are not shown', async () => {
      const id = await make(acme, [number('SECRET')]);
      await set(other, id, [number('THEIRS')]);
      expect(await valuesOf(id, other)).toEqual(['THEIRS']);
    });
  });

  it('that are archived give their names to others, and come back with new ones', async () => {
    const id = await bench.account(acme, [number('LEAVER')]);
    await asSystem(null, () => accounts.archive([id]));
    const heir = await make(acme, [number('LEAVER')]);
    expect(await valuesOf(heir, acme)).toEqual(['LEAVER']);
    await asSystem(null, () => accounts.restore([id]));
    await set(acme, id, [number('RETURNED')]);
    const answer = await bench.browser().call(signIn, { name: 'RETURNED', password, companySlug: 'acme' });
    expect(answer.body.id).toBe(id);
  });

  it('of a demo are wiped whole; others asked for along with them stay', async () => {
    const demo = await bench.account(acme, [number('DEMO')], { demo: true });
    const real = await bench.account(acme, [number('REAL')]);
    await bench.browser().call(signIn, { name: 'DEMO', password, companySlug: 'acme' });
    await asSystem(null, () => accounts.deleteDemo([demo, real]));
    for (const [table, column] of [
      ['account', 'id'],
      ['sign_in_name', 'account_id'],
      ['credential', 'account_id'],
      ['session', 'account_id'],
    ] as const) {
      expect(await bench.rows(`SELECT ${column} FROM ${table} WHERE ${column} = ?`, [demo])).toEqual([]);
      if (table !== 'session')
        expect(await bench.rows(`SELECT ${column} FROM ${table} WHERE ${column} = ?`, [real])).toHaveLength(1);
    }
  });

  it('choose their language', async () => {
    await bench.account(acme, [number('LANG')]);
    const browser = bench.browser();
    await browser.call(signIn, { name: 'LANG', password, companySlug: 'acme' });
    expect((await browser.call(setLanguage, { language: 'zh-TW' })).body.language).toBe('zh-TW');
    expect((await browser.call(myAccount, {})).body.language).toBe('zh-TW');
    expect((await browser.call(setLanguage, { language: 'fr' as never })).status).toBe(422);
  });
});
