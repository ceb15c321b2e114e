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

const Contacts = () => <p>everybody</p>;
const missing = () => new TypeError('Failed to fetch dynamically imported module');

describe('a page whose script does not come', () => {
  let server: FakeServer;
  beforeEach(() => {
    server = new FakeServer().on(setUpStatus, () => ({ open: false }));
    server.install();
  });

  it('says that there is no connection, keeps the tabs, and opens once there is one', async () => {
    server.network = 'down';
    const load = () => (server.network === 'up' ? Promise.resolve({ Contacts }) : Promise.reject(missing()));
    const contacts = { path: 'contacts', ...page(load, 'Contacts') };
    const routes = [{ path: '/', element: <Shell />, children: [{ index: true, element: <p>clock</p> }, contacts] }];
    render(
      <QueryClientProvider client={new QueryClient()}>
        <RouterProvider router={createMemoryRouter(routes)} />
      </QueryClientProvider>,
    );
    await userEvent.click(screen.getByRole('link', { name: 'Contacts' }));
    expect(await screen.findByText('You are offline')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Contacts' })).toBeVisible();
    server.network = 'up';
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('everybody')).toBeVisible();
  });

  const showLate = (reload: () => void) =>
    showPage('/', <LatePage name="Contacts" load={() => Promise.reject(missing())} reload={reload} />, { at: '/' });

  it('tells of a new version when the server is there, and loads it only when asked', async () => {
    const reload = jest.fn();
    showLate(reload);
    expect(await screen.findByText('This page could not be shown')).toBeVisible();
    expect(reload).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('loads the app again when the browser does not try a second time', async () => {
    const reload = jest.fn();
    server.network = 'down';
    showLate(reload);
    await screen.findByText('You are offline');
    server.network = 'up';
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(reload).toHaveBeenCalledTimes(1));
  });
});
