import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Id } from '@atrium/contracts/core';
import { type MeView, myCompanies, searchMembers } from '@atrium/contracts/directory';
import { MeContext } from '../../shared/me.js';
import { FakeServer } from '../../shared/testing/fake-server.js';
import { showPage } from '../../shared/testing/show-page.js';
import { Palette } from './palette.js';

const id = <K extends 'member' | 'company'>(n: number) => `01J0000000000000000000000${n}` as Id<K>;
const wei = { id: id<'member'>(2), name: '魏欣俊', title: 'Buyer' };
const me: MeView = {
  member: { id: id<'member'>(1), name: 'Olivia Owner', title: null },
  company: {
    id: id<'company'>(1),
    slug: 'acme',
    name: 'Acme',
    timeZone: 'Asia/Shanghai',
    language: 'en',
    demo: false,
    createdAt: '2026-03-02T01:00:00.000Z',
  },
  roles: ['member'],
  permissions: ['directory.read'],
  language: 'en',
  timeZone: 'Asia/Shanghai',
};

describe('the palette', () => {
  let server: FakeServer;

  function show(who = me) {
    return showPage(
      '/c/:company/me',
      <MeContext value={who}>
        <input aria-label="a field" />
        <Palette />
      </MeContext>,
      { at: '/c/acme/me', company: 'acme' },
    );
  }

  beforeEach(() => {
    server = new FakeServer()
      .on(myCompanies, () => ({ items: [{ slug: 'acme', name: 'Acme', demo: false, memberId: wei.id }] }))
      .on(searchMembers, ({ q }) => ({
        items:
          q === 'wei'
            ? [{ ...wei, number: null, departments: [], leads: [], joinedOn: '2026-01-05', state: 'active' as const }]
            : [],
        nextCursor: null,
      }));
    server.install();
  });

  it('lists each page that its reader has, before anything is typed', async () => {
    show({ ...me, permissions: ['chat.talk', 'directory.read', 'attendance.read_team', 'audit.read'] });
    await userEvent.keyboard('{Control>}k{/Control}');
    const pages = within(await screen.findByRole('group', { name: 'Pages' }));
    expect(pages.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      'Messages',
      'ClockAttendance',
      'My recordsAttendance',
      'TeamAttendance',
      'Contacts',
      'Me',
      'Audit logAdmin console',
    ]);
  });

  it('opens by its key and goes to whom the arrows have chosen', async () => {
    const router = show();
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.type(await screen.findByRole('combobox'), 'wei');
    const found = await screen.findByRole('option', { name: /魏欣俊/ });
    await waitFor(() => expect(found).toHaveAttribute('aria-selected', 'true'));
    await userEvent.keyboard('{Enter}');
    expect(router.state.location.pathname + router.state.location.search).toBe(`/c/acme/contacts?member=${wei.id}`);
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('offers only pages that the reader has', async () => {
    show();
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.type(await screen.findByRole('combobox'), 'audit');
    expect(await screen.findByText('Nothing found for “audit”')).toBeVisible();
  });

  it('offers the console to those who have it', async () => {
    const router = show({ ...me, permissions: ['audit.read'] });
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.type(await screen.findByRole('combobox'), 'audit');
    await userEvent.click(await screen.findByRole('option', { name: /Audit log/ }));
    expect(router.state.location.pathname).toBe('/c/acme/admin/audit');
  });

  it('lists the shortcuts on ?, but not while somebody writes', async () => {
    show();
    await userEvent.type(screen.getByLabelText('a field'), '?');
    expect(screen.queryByRole('heading', { name: 'Keyboard shortcuts' })).toBeNull();
    await userEvent.click(document.body);
    await userEvent.keyboard('?');
    expect(await screen.findByRole('heading', { name: 'Keyboard shortcuts' })).toBeVisible();
  });
});
