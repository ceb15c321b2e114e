import type { Id } from '@atrium/contracts/core';
import { headCounts } from './head-counts.js';
import type { TreeNode } from './department-tree.repository.js';

const node = (id: string, parentId: string | null): TreeNode => ({
  id: id as Id<'department'>,
  parentId: parentId as Id<'department'> | null,
  name: id,
  sortOrder: 0,
  archivedAt: null,
});

describe('head counts', () => {
  const nodes = [node('sales', null), node('north', 'sales'), node('south', 'sales'), node('labs', null)];

  it('counts a person once above, in each of their departments below', () => {
    const counts = headCounts(nodes, [
      { departmentId: 'sales', alone: 1, several: [] },
      { departmentId: 'north', alone: 2, several: ['ann', 'bob'] },
      { departmentId: 'south', alone: 3, several: ['ann'] },
      { departmentId: 'labs', alone: 0, several: ['bob'] },
    ]);
    expect(Object.fromEntries(counts)).toEqual({
      sales: { own: 1, total: 8 },
      north: { own: 4, total: 4 },
      south: { own: 4, total: 4 },
      labs: { own: 1, total: 1 },
    });
  });

  it('is zero where nobody is', () => {
    expect([...headCounts(nodes, []).values()]).toEqual(Array(4).fill({ own: 0, total: 0 }));
  });
});
