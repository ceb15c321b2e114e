import { listSessions, myAccount } from '@atrium/contracts/identity';
import { screen } from '@testing-library/react';
import { asReader, idOf } from '../../../shared/testing/as-reader.js';
import { FakeServer } from '../../../shared/testing/fake-server.js';
import { showPage } from '../../../shared/testing/show-page.js';
import { AccountPage } from './account-page.js';

describe('my account', () => {
  const account = { id: idOf('account'), language: null, hasPassword: true, names: [] };
  const show = (waits: boolean) =>
    showPage('/me', asReader(<AccountPage first={<p>first</p>} waits={waits} />, []), { at: '/me' });

  beforeEach(() => {
    new FakeServer()
      .on(myAccount, () => account)
      .on(listSessions, () => ({ items: [] }))
      .install();
  });

  it('shows all its sections at once, so that none moves another', async () => {
    show(false);
    expect(screen.getByText('first')).not.toBeVisible();
    expect(await screen.findByRole('heading', { name: 'Where I am signed in' })).toBeVisible();
    expect(screen.getByText('first')).toBeVisible();
    expect(screen.queryByRole('status', { name: 'Loading' })).toBeNull();
  });

  it('waits for what stands first', async () => {
    show(true);
    expect(await screen.findByRole('status', { name: 'Loading' })).toBeInTheDocument();
    expect(screen.getByText('first')).not.toBeVisible();
  });
});
