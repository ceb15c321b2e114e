import { getMember, listDepartments, searchMembers } from '@atrium/contracts/directory';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeServer } from '../../../shared/testing/fake-server.js';
import { showPage } from '../../../shared/testing/show-page.js';
import { asReader } from '../../../shared/testing/as-reader.js';
import { asOwner, department, inSight, person, profile } from '../testing/people.js';
import { ContactsPage } from './contacts-page.js';

const zoe = person('Zoe');
const sales = department('Sales', null, { leaders: [{ id: zoe.id, name: 'Zoe', title: 'Head' }] });
const ann = person('Ann');

describe('the contacts', () => {
  let server: FakeServer;
  beforeEach(() => {
    server = new FakeServer()
      .on(listDepartments, () => ({ items: [sales], topManageable: true }))
      .on(searchMembers, ({ q }) =>
        q === 'nobody' ? { items: [], nextCursor: null, total: 0 } : { items: [ann], nextCursor: null, total: 230 },
      )
      .on(getMember, ({ memberId }) =>
        memberId === zoe.id
          ? profile('Zoe')
          : profile('Ann', { reportsTo: [{ id: zoe.id, name: 'Zoe', title: null }] }),
      );
    server.install();
  });
  const show = (at: string) => showPage('/contacts', asOwner(<ContactsPage />), { at });
  const people = async () =>
    within(await screen.findByRole('region', { name: 'People' }))
      .findAllByRole('listitem')
      .then((items) => items.map(({ textContent }) => textContent));

  it('show the leaders of a department first, though the list has not come to them', async () => {
    const router = show('/contacts');
    await userEvent.click(await screen.findByRole('treeitem', { name: /Sales/ }));
    expect(router.state.location.search).toBe(`?department=${sales.id}`);
    expect(await screen.findByText('Leaders first, then by name')).toBeVisible();
    expect(await people()).toEqual([expect.stringMatching(/^Z?ZoeLeader/), expect.stringMatching(/^A?AnnPlanner/)]);
  });

  it('name the leaders of a department in the tree', async () => {
    show('/contacts');
    expect(await screen.findByRole('treeitem', { name: /Sales.*led by Zoe/ })).toHaveAccessibleName(/3$/);
  });

  it.each([
    ['say who has not signed in yet to those who invite', ['directory.manage_members'], true],
    ['keep it from everybody else', [], false],
  ])('%s', async (_, permissions, said) => {
    server.on(searchMembers, () => ({ items: [person('Bob', { state: 'invited' })], nextCursor: null, total: 1 }));
    server.on(getMember, () => profile('Bob', { state: 'invited' }));
    showPage('/contacts', asReader(inSight(<ContactsPage />), permissions), { at: `/contacts?member=${ann.id}` });
    expect(await screen.findByRole('heading', { name: 'Bob' })).toBeVisible();
    const line = (await people()).join();
    const card = screen.getByRole('complementary', { name: 'Profile' });
    const profileSays = () => within(card).queryByText('Not activated yet') !== null;
    expect([line.includes('Not activated yet'), profileSays()]).toEqual([said, said]);
  });

  it('go up the chain of managers from profile to profile', async () => {
    const router = show(`/contacts?member=${ann.id}`);
    const chain = await screen.findByRole('heading', { name: 'Reports to' });
    await userEvent.click(within(chain.closest('section')!).getByRole('link', { name: /Zoe/ }));
    expect(router.state.location.search).toBe(`?member=${zoe.id}`);
    expect(await screen.findByRole('heading', { name: 'Zoe' })).toBeVisible();
  });

  it('name what was not found, and clear the search', async () => {
    const router = show('/contacts?q=nobody');
    await userEvent.click(await screen.findByRole('link', { name: 'Clear the search' }));
    expect(router.state.location.search).toBe('');
    expect((await people()).length).toBe(1);
  });
});
