import type { DepartmentView } from '@atrium/contracts/directory';
import { useSearchParams } from 'react-router';
import type { TreeReach } from './tree-reach.js';
import { lastUnder, type PlannedMove } from './planned-move.js';

const top = 'top';

export interface MovePlan {
  /** Null while nothing is to be moved. */
  readonly planned: PlannedMove | null;
  readonly plan: (move: PlannedMove) => void;
  readonly drop: () => void;
}

/** The move that is being thought about. It stands in the address, so that it can be looked at together and reloaded. */
export function useMovePlan(departments: readonly DepartmentView[], reach: TreeReach): MovePlan {
  const [search, setSearch] = useSearchParams();
  const moved = departments.find((one) => one.id === search.get('move') && reach.moves(one));
  const to = search.get('to');
  const order = Number(search.get('order') ?? Number.NaN);
  const parent = departments.find(({ id }) => id === to);
  const parentId = to === top ? null : (parent?.id ?? moved?.parentId ?? null);
  return {
    planned: !moved
      ? null
      : Number.isInteger(order) && order >= 0
        ? { departmentId: moved.id, parentId, order }
        : lastUnder(departments, moved.id, parentId),
    plan: ({ departmentId, parentId: under, order: at }) =>
      setSearch((before) => {
        before.set('move', departmentId);
        before.set('to', under ?? top);
        before.set('order', String(at));
        return before;
      }),
    drop: () =>
      setSearch((before) => {
        for (const key of ['move', 'to', 'order']) before.delete(key);
        return before;
      }),
  };
}
