import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { signOut } from '@atrium/contracts/identity';
import { FakeServer } from './testing/fake-server.js';
import { showPage } from './testing/show-page.js';
import { useSignOut } from './use-sign-out.js';

function Leave() {
  return (
    <button type="button" onClick={useSignOut().signOut}>
      Sign out
    </button>
  );
}

describe('signing out', () => {
  it.each([
    ['acme', '/c/acme/sign-in'],
    [null, '/sign-in'],
  ])('of %s leads to where one signs in again', async (company, at) => {
    new FakeServer().on(signOut, () => ({})).install();
    const router = showPage('/', <Leave />, { at: '/', company });
    await userEvent.click(screen.getByRole('button', { name: 'Sign out' }));
    await waitFor(() => expect(router.state.location.pathname).toBe(at));
  });

  it('leaves nothing half written behind', async () => {
    sessionStorage.setItem('atrium.draft.form', '"half a th"');
    new FakeServer().on(signOut, () => ({})).install();
    const router = showPage('/', <Leave />, { at: '/', company: 'acme' });
    await userEvent.click(screen.getByRole('button', { name: 'Sign out' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/c/acme/sign-in'));
    expect(sessionStorage).toHaveLength(0);
  });
});
