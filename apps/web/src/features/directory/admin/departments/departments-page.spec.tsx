import { listDepartments, moveDepartment, previewDepartmentMove } from '@atrium/contracts/directory';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeServer } from '../../../../shared/testing/fake-server.js';
import { showPage } from '../../../../shared/testing/show-page.js';
import { asOwner, chooseDepartment, department, idOf } from '../../testing/people.js';
import { DepartmentsPage } from './departments-page.js';

const company = department('Company', null, { leaders: [{ id: idOf('BOSS'), name: 'Boss', title: null }] });
const sales = department('Sales', company);
const labs = department('Labs', company);
const north = department('North', sales, { memberCount: 19, totalCount: 19 });

describe('the departments', () => {
  let server: FakeServer;
  const show = (at = '/departments') => showPage('/departments', asOwner(<DepartmentsPage />), { at });
  const moves = () => server.calls.filter(({ path }) => path === moveDepartment.path).map(({ input }) => input);
  const rowOf = (name: string) => screen.getByRole('row', { name: new RegExp(`^${name}|Fold ${name}`) });
  const choose = async (name: string, item: string) => {
    screen.getByRole('button', { name: `Actions for ${name}` }).focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.click(await screen.findByRole('menuitem', { name: item }));
  };
  beforeEach(() => {
    server = new FakeServer()
      .on(listDepartments, () => ({ items: [company, sales, labs, north], topManageable: true }))
      .on(previewDepartmentMove, () => ({
        people: 19,
        departments: 1,
        managerChanges: 0,
        managerExamples: [],
        scopeChanges: [],
      }))
      .on(moveDepartment, () => north);
    server.install();
  });

  it('say which of them nobody leads', async () => {
    show();
    expect(await screen.findAllByText('No leader')).toHaveLength(3);
    expect(within(rowOf('Company')).getByText('Boss')).toBeVisible();
  });

  it('move by keyboard, after showing what changes', async () => {
    const router = show();
    await screen.findByText('North');
    await choose('North', 'Move to…');
    const panel = await screen.findByRole('region', { name: 'Move North' });
    expect(within(panel).getByRole('button', { name: 'Move 19 members' })).toBeDisabled();
    await chooseDepartment(within(panel).getByLabelText('Under'), 'Labs');
    expect(await within(panel).findByText('Move North under Labs: what changes')).toBeVisible();
    expect(await within(panel).findByText('Attendance groups stay')).toBeVisible();
    expect(await within(panel).findByText(/Everybody goes on reporting/)).toBeVisible();
    expect(router.state.location.search).toContain(`to=${labs.id}`);
    expect(moves()).toEqual([]);
    await userEvent.click(within(panel).getByRole('button', { name: 'Move 19 members' }));
    expect(await screen.findByText('North')).toBeVisible();
    expect(moves()).toEqual([{ departmentId: north.id, parentId: labs.id, order: 0 }]);
  });

  it.each([
    ['opened by the menu', false],
    ['opened by its address', true],
  ])('are not moved after Escape: %s', async (_, byAddress) => {
    const router = show(byAddress ? `/departments?move=${north.id}&to=${labs.id}&order=0` : '/departments');
    await screen.findByText('North');
    if (!byAddress) await choose('North', 'Move to…');
    const panel = await screen.findByRole('region', { name: 'Move North' });
    const under = within(panel).getByLabelText('Under');
    await userEvent.click(under);
    // The list looks at the number of the key, which user-event leaves out.
    fireEvent.keyDown(under, { key: 'Escape', keyCode: 27 });
    await waitFor(() => expect(under).toHaveAttribute('aria-expanded', 'false'));
    expect(panel).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    expect(panel).not.toBeInTheDocument();
    expect(router.state.location.search).toBe('');
    expect(moves()).toEqual([]);
  });

  it('can be touched only where the reader reaches them', async () => {
    const mine = [sales, north];
    const items = [company, sales, labs, north].map((one) => ({ ...one, manageable: mine.includes(one) }));
    server.on(listDepartments, () => ({ items, topManageable: false }));
    const router = show(`/departments?move=${labs.id}&to=top&order=0`);
    await screen.findByText('North');
    const actsFor = async (name: string) => {
      screen.getByRole('button', { name: `Actions for ${name}` }).focus();
      await userEvent.keyboard('{Enter}');
      const menu = (await screen.findAllByRole('menu')).at(-1)!;
      const acts = within(menu).getAllByRole('menuitem');
      await userEvent.keyboard('{Escape}');
      return acts.map(({ textContent }) => textContent);
    };
    expect(await actsFor('Labs')).toEqual(['Show its members']);
    expect(await actsFor('Sales')).toEqual(['Show its members', 'Leaders…', 'Rename', 'Add below']);
    expect(await actsFor('North')).toContain('Move to…');
    expect(screen.getAllByTitle('Drag to move')).toHaveLength(1);
    await userEvent.dblClick(screen.getByText('Labs'));
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Move Labs' })).not.toBeInTheDocument();
    const dataTransfer = { setData: () => undefined, effectAllowed: '' };
    fireEvent.dragStart(rowOf('North'), { dataTransfer });
    expect(fireEvent.dragOver(rowOf('Labs'), { dataTransfer })).toBe(true);
    fireEvent.drop(rowOf('Labs'), { dataTransfer });
    expect(router.state.location.search).toContain(`move=${labs.id}`);
    await userEvent.click(screen.getByRole('button', { name: 'Add department' }));
    await userEvent.click(await screen.findByRole('combobox', { name: 'Under' }));
    const offered = await screen.findAllByRole('option');
    const enabled = offered.filter((option) => option.getAttribute('aria-disabled') !== 'true');
    expect(enabled.map((option) => option.getAttribute('aria-label'))).toEqual([
      'Company / Sales',
      'Company / Sales / North',
    ]);
  });

  it('change places among their siblings at once', async () => {
    show();
    await screen.findByText('Labs');
    await choose('Labs', 'Move up');
    expect(moves()).toEqual([{ departmentId: labs.id, parentId: company.id, order: 0 }]);
  });

  it('are dragged into another, but not below themselves', async () => {
    const router = show();
    await screen.findByText('North');
    const dataTransfer = { setData: () => undefined, effectAllowed: '' };
    fireEvent.dragStart(rowOf('Sales'), { dataTransfer });
    expect(fireEvent.dragOver(rowOf('North'), { dataTransfer })).toBe(true);
    fireEvent.drop(rowOf('North'), { dataTransfer });
    expect(router.state.location.search).toBe('');
    fireEvent.dragStart(rowOf('North'), { dataTransfer });
    expect(fireEvent.dragOver(rowOf('Labs'), { dataTransfer })).toBe(false);
    fireEvent.drop(rowOf('Labs'), { dataTransfer });
    expect(await screen.findByRole('region', { name: 'Move North' })).toBeVisible();
    expect(moves()).toEqual([]);
  });
});
