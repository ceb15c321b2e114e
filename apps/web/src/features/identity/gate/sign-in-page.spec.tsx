import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { coreErrors, type Id } from '@atrium/contracts/core';
import { setUpStatus } from '@atrium/contracts/directory';
import { identityErrors, signIn } from '@atrium/contracts/identity';
import { FakeServer } from '../../../shared/testing/fake-server.js';
import { showPage } from '../../../shared/testing/show-page.js';
import { SignInPage } from './sign-in-page.js';

const account = { id: '01J00000000000000000000001' as Id<'account'>, language: null, hasPassword: true, names: [] };

async function fillIn(name: string, password: string) {
  await userEvent.type(screen.getByLabelText(/e-mail/i), name);
  await userEvent.type(screen.getByLabelText('Password'), password);
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
}

describe('signing in', () => {
  let server: FakeServer;
  beforeEach(() => {
    server = new FakeServer().on(setUpStatus, () => ({ open: false }));
    server.install();
  });

  it('sends the name, and goes where somebody was sent from', async () => {
    server.on(signIn, () => account);
    const router = showPage('/c/:company/sign-in', <SignInPage />, {
      at: '/c/acme/sign-in?to=%2Fc%2Facme%2Fcontacts',
    });
    await fillIn('A1001', 'court plant green');
    await waitFor(() => expect(router.state.location.pathname).toBe('/c/acme/contacts'));
    expect(server.calls).toEqual([
      {
        path: signIn.path,
        input: { name: 'A1001', password: 'court plant green', remember: true, companySlug: 'acme' },
      },
    ]);
  });

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example'])('never goes on to %s', async (to) => {
    server.on(signIn, () => account);
    const router = showPage('/sign-in', <SignInPage />, { at: `/sign-in?to=${encodeURIComponent(to)}` });
    await fillIn('a@example.com', 'court plant green');
    await waitFor(() => expect(router.state.location.pathname).toBe('/'));
  });

  it('says one thing for every failure, and keeps what was typed', async () => {
    server.on(signIn, () => ({ refused: identityErrors.sign_in_failed }));
    showPage('/sign-in', <SignInPage />, { at: '/sign-in' });
    await fillIn('a@example.com', 'wrong');
    expect(await screen.findByRole('alert')).toHaveTextContent('Name or password is not right.');
    expect(screen.getByLabelText(/e-mail/i)).toHaveValue('a@example.com');
  });

  it('puts what is wrong with a field under the field', async () => {
    server.on(signIn, () => ({ refused: coreErrors.invalid_input, errors: [{ path: ['name'], code: 'required' }] }));
    showPage('/sign-in', <SignInPage />, { at: '/sign-in' });
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    await waitFor(() => expect(screen.getByLabelText(/e-mail/i)).toHaveAccessibleDescription('Fill this in.'));
    expect(screen.getAllByRole('alert')).toHaveLength(1);
  });

  it('tells of the set-up while it is open', async () => {
    server.on(setUpStatus, () => ({ open: true }));
    showPage('/sign-in', <SignInPage />, { at: '/sign-in' });
    expect(await screen.findByRole('link', { name: 'Set yours up' })).toHaveAttribute('href', '/setup');
  });

  it('shows the password when asked', async () => {
    showPage('/sign-in', <SignInPage />, { at: '/sign-in' });
    await userEvent.click(screen.getByRole('button', { name: 'Show password' }));
    expect(screen.getByLabelText('Password')).toHaveAttribute('type', 'text');
  });
});
