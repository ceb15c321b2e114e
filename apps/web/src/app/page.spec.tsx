import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { setUpStatus } from '@atrium/contracts/directory';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, Link, Outlet, RouterProvider } from 'react-router';
import { FakeServer } from '../shared/testing/fake-server.js';
import { showPage } from '../shared/testing/show-page.js';
import { LatePage } from './late-page.js';
import { page } from './page.js';

function Shell() {
  return (
    <>
      <Link to="/contacts">Contacts</Link>
      <Outlet />
    </>
  );
}

const missing = () =>
  Promise.reject<{ Contacts: () => null }>(new TypeError('Failed to fetch dynamically imported module'));

describe('a page whose script does not come', () => {
  let server: FakeServer;
  beforeEach(() => {
    server = new FakeServer().on(setUpStatus, () => ({ open: false }));
    server.install();
  });

  it('keeps the shell with its tabs, and says that there is no connection', async () => {
    server.network = 'down';
    const contacts = { path: 'contacts', ...page(missing, 'Contacts') };
    const routes = [{ path: '/', element: <Shell />, children: [{ index: true, element: <p>clock</p> }, contacts] }];
    render(
      <QueryClientProvider client={new QueryClient()}>
        <RouterProvider router={createMemoryRouter(routes)} />
      </QueryClientProvider>,
    );
    await userEvent.click(screen.getByRole('link', { name: 'Contacts' }));
    expect(await screen.findByText('You are offline')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Contacts' })).toBeVisible();
  });

  const showLate = () => {
    const reload = jest.fn();
    showPage('/', <LatePage name="Contacts" reload={reload} />, { at: '/' });
    return reload;
  };

  it('loads again once there is a connection', async () => {
    server.network = 'down';
    const reload = showLate();
    await screen.findByText('You are offline');
    expect(reload).not.toHaveBeenCalled();
    server.network = 'up';
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(reload).toHaveBeenCalledTimes(1));
  });

  it('tells of a new version when the server is there, and loads it only when asked', async () => {
    const reload = showLate();
    expect(await screen.findByText('This page could not be shown')).toBeVisible();
    expect(reload).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(reload).toHaveBeenCalledTimes(1);
  });
});
