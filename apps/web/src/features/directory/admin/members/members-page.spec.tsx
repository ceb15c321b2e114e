import {
  inviteMembers,
  listDepartments,
  moveMembers,
  previewMembersMove,
  searchMembers,
} from '@atrium/contracts/directory';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeServer } from '../../../../shared/testing/fake-server.js';
import { showPage } from '../../../../shared/testing/show-page.js';
import { asOwner, chooseDepartment, department, idOf, person } from '../../testing/people.js';
import { MembersPage } from './members-page.js';

const everybody = [person('Ann'), person('Bob', { state: 'invited' }), person('Cai', { leads: [idOf('SALES')] })];

describe('the list of members', () => {
  let server: FakeServer;
  const show = (at: string) => showPage('/members', asOwner(<MembersPage />), { at });
  const asked = () => server.calls.filter(({ path }) => path === searchMembers.path).at(-1)?.input;
  beforeEach(() => {
    localStorage.clear();
    server = new FakeServer()
      .on(listDepartments, () => ({ items: [department('Sales'), department('Labs')], topManageable: true }))
      .on(searchMembers, ({ q = '' }) => {
        const items = everybody.filter(({ name }) => name.toLowerCase().includes(q.toLowerCase()));
        return { items, nextCursor: null, total: items.length };
      });
    server.install();
  });

  it('asks for what the address says, only people whom the reader may change', async () => {
    show('/members?q=bo&state=invited,left');
    expect(await screen.findByText('Bob')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Active' })).toHaveAttribute('aria-pressed', 'false');
    expect(screen.getByRole('button', { name: 'Left' })).toHaveAttribute('aria-pressed', 'true');
    expect(asked()).toMatchObject({ q: 'bo', states: 'invited,left', managed: 'true' });
  });

  it('writes its filters into the address and clears them again', async () => {
    const router = show('/members');
    await screen.findByText('Ann');
    await userEvent.click(screen.getByRole('button', { name: 'Left' }));
    expect(router.state.location.search).toBe('?state=active%2Cinvited%2Cleft');
    await userEvent.type(screen.getByRole('searchbox'), 'zz');
    expect(await screen.findByText('Nobody found for “zz”')).toBeVisible();
    await userEvent.click(screen.getAllByRole('button', { name: 'Clear filters' })[0]!);
    expect(router.state.location.search).toBe('');
    expect(await screen.findByText('Ann')).toBeVisible();
  });

  it('is ordered by the head of a column, one way and the other, and the address says so', async () => {
    const router = show('/members');
    await screen.findByText('Ann');
    expect(screen.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending');
    await userEvent.click(screen.getByRole('button', { name: 'First day' }));
    expect(asked()).toMatchObject({ sort: 'joinedOn' });
    await userEvent.click(await screen.findByRole('button', { name: 'First day' }));
    expect(router.state.location.search).toBe('?sort=-joinedOn');
    expect(asked()).toMatchObject({ sort: '-joinedOn' });
    expect(await screen.findByRole('columnheader', { name: 'First day' })).toHaveAttribute('aria-sort', 'descending');
  });

  it('has the columns that its reader chose, also the next time', async () => {
    const router = show('/members');
    const heads = () => screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
    await screen.findByText('Ann');
    expect(heads()).toEqual(['', 'Name', 'Department', 'Number', 'First day', 'State', 'Actions']);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Number', hidden: true }));
    expect(heads()).not.toContain('Number');
    expect(router.state.location.search).toBe('?columns=department%2CjoinedOn%2Cstate');
    cleanup();
    show('/members');
    await screen.findByText('Ann');
    expect(heads()).toEqual(['', 'Name', 'Department', 'First day', 'State', 'Actions']);
  });

  it('has the columns that its address names, whatever this browser remembers', async () => {
    show('/members?columns=number');
    await screen.findByText('Ann');
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      '',
      'Name',
      'Number',
      'Actions',
    ]);
  });

  it('invites everybody who has not signed in yet, all pages of them, with one button', async () => {
    server.on(inviteMembers, () => ({ invited: 2, skipped: [] }));
    server.on(searchMembers, ({ cursor }) =>
      cursor
        ? { items: [person('Dee', { state: 'invited' })], nextCursor: null }
        : { items: [person('Bob', { state: 'invited' })], nextCursor: 'more', total: 2 },
    );
    show('/members?state=invited');
    await userEvent.click(await screen.findByRole('button', { name: 'Invite all 2 by mail' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByText('Send'));
    expect(await within(dialog).findByText('2 invitations are on their way.')).toBeVisible();
    expect(server.calls.find(({ path }) => path === inviteMembers.path)?.input).toMatchObject({
      memberIds: [idOf('BOB'), idOf('DEE')],
    });
  });

  it('unmarks everybody by Escape, but not by the one that closes a dialog', async () => {
    show('/members');
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Select all shown' }));
    await userEvent.click(screen.getByRole('button', { name: 'Move…' }));
    await screen.findByRole('dialog');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(screen.getByText('3 selected')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('toolbar')).not.toBeInTheDocument();
  });

  it('shows the bulk bar for those marked, and what a move changes before it is made', async () => {
    server
      .on(previewMembersMove, () => ({
        people: 3,
        departments: 0,
        managerChanges: 1,
        managerExamples: [{ member: person('Ann'), from: person('Cai'), to: null }],
        scopeChanges: [{ member: person('Dee'), role: 'department_admin' as const, gains: 0, loses: 3 }],
      }))
      .on(moveMembers, () => ({ moved: 3 }));
    show('/members');
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Select all shown' }));
    const bar = screen.getByRole('toolbar');
    expect(within(bar).getByText('3 selected')).toBeVisible();
    await userEvent.click(within(bar).getByRole('button', { name: 'Move…' }));
    const dialog = await screen.findByRole('dialog');
    const move = within(dialog).getByText('Move 3 members');
    expect(move).toBeDisabled();
    await chooseDepartment(within(dialog).getByLabelText('To'), 'Labs');
    expect(await within(dialog).findByText('Ann: Cai → nobody')).toBeVisible();
    expect(within(dialog).getByText('Dee: 0 more, 3 fewer')).toBeVisible();
    expect(server.calls.some(({ path }) => path === moveMembers.path)).toBe(false);
    await userEvent.click(move);
    expect(await screen.findByRole('search')).toBeVisible();
    expect(server.calls.find(({ path }) => path === moveMembers.path)?.input).toMatchObject({
      memberIds: everybody.map(({ id }) => id),
      departmentId: idOf('LABS'),
    });
  });
});
