import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { identityErrors, previewReset, resetPassword } from '@atrium/contracts/identity';
import { FakeServer } from '../../../shared/testing/fake-server.js';
import { showPage } from '../../../shared/testing/show-page.js';
import { ResetPage } from './reset-page.js';

describe('a reset link', () => {
  let server: FakeServer;
  beforeEach(() => {
    server = new FakeServer().on(previewReset, () => ({}));
    server.install();
  });
  const open = () => showPage('/reset', <ResetPage />, { at: '/reset#secret' });

  it('that works asks for the new password', async () => {
    open();
    expect(await screen.findByLabelText('New password')).toBeVisible();
    expect(server.calls).toEqual([{ path: previewReset.path, input: { code: 'secret' } }]);
  });

  it('that was used or is too old says so before anything is typed, and how to get another', async () => {
    server.on(previewReset, () => ({ refused: identityErrors.code_invalid }));
    open();
    expect(await screen.findByText(/does not work any more/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Save and sign in' })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('link', { name: 'Ask for a new link' }));
    expect(await screen.findByLabelText('E-mail')).toBeVisible();
    expect(server.calls.map(({ path }) => path)).not.toContain(resetPassword.path);
  });
});
