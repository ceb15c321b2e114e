import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { DepartmentView } from '@atrium/contracts/directory';
import { useState } from 'react';
import { DepartmentTree } from './department-tree.js';

const department = (id: string, parentId: string | null, totalCount: number): DepartmentView =>
  ({
    id,
    parentId,
    name: `Dept ${id}`,
    order: 0,
    leaders: [],
    memberCount: 0,
    totalCount,
    archivedAt: null,
    manageable: true,
  }) as unknown as DepartmentView;

const tree = [department('a', null, 5), department('b', 'a', 3), department('c', 'b', 1), department('d', null, 2)];

function Page() {
  const [selected, setSelected] = useState<string | null>(null);
  return <DepartmentTree departments={tree} selected={selected} total={7} onSelect={setSelected} />;
}

const shown = () => screen.getAllByRole('treeitem').map(({ textContent }) => textContent);

describe('the department tree', () => {
  beforeEach(() => render(<Page />));

  it('shows every department under its parent, with its people', () => {
    expect(shown().slice(1)).toEqual(['Dept a5', 'Dept b3', 'Dept c1', 'Dept d2']);
    expect(
      screen
        .getAllByRole('treeitem')
        .slice(1)
        .map((item) => item.getAttribute('aria-level')),
    ).toEqual(['1', '2', '3', '1']);
  });

  it('selects', async () => {
    await userEvent.click(screen.getByRole('treeitem', { name: /Dept b/ }));
    expect(screen.getByRole('treeitem', { selected: true })).toHaveTextContent('Dept b');
  });

  it('closes, opens and goes on by keyboard', async () => {
    screen.getByRole('treeitem', { name: /Dept a/ }).focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(shown().slice(1)).toEqual(['Dept a5', 'Dept d2']);
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getByRole('treeitem', { name: /Dept d/ })).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}{ArrowRight}');
    expect(shown()).toHaveLength(5);
  });
});
