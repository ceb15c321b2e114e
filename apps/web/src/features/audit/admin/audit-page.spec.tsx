import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { listAudit } from '@atrium/contracts/audit';
import type { MeView } from '@atrium/contracts/directory';
import type { OutputOf } from '@atrium/contracts/core';
import { MeContext } from '../../../shared/me.js';
import { FakeServer } from '../../../shared/testing/fake-server.js';
import { showPage } from '../../../shared/testing/show-page.js';
import { AuditPage } from './audit-page.js';

const [anna, bert] = ['01J00000000000000000000001', '01J00000000000000000000002'];
type Item = OutputOf<typeof listAudit>['items'][number];
const record = (no: number, fields: Partial<Item>): Item => ({
  id: `01J000000000000000000001${String(no).padStart(2, '0')}` as Item['id'],
  chainNo: no,
  at: '2026-03-02T01:12:00.000Z',
  actor: { kind: 'member', id: anna },
  actorName: 'Anna',
  action: 'directory.member_changed',
  subjectKind: 'member',
  subjectId: bert,
  subjectName: 'Bert',
  address: '192.0.2.7',
  changes: {},
  names: {},
  ...fields,
});
const promoted = record(2, { changes: { title: ['Clerk', 'Lead'], phone: [{ changed: true }, { changed: true }] } });
const older = record(1, { action: 'directory.member_left', changes: {} });

describe('the audit log', () => {
  const server = new FakeServer().on(listAudit, ({ cursor, q }) => {
    if (q === 'nobody') return { items: [], nextCursor: null };
    return cursor ? { items: [older], nextCursor: null } : { items: [promoted], nextCursor: 'more' };
  });
  const asked = () => server.calls.at(-1)?.input;
  const open = (search = '') => {
    server.install();
    return showPage(
      '/c/:company/admin/audit',
      <MeContext value={{ timeZone: 'Asia/Shanghai' } as MeView}>
        <AuditPage />
      </MeContext>,
      { at: `/c/acme/admin/audit${search}`, company: 'acme' },
    );
  };

  it('says who did what to whom, what changed, and from where; encrypted values only as changed', async () => {
    open();
    const row = await screen.findByRole('row', { name: /Anna/ });
    const cells = within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent);
    expect(cells.slice(1)).toEqual(['Anna', 'Changed a member', 'Bert', 'TitleClerkLeadPhonechanged', '192.0.2.7']);
    expect(within(row).getByRole('link', { name: 'Bert' })).toHaveAttribute('href', `/c/acme/admin/members/${bert}`);
  });

  it('narrows to one person by a press, as a chip in the address, and widens again', async () => {
    const router = open();
    await userEvent.click(await screen.findByRole('button', { name: 'Only what concerns Bert' }));
    await waitFor(() => expect(asked()).toMatchObject({ subjectId: bert }));
    expect(router.state.location.search).toBe(`?subjectId=${bert}`);
    await userEvent.click(await screen.findByRole('button', { name: 'Remove the filter About Bert' }));
    await waitFor(() => expect(router.state.location.search).toBe(''));
  });

  it('takes its filters from the address, and says when nothing passes them', async () => {
    const router = open('?q=nobody&from=2026-03-01');
    expect(await screen.findByText('Nothing found')).toBeInTheDocument();
    expect(asked()).toMatchObject({ q: 'nobody', from: '2026-03-01' });
    const [clear] = screen.getAllByRole('button', { name: 'Clear all' });
    if (clear) await userEvent.click(clear);
    expect(await screen.findByRole('row', { name: /Anna/ })).toBeInTheDocument();
    expect(router.state.location.search).toBe('');
  });

  it('goes on to older records', async () => {
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'Show older' }));
    expect(await screen.findByRole('row', { name: /Ended an employment/ })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Show older' })).not.toBeInTheDocument();
  });
});
