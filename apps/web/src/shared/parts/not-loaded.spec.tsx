import { coreErrors } from '@atrium/contracts/core';
import { myCompanies, setUpStatus } from '@atrium/contracts/directory';
import { screen } from '@testing-library/react';
import { FakeServer } from '../testing/fake-server.js';
import { showPage } from '../testing/show-page.js';
import { useRead } from '../use-call.js';
import { NotLoaded } from './not-loaded.js';

function Companies() {
  const { error, refetch } = useRead(myCompanies, {});
  return error ? <NotLoaded error={error} what="The list" onAgain={() => void refetch()} /> : null;
}

describe('what could not be loaded', () => {
  let server: FakeServer;
  beforeEach(() => {
    server = new FakeServer().on(setUpStatus, () => ({ open: false })).on(myCompanies, () => ({ items: [] }));
    server.install();
  });
  afterEach(() => jest.restoreAllMocks());
  const show = () => showPage('/', <Companies />, { at: '/' });

  it('is named when the server answers everything else', async () => {
    server.lose(myCompanies);
    show();
    expect(await screen.findByText('The list could not be loaded')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
    expect(screen.queryByText('You are offline')).toBeNull();
  });

  it('is for want of a connection when nothing is answered', async () => {
    server.network = 'down';
    show();
    expect(await screen.findByText('You are offline')).toBeVisible();
  });

  it('is for want of a connection when the browser says so', async () => {
    jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    server.lose(myCompanies);
    show();
    expect(await screen.findByText('You are offline')).toBeVisible();
    expect(server.calls).toEqual([]);
  });

  it('is not asked for again where it is not open to the reader', async () => {
    server.on(myCompanies, () => ({ refused: coreErrors.forbidden }));
    show();
    expect(await screen.findByText('This page is not open to you')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });
});
