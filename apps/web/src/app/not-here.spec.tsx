import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { coreErrors } from '@atrium/contracts/core';
import { me } from '@atrium/contracts/directory';
import { FakeServer } from '../shared/testing/fake-server.js';
import { showPage } from '../shared/testing/show-page.js';
import { CompanyFrame } from './company-frame.js';

describe('the address of a company', () => {
  it('that the reader has no place in names the ways on', async () => {
    new FakeServer().on(me, () => ({ refused: coreErrors.not_found })).install();
    const frame = <CompanyFrame shell="workspace">inside</CompanyFrame>;
    const router = showPage('/c/:company', frame, { at: '/c/southstar' });
    expect(await screen.findByRole('heading', { name: 'You are not in this company' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Sign in with another account' })).toHaveAttribute(
      'href',
      '/c/southstar/sign-in?to=%2Fc%2Fsouthstar',
    );
    expect(screen.getByRole('link', { name: 'I have an activation code' })).toHaveAttribute('href', '/activate');
    expect(screen.queryByText('inside')).toBeNull();
    await userEvent.click(screen.getByRole('link', { name: 'Go to my company' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/'));
  });
});
