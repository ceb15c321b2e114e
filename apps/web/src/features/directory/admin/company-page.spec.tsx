import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type MeView, me, searchMembers, updateCompany, wipeDemo } from '@atrium/contracts/directory';
import { MeContext } from '../../../shared/me.js';
import { FakeServer } from '../../../shared/testing/fake-server.js';
import { showPage } from '../../../shared/testing/show-page.js';
import { CompanyPage } from './company-page.js';

const company: MeView['company'] = {
  id: '01J00000000000000000000001' as MeView['company']['id'],
  slug: 'acme',
  name: 'Acme',
  timeZone: 'Asia/Shanghai',
  language: 'en',
  demo: false,
  createdAt: '2026-03-02T01:00:00.000Z',
};
const owner = { company, permissions: ['directory.manage_company', 'directory.wipe_demo'] } as unknown as MeView;

describe('company settings', () => {
  let server: FakeServer;
  const open = (changes: Partial<MeView['company']> = {}) => {
    server = new FakeServer()
      .on(me, () => owner)
      .on(searchMembers, () => ({ items: [], nextCursor: null, total: 201 }))
      .on(updateCompany, (input) => ({ ...company, ...input }))
      .on(wipeDemo, () => ({}));
    server.install();
    return showPage(
      '/c/:company/admin/company',
      <MeContext value={{ ...owner, company: { ...company, ...changes } }}>
        <CompanyPage />
      </MeContext>,
      { at: '/c/acme/admin/company', company: 'acme' },
    );
  };
  const sent = (path: string) => server.calls.filter((call) => call.path === path).map(({ input }) => input);

  it('shows what changes before it saves, and sends only that', async () => {
    open();
    expect(await screen.findByRole('button', { name: 'Save' })).toBeDisabled();
    await userEvent.type(screen.getByLabelText('Company name'), ' Instruments');
    await userEvent.selectOptions(screen.getByLabelText('Language'), 'zh-CN');
    const changes = screen.getByRole('list', { name: 'What changes' });
    expect(changes).toHaveTextContent('Company name Acme → Acme Instruments');
    expect(changes).toHaveTextContent('Language English → 简体中文');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent(updateCompany.path)).toEqual([{ name: 'Acme Instruments', language: 'zh-CN' }]));
  });

  it('removes the demo only when its name is typed, and says what goes with it', async () => {
    const router = open({ demo: true });
    await userEvent.click(await screen.findByRole('button', { name: 'Remove the demo…' }));
    expect(await screen.findByText(/^201 members/)).toBeInTheDocument();
    const remove = screen.getByRole('button', { name: 'Remove Acme' });
    expect(remove).toBeDisabled();
    await userEvent.type(screen.getByLabelText('Type “Acme” to confirm'), 'Acme');
    await userEvent.click(remove);
    await waitFor(() => expect(sent(wipeDemo.path)).toHaveLength(1));
    await waitFor(() => expect(router.state.location.pathname).toBe('/'));
  });

  it('has no such button in a real company', async () => {
    open();
    await screen.findByRole('button', { name: 'Save' });
    expect(screen.queryByRole('button', { name: /Remove/ })).not.toBeInTheDocument();
  });
});
