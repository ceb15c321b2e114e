import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { coreErrors, type Id } from '@atrium/contracts/core';
import { onlyCompany, setUpStatus } from '@atrium/contracts/directory';
import { identityErrors, signIn } from '@atrium/contracts/identity';
import { rememberCompany } from '../../../shared/last-company.js';
import { FakeServer } from '../../../shared/testing/fake-server.js';
import { showPage } from '../../../shared/testing/show-page.js';
import { SignInPage } from './sign-in-page.js';

const account = { id: '01J00000000000000000000001' as Id<'account'>, language: null, hasPassword: true, names: [] };

async function fillIn(name: string, password: string) {
  await userEvent.type(await screen.findByLabelText(/e-mail/i), name);
  await userEvent.type(screen.getByLabelText('Password'), password);
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
}

describe('signing in', () => {
  let server: FakeServer;
  beforeEach(() => {
    localStorage.clear();
    server = new FakeServer().on(setUpStatus, () => ({ open: false })).on(onlyCompany, () => ({ company: null }));
    server.install();
  });

  it('sends the name, and goes where somebody was sent from', async () => {
    server.on(signIn, () => account);
    const router = showPage('/c/:company/sign-in', <SignInPage />, {
      at: '/c/acme/sign-in?to=%2Fc%2Facme%2Fcontacts',
    });
    await fillIn('A1001', 'court plant green');
    await waitFor(() => expect(router.state.location.pathname).toBe('/c/acme/contacts'));
    expect(server.calls).toContainEqual({
      path: signIn.path,
      input: { name: 'A1001', password: 'court plant green', remember: true, companySlug: 'acme' },
    });
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
    expect(await screen.findByRole('alert')).toHaveTextContent('E-mail or password is not right.');
    expect(screen.getByLabelText(/e-mail/i)).toHaveValue('a@example.com');
  });

  it('takes the code of a link along behind the #', async () => {
    server.on(signIn, () => account);
    const router = showPage('/sign-in', <SignInPage />, { at: '/sign-in?to=/activate#ABCDE' });
    await fillIn('a@example.com', 'court plant green');
    await waitFor(() => expect(router.state.location).toMatchObject({ pathname: '/activate', hash: '#ABCDE' }));
  });

  it.each([
    ['the company that this device was in last', 'acme', null, '/c/acme/sign-in'],
    ['the only company of the server', null, 'beta', '/c/beta/sign-in'],
    ['the company of this device rather than the only one', 'acme', 'beta', '/c/acme/sign-in'],
    ['the only company rather than the demo', 'demo', 'beta', '/c/beta/sign-in'],
  ])('leads to %s', async (_, last, only, at) => {
    if (last) rememberCompany({ slug: last, name: last, demo: last === 'demo' });
    server.on(onlyCompany, () => ({ company: only ? { slug: only, name: only } : null }));
    const router = showPage('/sign-in', <SignInPage />, { at: '/sign-in?to=/activate#ABCDE' });
    await waitFor(() => expect(router.state.location.pathname).toBe(at));
    expect(router.state.location).toMatchObject({ search: '?to=/activate', hash: '#ABCDE' });
  });

  it('says whose page it is, and leads somewhere else on request', async () => {
    server.on(onlyCompany, () => ({ company: { slug: 'acme', name: 'Acme & Sons' } }));
    const router = showPage('/c/:company/sign-in', <SignInPage />, { at: '/c/acme/sign-in?to=/c/acme/contacts' });
    expect(await screen.findByText('Acme & Sons')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Use your activation code' })).toHaveAttribute('href', '/activate');
    await userEvent.click(screen.getByRole('link', { name: 'Sign in to another company' }));
    expect(router.state.location).toMatchObject({ pathname: '/sign-in', search: '?elsewhere=' });
  });

  it('shows no address as if it were a name', async () => {
    showPage('/c/:company/sign-in', <SignInPage />, { at: '/c/acme/sign-in' });
    expect(await screen.findByText('Atrium')).toBeVisible();
    expect(screen.getByText(/\/c\/acme$/)).toBeVisible();
  });

  it('where only confirmed names work, a failure names the way to the company', async () => {
    rememberCompany({ slug: 'acme', name: 'Acme', demo: false });
    server.on(signIn, () => ({ refused: identityErrors.sign_in_failed }));
    const router = showPage('/sign-in', <SignInPage />, { at: '/sign-in?elsewhere=' });
    await fillIn('a@example.com', 'court plant green');
    expect(await screen.findByRole('alert')).toHaveTextContent('sign in at your company’s own address');
    await userEvent.click(screen.getByRole('link', { name: 'Sign in at your company’s address' }));
    expect(router.state.location.pathname).toBe('/sign-in/company');
  });

  it('puts what is wrong with a field under the field', async () => {
    server.on(signIn, () => ({ refused: coreErrors.invalid_input, errors: [{ path: ['name'], code: 'required' }] }));
    showPage('/sign-in', <SignInPage />, { at: '/sign-in' });
    await userEvent.click(await screen.findByRole('button', { name: 'Sign in' }));
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
    await userEvent.click(await screen.findByRole('button', { name: 'Show password' }));
    expect(screen.getByLabelText('Password')).toHaveAttribute('type', 'text');
  });
});
