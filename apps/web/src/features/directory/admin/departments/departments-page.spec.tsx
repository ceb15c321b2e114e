import { listDepartments, moveDepartment, previewDepartmentMove } from '@atrium/contracts/directory';
import { fireEvent, screen, within } from '@testing-library/react';
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
      .on(listDepartments, () => ({ items: [company, sales, labs, north] }))
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
