import 'fake-indexeddb/auto';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { me, myCompanies, searchMembers } from '@atrium/contracts/directory';
import { render, screen, waitFor } from '@testing-library/react';
import { createMemoryRouter, type RouteObject, RouterProvider } from 'react-router';
import { reader } from '../shared/testing/as-reader.js';
import { FakeServer } from '../shared/testing/fake-server.js';
import { adminRoutes } from './admin/admin-routes.js';
import { WorkspaceBones } from './frames/shell-bones.js';
import { gateRoutes } from './gate-routes.js';
import { NoSuchAddress } from './no-such-page.js';
import { page } from './page.js';
import { workspaceRoutes } from './workspace-routes.js';

class SilentSocket {
  close = () => undefined;
}

describe('the addresses', () => {
  const realSocket = globalThis.WebSocket;
  beforeEach(() => {
    globalThis.WebSocket = SilentSocket as never;
    new FakeServer()
      .on(me, () => ({ ...reader, permissions: ['directory.manage_members'] }))
      .on(myCompanies, () => ({ items: [] }))
      .on(searchMembers, () => ({ items: [], nextCursor: null, total: 0 }))
      .install();
  });
  afterEach(() => {
    globalThis.WebSocket = realSocket;
  });

  const show = (at: string, routes: RouteObject[] = [gateRoutes, adminRoutes, workspaceRoutes]) =>
    render(
      <QueryClientProvider client={new QueryClient()}>
        <RouterProvider
          router={createMemoryRouter([...routes, { path: '*', element: <NoSuchAddress /> }], { initialEntries: [at] })}
        />
      </QueryClientProvider>,
    );

  it.each([
    ['the workspace', '/c/acme/attendance/nope', 'Main'],
    ['the console', '/c/acme/admin/nope', 'Admin console'],
    ['the console, below a page', '/c/acme/admin/members/a/b', 'Admin console'],
  ])('say of one that leads nowhere so, within %s, with the way back', async (_, at, navigation) => {
    show(at);
    const back = await screen.findByRole('link', { name: 'Back to the workspace' });
    expect(back).toHaveAttribute('href', '/c/acme');
    expect(screen.getByRole('heading', { level: 1, name: 'There is no such page' })).toBeInTheDocument();
    expect(screen.getByRole('navigation', { name: navigation })).toBeVisible();
    expect(screen.getAllByRole('main')).toHaveLength(1);
    await waitFor(() => expect(document.title).toBe('There is no such page · Acme · Atrium'));
  });

  it('say so of one outside of any company', async () => {
    show('/nowhere');
    expect(await screen.findByRole('heading', { level: 1, name: 'There is no such page' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Go to my company' })).toHaveAttribute('href', '/');
    expect(document.title).toBe('There is no such page · Atrium');
  });

  it.each([
    ['/c/acme/contacts', 'Contacts · Acme · Atrium'],
    ['/c/acme/admin/members', 'Members · Acme · Atrium'],
    ['/sign-in/company', 'Your company’s address · Atrium'],
  ])('name the page: %s', async (at, title) => {
    show(at);
    await waitFor(() => expect(document.title).toBe(title));
  });

  it('show the frame with the page’s title while its script is on its way', async () => {
    const warned = jest.spyOn(console, 'warn');
    const never = () => new Promise<{ Page: () => null }>(() => undefined);
    show('/c/acme', [
      { path: '/c/:company', ...page(never, 'Page', { title: 'nav.contacts' }), HydrateFallback: WorkspaceBones },
    ]);
    expect(await screen.findByRole('heading', { level: 1, name: 'Contacts' })).toBeVisible();
    expect(screen.getByRole('status', { name: 'Loading' })).toBeInTheDocument();
    expect(warned).not.toHaveBeenCalled();
    warned.mockRestore();
  });
});
