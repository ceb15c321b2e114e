import { asSystem, openTestDatabase, type TestDatabase } from '../testing/index.js';
import { currentCompanyId } from '../context/context.js';
import { Db } from './db.js';
import { SetLoader } from './set-loader.js';
import { Tx } from './tx.js';

const ours = '01J0000000000000000000000A';
const theirs = '01J0000000000000000000000B';

describe('a set loader', () => {
  let database: TestDatabase;
  let sets: string[];
  let loader: SetLoader<number, string>;

  beforeAll(async () => {
    database = await openTestDatabase([]);
  });
  afterAll(() => database.close());

  beforeEach(() => {
    const db = new Db(database.dataSource);
    sets = [];
    loader = new SetLoader('test.sums', async (keys) => {
      sets.push(`${currentCompanyId()}: ${keys.join(' ')}`);
      const rows = await db.query<{ n: string }>(keys.map(() => 'SELECT 1000 / ? AS n').join(' UNION ALL '), keys);
      return rows.map(({ n }) => `${currentCompanyId()} ${Number(n)}`);
    });
  });

  it('reads once for all who ask in one turn, and gives each their own answer', async () => {
    const answers = await asSystem(ours, () => Promise.all([4, 2, 10].map((key) => loader.load(key))));
    expect(answers).toEqual([`${ours} 250`, `${ours} 500`, `${ours} 100`]);
    expect(sets).toEqual([`${ours}: 4 2 10`]);
  });

  it('never answers a company with the rows of another', async () => {
    const answers = await Promise.all([
      asSystem(ours, () => loader.load(4)),
      asSystem(theirs, () => loader.load(4)),
      asSystem(ours, () => loader.load(5)),
    ]);
    expect(answers).toEqual([`${ours} 250`, `${theirs} 250`, `${ours} 200`]);
    expect(sets).toEqual([`${ours}: 4 5`, `${theirs}: 4`]);
  });

  it('remembers nothing', async () => {
    await asSystem(ours, () => loader.load(4));
    await asSystem(ours, () => loader.load(4));
    expect(sets).toHaveLength(2);
  });

  it('refuses all of a set that failed, and reads the next one', async () => {
    const failing = new SetLoader<string, string>('test.failing', async (keys) => {
      await new Db(database.dataSource).query('SELECT * FROM nowhere', []);
      return keys;
    });
    const refusals = await asSystem(ours, () => Promise.allSettled(['a', 'b'].map((key) => failing.load(key))));
    expect(refusals).toEqual([
      expect.objectContaining({ reason: expect.objectContaining({ code: 'ER_NO_SUCH_TABLE' }) }),
      expect.objectContaining({ reason: expect.objectContaining({ code: 'ER_NO_SUCH_TABLE' }) }),
    ]);
    expect(await asSystem(ours, () => loader.load(4))).toBe(`${ours} 250`);
  });

  it('keeps the failure of one company from the others', async () => {
    const picky = new SetLoader<string, string>('test.picky', async (keys) => {
      if (currentCompanyId() === theirs) throw new Error('theirs');
      return keys;
    });
    const asked = [asSystem(theirs, () => picky.load('a')), asSystem(ours, () => picky.load('b'))];
    expect(await Promise.allSettled(asked)).toEqual([
      expect.objectContaining({ reason: new Error('theirs') }),
      { status: 'fulfilled', value: 'b' },
    ]);
  });

  it('does not read past a running transaction', async () => {
    const work = asSystem(ours, () => new Tx(database.dataSource).run(() => loader.load(4)));
    await expect(work).rejects.toThrow('test.sums must not happen inside tx.run');
    expect(sets).toEqual([]);
  });
});
