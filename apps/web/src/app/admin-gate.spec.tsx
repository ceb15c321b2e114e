import { myCompanies } from '@atrium/contracts/directory';
import { screen } from '@testing-library/react';
import { createElement } from 'react';
import { adminRoutes } from './admin/admin-routes.js';
import { mayOpen } from './admin/admin-entries.js';
import { AdminShell } from './admin/admin-shell.js';
import { ConsoleOrRefusal } from './admin-gate.js';
import { asReader } from '../shared/testing/as-reader.js';
import { FakeServer } from '../shared/testing/fake-server.js';
import { showPage } from '../shared/testing/show-page.js';

const refusal = 'This page is not open to you';

describe('the admin console', () => {
  let server: FakeServer;
  beforeEach(() => {
    server = new FakeServer().on(myCompanies, () => ({ items: [] }));
    server.install();
  });
  const show = (page: () => React.ReactElement, at: string, permissions: readonly string[]) =>
    showPage('/c/:company/admin/*', asReader(createElement(page), permissions), { at, company: 'acme' });

  it('is closed to who may open none of its pages, with a way back to the workspace', async () => {
    show(ConsoleOrRefusal, '/c/acme/admin', ['directory.read', 'attendance.punch']);
    expect(await screen.findByRole('heading', { name: refusal })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Back to the workspace' })).toHaveAttribute('href', '/c/acme');
    expect(screen.queryByText('Admin console')).toBeNull();
  });

  it('refuses a page that is not the reader’s, and does not name it in its navigation', async () => {
    show(AdminShell, '/c/acme/admin/company', ['directory.manage_members', 'directory.import']);
    expect(await screen.findByRole('heading', { name: refusal })).toBeInTheDocument();
    const navigation = screen.getByRole('navigation', { name: 'Admin console' });
    expect([...navigation.querySelectorAll('a')].map(({ textContent }) => textContent)).toEqual(['Members', 'Import']);
  });

  it('brings the entry of the page into sight, where the entries are wider than the screen', async () => {
    const shown = jest.spyOn(Element.prototype, 'scrollIntoView');
    show(AdminShell, '/c/acme/admin/audit', ['audit.read', 'directory.manage_members']);
    const current = await screen.findByRole('link', { name: 'Audit log', current: 'page' });
    expect(shown.mock.contexts).toContain(current);
    shown.mockRestore();
  });

  it('marks its first page too', async () => {
    show(AdminShell, '/c/acme/admin', ['directory.manage_company']);
    expect(await screen.findByRole('link', { name: 'Home', current: 'page' })).toHaveAttribute('href', '/c/acme/admin');
  });

  it('opens each of its pages to whoever holds every permission of the console, and none to nobody', () => {
    const all = [
      ...['manage_company', 'manage_members', 'manage_departments', 'manage_roles', 'import'].map(
        (name) => `directory.${name}`,
      ),
      'attendance.configure',
      'calendar.configure',
      'chat.configure',
      'audit.read',
    ];
    const paths = (adminRoutes.children ?? []).map(({ path = '' }) => path).filter((path) => path !== '*');
    expect(paths.filter((path) => !mayOpen(all, path))).toEqual([]);
    expect(paths.filter((path) => mayOpen([], path))).toEqual([]);
  });
});
