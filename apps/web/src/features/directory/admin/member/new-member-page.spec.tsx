import { createMember, directoryErrors, listDepartments } from '@atrium/contracts/directory';
import { coreErrors } from '@atrium/contracts/core';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeServer } from '../../../../shared/testing/fake-server.js';
import { showPage } from '../../../../shared/testing/show-page.js';
import { asOwner, chooseDepartment, department, idOf, profile } from '../../testing/people.js';
import { NewMemberPage } from './new-member-page.js';

describe('a new member', () => {
  let server: FakeServer;
  beforeEach(() => {
    sessionStorage.clear();
    server = new FakeServer().on(listDepartments, () => ({
      items: [department('Sales'), department('Labs')],
      topManageable: true,
    }));
    server.install();
  });
  const show = () => showPage('/members/new', asOwner(<NewMemberPage />), { at: '/members/new' });
  const add = () => userEvent.click(screen.getByRole('button', { name: 'Add member' }));

  it('is told what is wrong beside each field, and keeps what was typed', async () => {
    server.on(createMember, () => ({
      refused: coreErrors.invalid_input,
      errors: [
        { path: ['number'], code: directoryErrors.number_taken.code },
        { path: ['departmentIds'], code: 'required' },
      ],
    }));
    show();
    await userEvent.type(await screen.findByLabelText('Name'), 'Ann');
    await userEvent.type(screen.getByLabelText('Employee number'), 'E1');
    await add();
    expect(await screen.findByText('Another member has this number.')).toBeVisible();
    expect(screen.getByLabelText('Employee number')).toHaveAccessibleDescription('Another member has this number.');
    expect(screen.getByLabelText('Department')).toHaveAccessibleDescription('Fill this in.');
    expect(screen.getByLabelText('Name')).toHaveValue('Ann');
    expect(screen.queryByText('Something in the form is not right. See the marked fields.')).toBeNull();
  });

  it('is not added by the Enter that takes a typed day', async () => {
    server.on(createMember, () => profile('Ann'));
    show();
    const day = await screen.findByLabelText('First day');
    await userEvent.clear(day);
    await userEvent.type(day, '2026-11-02{Enter}');
    expect(day).toHaveValue('2026-11-02');
    expect(server.calls.map(({ path }) => path)).not.toContain(createMember.path);
  });

  it('is added with the first department as the primary one, and opened', async () => {
    server.on(createMember, () => profile('Ann'));
    const router = show();
    await userEvent.type(await screen.findByLabelText('Name'), 'Ann');
    await chooseDepartment(screen.getByLabelText('Department'), 'Sales');
    await chooseDepartment(await screen.findByLabelText('Add a department'), 'Labs');
    await userEvent.click(screen.getByRole('button', { name: 'Make primary' }));
    await add();
    expect(await screen.findByText('elsewhere')).toBeVisible();
    expect(router.state.location.pathname).toBe(`/members/${profile('Ann').id}`);
    expect(server.calls.find(({ path }) => path === createMember.path)?.input).toMatchObject({
      name: 'Ann',
      title: null,
      departmentIds: [idOf('LABS'), idOf('SALES')],
      lineManagerId: null,
    });
  });
});
