import type { Id } from '@atrium/contracts/core';
import { listDepartments, type MemberRef, searchMembers } from '@atrium/contracts/directory';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { FakeServer } from '../testing/fake-server.js';
import { showPage } from '../testing/show-page.js';
import { DayField } from './day-field.js';
import { DepartmentPicker } from './department-picker.js';
import { MembersPicker } from './member-picker.js';

const id = (end: string): never => `01J0000000000000000000000${end}` as never;
const person = (end: string, name: string) => ({
  id: id(end),
  name,
  title: 'Planner',
  number: null,
  departments: [{ id: id('D'), name: 'Quality' }],
  leads: [],
  joinedOn: '2026-01-05',
  state: 'active' as const,
});
const department = (end: string, parentId: string | null, name: string) => ({
  id: id(end),
  parentId: parentId as never,
  name,
  order: 0,
  leaders: [],
  memberCount: 1,
  totalCount: 2,
  archivedAt: null,
  manageable: true,
});
const everybody = [person('A', 'Ann Ng'), person('B', 'Bob Lim')];

function People() {
  const [people, setPeople] = useState<readonly MemberRef[]>([]);
  return (
    <>
      <MembersPicker label="People" value={people} onChange={setPeople} />
      <p>chosen: {people.map(({ name }) => name).join()}</p>
    </>
  );
}

function Rest() {
  const [at, setAt] = useState<Id<'department'> | null>(null);
  const [day, setDay] = useState<string | null>('2026-03-03');
  return (
    <>
      <DepartmentPicker label="Department" value={at} onChange={setAt} />
      <DayField label="From" value={day} onChange={setDay} error="Too far." />
      <p>
        {at} on {day}
      </p>
    </>
  );
}

describe('the pickers', () => {
  it('are left by Tab without choosing what is marked', async () => {
    new FakeServer().on(searchMembers, () => ({ items: everybody, nextCursor: null })).install();
    showPage('/', <People />, { at: '/' });
    const field = await screen.findByLabelText('People');
    await userEvent.type(field, 'b');
    await screen.findAllByText('Planner · Quality');
    await userEvent.tab();
    expect(field).not.toHaveFocus();
    expect(field).toHaveAttribute('aria-expanded', 'false');
    expect(screen.getByText('chosen:')).toBeVisible();
  });

  it('finds people by what the server knows, and takes several', async () => {
    const server = new FakeServer().on(searchMembers, ({ q = '' }) => ({
      items: everybody.filter(({ name }) => name.toLowerCase().includes(q)),
      nextCursor: null,
    }));
    server.install();
    showPage('/', <People />, { at: '/' });
    const field = await screen.findByLabelText('People');
    await userEvent.type(field, 'bob');
    await userEvent.click(await screen.findByText('Planner · Quality'));
    await screen.findByText('chosen: Bob Lim');
    await userEvent.type(field, 'ann');
    await userEvent.click(await screen.findByTitle('Ann Ng'));
    expect(await screen.findByText('chosen: Bob Lim,Ann Ng')).toBeInTheDocument();
  });

  it('finds a department by its path, and says what is wrong with a day', async () => {
    new FakeServer()
      .on(listDepartments, () => ({
        items: [department('A', null, 'Plant'), department('B', id('A'), 'Quality')],
        topManageable: true,
      }))
      .install();
    showPage('/', <Rest />, { at: '/' });
    await userEvent.click(await screen.findByLabelText('Department'));
    const offered = await screen.findAllByRole('option');
    expect(offered.map((option) => option.getAttribute('aria-label'))).toEqual(['Plant', 'Plant / Quality']);
    expect(offered.map(({ textContent }) => textContent)).toEqual(['Plant2', 'Quality2']);
    await userEvent.type(await screen.findByLabelText('Department'), 'plant / q');
    await userEvent.click(await screen.findByTitle('Quality'));
    expect(await screen.findByText(`${id('B') as string} on 2026-03-03`)).toBeInTheDocument();
    expect(screen.getByLabelText('From')).toHaveAccessibleDescription('Too far.');
  });
});
