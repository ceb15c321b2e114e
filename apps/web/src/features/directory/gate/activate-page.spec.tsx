import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { coreErrors } from '@atrium/contracts/core';
import { joinWithCode, myCompanies, previewActivation } from '@atrium/contracts/directory';
import { type AccountView, identityErrors, myAccount, signOut } from '@atrium/contracts/identity';
import { FakeServer } from '../../../shared/testing/fake-server.js';
import { idOf } from '../../../shared/testing/as-reader.js';
import { showPage } from '../../../shared/testing/show-page.js';
import { ActivatePage } from './activate-page.js';

const code = 'ABCDE-FGHJK';
const nordlicht = { slug: 'nordlicht', name: 'Nordlicht', demo: false, memberId: idOf('ada') };
const southstar = { slug: 'southstar', name: 'Southstar', demo: false, memberId: idOf('ada2') };
const demo = { slug: 'demo', name: 'Show', demo: true, memberId: idOf('shown') };
const ada: AccountView = {
  id: idOf('account'),
  language: null,
  hasPassword: true,
  names: [
    { kind: 'email', value: 'ada@old.example', proved: false },
    { kind: 'email', value: 'ada@nordlicht.example', proved: true },
  ],
};

describe('activating a code', () => {
  let server: FakeServer;
  let isSignedIn: boolean;
  beforeEach(() => {
    isSignedIn = true;
    server = new FakeServer()
      .on(previewActivation, () => ({
        companyName: 'Southstar',
        companySlug: 'southstar',
        memberName: 'Ada Owner',
        mode: 'set_password' as const,
        demo: false,
      }))
      .on(myAccount, () => (isSignedIn ? ada : { refused: coreErrors.unauthenticated }))
      .on(myCompanies, () => ({ items: [nordlicht] }))
      .on(signOut, () => {
        isSignedIn = false;
        return {};
      })
      .on(joinWithCode, () => southstar);
    server.install();
  });
  const open = () => showPage('/activate', <ActivatePage />, { at: `/activate#${code}` });

  it('signed in: joins with the account one has, by one press', async () => {
    const router = open();
    const press = await screen.findByRole('button', { name: 'Join as ada@nordlicht.example' });
    expect(screen.getByText('This is your account at Nordlicht.')).toBeVisible();
    expect(screen.queryByLabelText('Choose a password')).toBeNull();
    await userEvent.click(press);
    await waitFor(() => expect(router.state.location.pathname).toBe('/c/southstar'));
    expect(server.calls).toContainEqual({ path: joinWithCode.path, input: { code } });
  });

  it('signed in as somebody else: signing out leaves the code to whom it was meant for', async () => {
    const router = open();
    await userEvent.click(await screen.findByRole('button', { name: 'Sign out' }));
    expect(await screen.findByLabelText('Choose a password')).toBeVisible();
    expect(router.state.location).toMatchObject({ pathname: '/activate', hash: `#${code}` });
  });

  it('a code that is not known: says at its field to look at the typing first', async () => {
    server.on(previewActivation, () => ({ refused: identityErrors.code_invalid }));
    open();
    const field = await screen.findByLabelText('Code');
    await waitFor(() => expect(field).toHaveAccessibleDescription(/Check what you typed first/));
    expect(field).toHaveValue(code);
    // Nowhere else.
    expect(screen.getAllByRole('alert')).toHaveLength(1);
  });

  it('signed in as somebody who is in the company already: says so', async () => {
    server.on(myCompanies, () => ({ items: [southstar] }));
    open();
    expect(await screen.findByText(/who is in Southstar already/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Join/ })).toBeNull();
  });

  it('signed in to the demo only: makes an account of its own', async () => {
    server.on(myCompanies, () => ({ items: [demo] }));
    open();
    expect(await screen.findByLabelText('Choose a password')).toBeVisible();
  });

  it('not signed in: an account of its own, or signing in with the code behind the #', async () => {
    isSignedIn = false;
    const router = open();
    expect(await screen.findByLabelText('Choose a password')).toBeVisible();
    await userEvent.click(screen.getByRole('link', { name: 'I already have an account' }));
    expect(router.state.location).toMatchObject({ pathname: '/sign-in', search: '?to=/activate', hash: `#${code}` });
  });
});
