import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { checkSetUp, directoryErrors } from '@atrium/contracts/directory';
import { FakeServer } from '../../../shared/testing/fake-server.js';
import { showPage } from '../../../shared/testing/show-page.js';
import { SetUpPage } from './set-up-page.js';

describe('setting up', () => {
  let server: FakeServer;
  beforeEach(() => {
    sessionStorage.clear();
    server = new FakeServer().on(checkSetUp, () => ({}));
    server.install();
  });
  const open = (search = '') => showPage('/setup', <SetUpPage />, { at: `/setup${search}` });

  it('shows the form once the link is known to work', async () => {
    open('?token=good');
    expect(await screen.findByLabelText('Company name')).toBeVisible();
    expect(server.calls).toEqual([{ path: checkSetUp.path, input: { token: 'good' } }]);
  });

  it('keeps what was typed over a reload, but never the password', async () => {
    open('?token=good');
    await userEvent.type(await screen.findByLabelText('Company name'), 'Acme');
    await userEvent.selectOptions(screen.getByLabelText('Time zone'), 'Europe/Berlin');
    await userEvent.selectOptions(screen.getByLabelText('Language'), 'zh-TW');
    await userEvent.type(screen.getByLabelText('Your name'), 'Olga');
    await userEvent.type(screen.getByLabelText('Your e-mail'), 'olga@acme.example');
    await userEvent.type(screen.getByLabelText('Choose a password'), 'court plant');
    cleanup();
    open('?token=good');
    expect(await screen.findByLabelText('Company name')).toHaveValue('Acme');
    expect(screen.getByLabelText('Time zone')).toHaveValue('Europe/Berlin');
    expect(screen.getByLabelText('Language')).toHaveValue('zh-TW');
    expect(screen.getByLabelText('Your name')).toHaveValue('Olga');
    expect(screen.getByLabelText('Your e-mail')).toHaveValue('olga@acme.example');
    expect(screen.getByLabelText('Choose a password')).toHaveValue('');
    expect(JSON.stringify(Object.entries(sessionStorage))).not.toContain('court');
  });

  it('says at once that a link is dead', async () => {
    server.on(checkSetUp, () => ({ refused: directoryErrors.setup_closed }));
    open('?token=old');
    expect(await screen.findByText('Set-up is closed. Use the newest link that the start printed.')).toBeVisible();
    expect(screen.queryByLabelText('Company name')).toBeNull();
  });

  it('tells a server that can not be reached from a dead link, and asks again', async () => {
    server.network = 'down';
    open('?token=good');
    const again = await screen.findByRole('button', { name: 'Try again' });
    expect(screen.queryByText(/Set-up is closed/)).toBeNull();
    server.network = 'up';
    await userEvent.click(again);
    expect(await screen.findByLabelText('Company name')).toBeVisible();
  });

  it('without a link says where it is', async () => {
    open();
    expect(await screen.findByRole('heading', { name: 'You need the set-up link' })).toBeVisible();
    expect(server.calls).toEqual([]);
  });
});
