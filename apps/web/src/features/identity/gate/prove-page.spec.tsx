import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { identityErrors, previewProof, proveEmail } from '@atrium/contracts/identity';
import { FakeServer } from '../../../shared/testing/fake-server.js';
import { showPage } from '../../../shared/testing/show-page.js';
import { ProvePage } from './prove-page.js';

describe('confirming an e-mail', () => {
  let server: FakeServer;
  beforeEach(() => {
    server = new FakeServer().on(previewProof, () => ({ email: 'ada@acme.example' })).on(proveEmail, () => ({}));
    server.install();
    showPage('/prove', <ProvePage />, { at: '/prove#secret' });
  });
  const press = async () => userEvent.click(await screen.findByRole('button', { name: 'ada@acme.example is mine' }));

  it('names the address before it is confirmed, and after', async () => {
    expect(await screen.findByText(/Is ada@acme.example your address/)).toBeVisible();
    expect(server.calls).toEqual([{ path: previewProof.path, input: { code: 'secret' } }]);
    await press();
    expect(await screen.findByText('You can sign in with ada@acme.example from now on.')).toBeVisible();
  });

  it('names the way on when another account has it', async () => {
    server.on(proveEmail, () => ({ refused: identityErrors.name_taken }));
    await press();
    expect(await screen.findByText(/ask your HR for a new activation code.*I already have an account/)).toBeVisible();
  });
});
