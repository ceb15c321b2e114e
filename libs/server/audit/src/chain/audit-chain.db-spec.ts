import type { Id } from '@atrium/contracts/core';
import { acrossCompanies } from '@atrium/kit';
import { asSystem, onServer } from '@atrium/kit/testing';
import { installationId } from '../installation.js';
import { type AuditBench, openAudit } from '../testing/audit-bench.js';

const acme = '01J0000000000000000000000A';
const other = '01J0000000000000000000000B';

describe('the chain of the audit log', () => {
  let bench: AuditBench;
  beforeAll(async () => {
    bench = await openAudit();
  });
  afterAll(() => bench.database.close());
  beforeEach(() =>
    onServer(bench.database.url, async (query) => {
      await query('DELETE FROM audit_record');
      await query('DELETE FROM audit_head');
    }),
  );

  const act = (companyId: string, ...names: string[]) =>
    asSystem(companyId, () =>
      bench.tx.run(() =>
        bench.audit.recordAll(
          names.map((name) => ({
            action: 'test.acted',
            subjectKind: 'thing',
            subjectId: null,
            subjectName: name,
            changes: { name: [null, { b: '你好', a: [1, 2.5] }] },
          })),
        ),
      ),
    );
  const chain = (companyId: string) => asSystem(null, () => bench.chain.chain(companyId as Id<'company'>));
  const pending = () => asSystem(null, () => acrossCompanies('relay', () => bench.chain.pending()));
  const verify = (companyId: string) => asSystem(null, () => bench.verifier.verifyAudit(companyId));
  const tamper = (sql: string) => onServer(bench.database.url, (query) => query(sql));
  const rows = (companyId: string) =>
    onServer(bench.database.url, (query) =>
      query('SELECT subject_name, chain_no, hash FROM audit_record WHERE company_id = ? ORDER BY chain_no', [
        companyId,
      ]),
    );

  it('numbers each company densely, in order, and holds', async () => {
    await act(acme, 'one', 'two');
    await act(other, 'theirs');
    expect([...(await pending())].sort()).toEqual([acme, other]);
    await chain(acme);
    await act(acme, 'three');
    await chain(acme);
    await chain(other);
    expect((await rows(acme)).map((row): unknown[] => [row.subject_name, row.chain_no])).toEqual([
      ['one', 1],
      ['two', 2],
      ['three', 3],
    ]);
    expect(await pending()).toEqual([]);
    expect(await verify(acme)).toEqual({ sound: 3, firstBad: null });
    expect(await verify(other)).toEqual({ sound: 1, firstBad: null });
    expect((await asSystem(null, () => bench.verifier.companies())).sort()).toEqual([acme, other]);
  });

  it('takes a backlog batch by batch', async () => {
    await act(acme, ...Array.from({ length: 1200 }, (_, n) => `n${n}`));
    for (let round = 0; round < 3; round++) await chain(acme);
    expect(await verify(acme)).toEqual({ sound: 1200, firstBad: null });
  });

  it('stays one chain when several chain and write at once', async () => {
    await Promise.all(
      Array.from({ length: 12 }, async (_, n) => {
        await act(acme, `a${n}`, `b${n}`);
        await chain(acme);
      }),
    );
    await chain(acme);
    expect(await verify(acme)).toEqual({ sound: 24, firstBad: null });
  });

  it('writes nothing when the work is undone, and nothing outside of a transaction', async () => {
    const undone = asSystem(acme, () =>
      bench.tx.run(async () => {
        await bench.audit.record({ action: 'test.acted', subjectKind: 'thing', subjectId: null });
        throw new Error('no');
      }),
    );
    await expect(undone).rejects.toThrow('no');
    const outside = asSystem(acme, () =>
      bench.audit.record({ action: 'test.acted', subjectKind: 'thing', subjectId: null }),
    );
    await expect(outside).rejects.toThrow('needs tx.run');
    expect(await rows(acme)).toEqual([]);
  });

  it('keeps account acts in the chain of the installation, whatever the company', async () => {
    await asSystem(acme, () =>
      bench.tx.run(() => bench.audit.recordAccountAct({ action: 'identity.signed_in', accountId: acme })),
    );
    await chain(installationId);
    expect(await rows(acme)).toEqual([]);
    expect(await verify(installationId)).toEqual({ sound: 1, firstBad: null });
  });

  const edit = (set: string, where: string) => `UPDATE audit_record SET ${set} WHERE ${where}`;
  it.each([
    ['edited', [edit("subject_name = 'x'", 'chain_no = 3')], 2, 3, 'changed'],
    ['edited in a value', [edit(`changes = '{"name":[null,1]}'`, 'chain_no = 2')], 1, 2, 'changed'],
    ['edited with its hash', [edit("address = NULL, hash = REPEAT('a', 64)", 'chain_no = 4')], 3, 4, 'changed'],
    ['deleted', ['DELETE FROM audit_record WHERE chain_no = 2'], 1, 2, 'missing'],
    [
      'deleted and the rest closed up',
      [
        'DELETE FROM audit_record WHERE chain_no = 2',
        edit('chain_no = chain_no - 1', 'chain_no > 2 ORDER BY chain_no'),
      ],
      1,
      2,
      'changed',
    ],
    [
      'swapped with the next',
      [
        edit('chain_no = 9', 'chain_no = 3'),
        edit('chain_no = 3', 'chain_no = 4'),
        edit('chain_no = 4', 'chain_no = 9'),
      ],
      2,
      3,
      'changed',
    ],
    ['cut off the end', ['DELETE FROM audit_record WHERE chain_no > 3'], 3, 4, 'cut'],
    ['cut off whole', ['DELETE FROM audit_record'], 0, 1, 'cut'],
  ])('names the first bad row when one was %s', async (_, statements, sound, chainNo, problem) => {
    await act(acme, 'one', 'two', 'three', 'four', 'five');
    await chain(acme);
    for (const sql of statements) await tamper(sql);
    expect(await verify(acme)).toMatchObject({ sound, firstBad: { chainNo, problem } });
  });

  it('tells of a row that nobody has chained for over a minute', async () => {
    await act(acme, 'one');
    expect(await verify(acme)).toEqual({ sound: 0, firstBad: null });
    bench.clock.advance(60_001);
    expect(await verify(acme)).toMatchObject({ sound: 0, firstBad: { chainNo: null, problem: 'unchained' } });
  });
});
