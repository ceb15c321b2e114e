import { newId } from '@atrium/kit';
import { as, asSystem, memberActor, onServer } from '@atrium/kit/testing';
import { listAudit } from '@atrium/contracts/audit';
import { type AuditBench, openAudit } from '../testing/audit-bench.js';
import type { AuditEntry } from './audit.service.js';

const acme = '01J0000000000000000000000A';
const other = '01J0000000000000000000000B';
const [anna, bert, annasAccount, strangersAccount] = [newId(), newId(), newId(), newId()];

describe('the audit page', () => {
  let bench: AuditBench;
  beforeAll(async () => {
    bench = await openAudit();
    const names = new Map<string, string>([
      [anna, '安娜 Anna'],
      [bert, 'Bert'],
      [annasAccount, '安娜 Anna'],
    ]);
    bench.accounts.register({
      accountIds: async () => [annasAccount],
      namesOf: async (ids) => new Map([...names].filter(([id]) => ids.includes(id))),
      idsOf: async (id) => ([anna, annasAccount].some((own) => own === id) ? [anna, annasAccount] : [id]),
      idsByName: async (text) => [...names].filter(([, name]) => name.includes(text)).map(([id]) => id),
      timeZone: async () => 'Asia/Shanghai',
    });
  });
  afterAll(() => bench.database.close());
  beforeEach(() => onServer(bench.database.url, (query) => query('DELETE FROM audit_record')));

  const by = (memberId: string, companyId: string, entry: Partial<AuditEntry>) =>
    as(memberActor(companyId, [], memberId), companyId, () =>
      bench.tx.run(() =>
        bench.audit.record({ action: 'directory.member_changed', subjectKind: 'member', subjectId: null, ...entry }),
      ),
    );
  const accountAct = (accountId: string, action: AuditEntry['action']) =>
    asSystem(null, () =>
      bench.tx.run(() =>
        bench.audit.recordAccountAct({ action, accountId, actor: { kind: 'account', id: accountId } }),
      ),
    );
  const auditor = memberActor(acme, ['audit.read']);
  const page = (input: Record<string, unknown> = {}) =>
    as(auditor, acme, () => bench.reader.listFor(auditor, listAudit.input.parse(input)));
  const actions = async (input: Record<string, unknown>) =>
    (await page(input)).items.map(({ subjectName, action }) => subjectName ?? action);

  it('shows who did what to what, old and new, newest first', async () => {
    await by(anna, acme, { subjectId: bert, changes: { title: ['A', 'B'], lineManager: [null, anna] } });
    await by(bert, acme, { subjectName: 'Sales', action: 'directory.department_created', subjectKind: 'department' });
    expect((await page()).items).toMatchObject([
      { actor: { kind: 'member', id: bert }, actorName: 'Bert', subjectName: 'Sales', address: '127.0.0.1' },
      { actorName: '安娜 Anna', subjectId: bert, subjectName: 'Bert', changes: { title: ['A', 'B'] }, chainNo: null },
    ]);
    expect((await page()).items.map(({ names }) => names)).toEqual([{}, { [anna]: '安娜 Anna' }]);
  });

  it('joins the account acts of its own people, never those of others', async () => {
    await by(anna, acme, { subjectName: 'ours' });
    await by(bert, other, { subjectName: 'theirs' });
    await accountAct(annasAccount, 'identity.signed_in');
    await accountAct(strangersAccount, 'identity.signed_out');
    expect((await page()).items.map(({ action, subjectName }) => [action, subjectName])).toEqual([
      ['identity.signed_in', '安娜 Anna'],
      ['directory.member_changed', 'ours'],
    ]);
    expect(await actions({ subjectId: strangersAccount })).toEqual([]);
    expect(await actions({ subjectId: annasAccount })).toEqual(['安娜 Anna']);
  });

  it.each([
    [{ q: '安娜' }, ['two', 'one']],
    [{ q: 'ONE' }, ['one']],
    [{ q: '100%' }, ['100%_off']],
    [{ q: '%' }, ['100%_off']],
    [{ q: 'department' }, ['three']],
    [{ q: '\u{1f600}' }, []],
    [{ actorId: bert }, ['100%_off', 'three']],
    [{ action: 'directory.department_created' }, ['three']],
    [{ action: 'directory.department_created', actorId: anna }, []],
  ])('finds by %j', async (input, found) => {
    await by(anna, acme, { subjectName: 'one' });
    await by(anna, acme, { subjectName: 'two' });
    await by(bert, acme, { subjectName: 'three', action: 'directory.department_created' });
    await by(bert, acme, { subjectName: '100%_off' });
    expect(await actions(input)).toEqual(found);
  });

  it('finds by a member what their account did to itself, and by the account what the member did', async () => {
    await by(anna, acme, { subjectName: 'hers' });
    await by(bert, acme, { subjectName: 'his' });
    await accountAct(annasAccount, 'identity.signed_in');
    await accountAct(strangersAccount, 'identity.signed_in');
    for (const actorId of [anna, annasAccount]) expect(await actions({ actorId })).toEqual(['安娜 Anna', 'hers']);
    expect(await actions({ subjectId: anna })).toEqual(['安娜 Anna']);
    expect(await actions({ actorId: bert })).toEqual(['his']);
  });

  it("takes days as the company's", async () => {
    for (const [at, subjectName] of [
      ['2026-03-01T15:59:59.999Z', 'Sunday, last'],
      ['2026-03-01T16:00:00Z', 'Monday, first'],
      ['2026-03-02T15:59:59.999Z', 'Monday, last'],
      ['2026-03-02T16:00:00Z', 'Tuesday, first'],
    ] as const) {
      bench.clock.set(new Date(at));
      await by(anna, acme, { subjectName });
    }
    expect(await actions({ from: '2026-03-02', to: '2026-03-02' })).toEqual(['Monday, last', 'Monday, first']);
    expect(await actions({ from: '2026-03-03' })).toEqual(['Tuesday, first']);
    expect(await actions({ to: '2026-03-01' })).toEqual(['Sunday, last']);
  });

  it('pages through both logs without a gap or a repeat', async () => {
    for (let n = 0; n < 7; n++) {
      await by(anna, acme, { subjectName: `n${n}` });
      await accountAct(annasAccount, 'identity.signed_in');
    }
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const { items, nextCursor } = await page({ limit: 3, ...(cursor && { cursor }) });
      seen.push(...items.map(({ id }) => id));
      cursor = nextCursor;
    } while (cursor);
    expect(seen).toHaveLength(14);
    expect(seen).toEqual([...new Set(seen)].sort().reverse());
  });

  it('refuses a cursor that is none, and readers without the company', async () => {
    await expect(page({ cursor: "'OR'1'='1" })).rejects.toMatchObject({ fields: [{ path: ['cursor'] }] });
    const me = {
      ...auditor,
      grants: new Map([['audit.read', { kind: 'some', departmentIds: [], memberIds: [] }]] as const),
    };
    await expect(as(me, acme, () => bench.reader.listFor(me, listAudit.input.parse({})))).rejects.toMatchObject({
      def: { code: 'core.forbidden' },
    });
  });
});
