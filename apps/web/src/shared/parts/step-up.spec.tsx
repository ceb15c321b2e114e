import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { coreErrors, id, type OutputOf, publicAccess, route } from '@atrium/contracts/core';
import { identityErrors, stepUp } from '@atrium/contracts/identity';
import * as z from 'zod/mini';
import { FakeServer, type Refusal } from '../testing/fake-server.js';
import { showPage } from '../testing/show-page.js';
import { useCall } from '../use-call.js';
import { StepUp } from './step-up.js';
import './step-up-dialog.js';

const giveRole = route({
  method: 'POST',
  path: '/api/v1/test/roles',
  access: publicAccess('a test'),
  audience: 'app',
  summary: 'Something that wants a fresh password',
  stepUp: true,
  input: z.object({ commandId: id('command') }),
  output: z.object({ done: z.boolean() }),
});
const command = '01J0000000000000000000000A' as z.infer<typeof giveRole.input>['commandId'];

function Page() {
  const call = useCall(giveRole);
  return (
    <>
      <button type="button" onClick={() => call.mutate({ commandId: command })}>
        give
      </button>
      <output>{call.isSuccess ? 'given' : (call.error?.code ?? '')}</output>
    </>
  );
}

describe('asking for the password in between', () => {
  let server: FakeServer;
  let proved: boolean;
  beforeEach(() => {
    proved = false;
    server = new FakeServer()
      .on(giveRole, () => (proved ? { done: true } : { refused: coreErrors.step_up_required }))
      .on(stepUp, ({ password }): OutputOf<typeof stepUp> | Refusal => {
        proved = password === 'right';
        if (proved) return {};
        return {
          refused: identityErrors.wrong_password,
          errors: [{ path: ['password'], code: 'identity.wrong_password' }],
        };
      });
    server.install();
    showPage(
      '/',
      <StepUp>
        <Page />
      </StepUp>,
      { at: '/' },
    );
  });

  it('says beside the field that it was wrong, then goes on with the very same call', async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'give' }));
    await userEvent.type(await screen.findByLabelText('Password'), 'wrong{Enter}');
    expect(await screen.findByText('This is not your password.')).toBeVisible();
    await userEvent.clear(screen.getByLabelText('Password'));
    expect(screen.queryByText('This is not your password.')).not.toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('Password'), 'right{Enter}');
    expect(await screen.findByText('given')).toBeVisible();
    expect(server.calls.filter(({ path }) => path === giveRole.path).map(({ input }) => input)).toEqual([
      { commandId: command },
      { commandId: command },
    ]);
  });

  it('does nothing when the reader gives up', async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'give' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(await screen.findByText('core.step_up_required')).toBeVisible();
    expect(server.calls.filter(({ path }) => path === stepUp.path)).toEqual([]);
  });
});
