import { Column, Entity, PrimaryColumn } from 'typeorm';
import { asSystem, openTestDatabase, onServer, rounds, type TestDatabase } from '../testing/index.js';
import { idColumn } from './columns.js';
import { Db } from './db.js';
import { assertOutsideTransaction, Tx } from './tx.js';
import { acrossCompanies, inCompany } from '../context/context.js';
import type { Id } from '@atrium/contracts/core';

@Entity('account_balance')
class BalanceEntity {
  @PrimaryColumn(idColumn)
  companyId: string;

  @PrimaryColumn({ type: 'int' })
  id: number;

  @Column({ type: 'int' })
  amount: number;
}

const ours = '01J0000000000000000000000A' as Id<'company'>;
const theirs = '01J0000000000000000000000B' as Id<'company'>;

describe('transactions', () => {
  let database: TestDatabase;
  let tx: Tx;
  let db: Db;

  beforeAll(async () => {
    database = await openTestDatabase([BalanceEntity]);
    tx = new Tx(database.dataSource);
    db = new Db(database.dataSource);
    await onServer(database.url, (query) =>
      query(
        'CREATE TABLE account_balance (company_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, id INT NOT NULL, amount INT NOT NULL, PRIMARY KEY (company_id, id))',
      ),
    );
  });
  beforeEach(() =>
    onServer(database.url, async (query) => {
      await query('DELETE FROM account_balance');
      await query('INSERT INTO account_balance VALUES ?', [
        [
          [ours, 1, 100],
          [ours, 2, 100],
          [theirs, 1, 100],
        ],
      ]);
    }),
  );
  afterAll(() => database.close());

  const amountOf = async (id: number, companyId = ours) =>
    (
      await onServer(database.url, (query) =>
        query('SELECT amount FROM account_balance WHERE company_id = ? AND id = ?', [companyId, id]),
      )
    )[0]?.amount as number;
  const add = (id: number, amount: number) =>
    db.write('UPDATE account_balance SET amount = amount + ? WHERE company_id = ? AND id = ?', [amount, ours, id]);

  it('leaves nothing behind when the work fails', async () => {
    const work = asSystem(ours, () =>
      tx.run(async () => {
        await add(1, 50);
        await db.manager.save(BalanceEntity, { companyId: ours, id: 3, amount: 1 });
        throw new Error('no');
      }),
    );
    await expect(work).rejects.toThrow('no');
    expect(await amountOf(1)).toBe(100);
    expect(await amountOf(3)).toBeUndefined();
  });

  it('joins the running transaction, and a swallowed failure inside still undoes all of it', async () => {
    const work = asSystem(ours, () =>
      tx.run(async () => {
        await add(1, 50);
        await tx
          .run(async () => {
            await add(2, 50);
            throw new Error('inner');
          })
          .catch(() => undefined);
      }),
    );
    await expect(work).rejects.toThrow('inner');
    expect([await amountOf(1), await amountOf(2)]).toEqual([100, 100]);
  });

  it('runs hooks after the commit only', async () => {
    const seen: string[] = [];
    await asSystem(ours, () =>
      tx.run(async () => {
        await add(1, 1);
        tx.afterCommit(() => seen.push('committed'));
        seen.push('worked');
      }),
    );
    await asSystem(ours, () =>
      tx.run(async () => {
        tx.afterCommit(() => seen.push('never'));
        throw new Error('no');
      }),
    ).catch(() => undefined);
    expect(seen).toEqual(['worked', 'committed']);
  });

  it('runs the work again after a deadlock, and both sides count once', async () => {
    let meeting: () => void = () => undefined;
    const bothHoldOne = new Promise<void>((resolve) => {
      let holders = 0;
      meeting = () => {
        if (++holders === 2) resolve();
      };
    });
    let runs = 0;
    const cross = (first: number, second: number) =>
      asSystem(ours, () =>
        tx.run(async () => {
          runs++;
          await add(first, 1);
          meeting();
          await bothHoldOne;
          await add(second, 1);
        }),
      );
    await Promise.all([cross(1, 2), cross(2, 1)]);
    expect([await amountOf(1), await amountOf(2)]).toEqual([102, 102]);
    expect(runs).toBeGreaterThan(2);
  });

  it('loses no update when the row is locked before it is decided about', async () => {
    const increment = () =>
      asSystem(ours, () =>
        tx.run(async () => {
          const [row] = await db.rows<{ amount: number }>(
            'SELECT amount FROM account_balance WHERE company_id = ? AND id = 1 FOR UPDATE',
            [ours],
          );
          await db.write('UPDATE account_balance SET amount = ? WHERE company_id = ? AND id = 1', [
            (row?.amount ?? 0) + 1,
            ours,
          ]);
        }),
      );
    await Promise.all(Array.from({ length: rounds(40) }, increment));
    expect(await amountOf(1)).toBe(100 + rounds(40));
  });

  it('refuses mail, queues and logs inside', async () => {
    const work = asSystem(ours, () => tx.run(async () => assertOutsideTransaction('mailer.send')));
    await expect(work).rejects.toThrow('must not happen inside tx.run');
  });

  it('speaks UTC and READ COMMITTED on every connection', async () => {
    const session = () =>
      asSystem(ours, () =>
        db.rows<{ zone: string; level: string; wait: number }>(
          'SELECT @@time_zone AS zone, @@tx_isolation AS level, @@innodb_lock_wait_timeout AS wait',
          [],
        ),
      );
    const all = await Promise.all(Array.from({ length: 8 }, session));
    expect(new Set(all.map(([row]) => JSON.stringify(row)))).toEqual(
      new Set(['{"zone":"+00:00","level":"READ-COMMITTED","wait":"5"}']),
    );
  });

  describe('company door', () => {
    const refused: [string, () => Promise<unknown>][] = [
      ['no company in the context', () => asSystem(null, () => db.manager.find(BalanceEntity))],
      ['a repository that forgets the company', () => asSystem(ours, () => db.manager.find(BalanceEntity))],
      [
        'a repository that asks for another company',
        () => asSystem(ours, () => db.manager.findBy(BalanceEntity, { companyId: theirs })),
      ],
      [
        'a prepared statement without the company',
        () => asSystem(ours, () => db.rows('SELECT * FROM account_balance WHERE id = ?', [1])),
      ],
      [
        'a statement that carries the company and does not ask for it',
        () => asSystem(ours, () => db.rows('SELECT * FROM account_balance WHERE ? IS NOT NULL', [ours])),
      ],
      [
        'an update of another company',
        () => asSystem(ours, () => db.write('UPDATE account_balance SET amount = 0 WHERE company_id = ?', [theirs])),
      ],
      [
        'an insert for another company',
        () => asSystem(ours, () => db.manager.insert(BalanceEntity, { companyId: theirs, id: 9, amount: 1 })),
      ],
      ['inside a transaction too', () => asSystem(ours, () => tx.run(() => db.manager.find(BalanceEntity)))],
    ];
    it.each(refused)('refuses %s', async (_, ask) => {
      await expect(asSystem(ours, ask)).rejects.toThrow('Company door');
      expect(await amountOf(1, theirs)).toBe(100);
    });

    it('lets a company have its own, and a named purpose all', async () => {
      const own = await asSystem(null, () =>
        inCompany(ours, () => db.manager.findBy(BalanceEntity, { companyId: ours })),
      );
      const all = await asSystem(null, () => acrossCompanies('doctor', () => db.manager.find(BalanceEntity)));
      expect([own.length, all.length]).toEqual([2, 3]);
    });
  });
});
