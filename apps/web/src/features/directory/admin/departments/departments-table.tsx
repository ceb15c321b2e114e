import type { DepartmentView } from '@atrium/contracts/directory';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../../../../shared/parts/list-table.css';
import { visibleRows } from '../../parts/tree-rows.js';
import { DepartmentRow } from './department-row.js';
import type { TreeReach } from './tree-reach.js';
import { droppedAt, type DropPlace, type PlannedMove } from './planned-move.js';

export interface DepartmentsTableProps {
  readonly departments: readonly DepartmentView[];
  readonly reach: TreeReach;
  readonly planned: PlannedMove | null;
  /** The one that is just being moved among its siblings. */
  readonly busyId: string | null;
  readonly onMove: (move: PlannedMove) => void;
  /** Thinks about a move without making it. */
  readonly onPlan: (move: PlannedMove) => void;
  readonly onAdd: (parent: DepartmentView) => void;
}

/** The tree as a table. A row is dragged onto another, or between two; its menu does the same by keyboard and on a phone. */
export function DepartmentsTable(props: DepartmentsTableProps) {
  const { departments, reach, planned, busyId, onMove } = props;
  const { t } = useTranslation('people');
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<{ readonly id: string; readonly place: DropPlace } | null>(null);
  const end = () => {
    setDragged(null);
    setOver(null);
  };
  const moveAt = (target: DepartmentView, place: DropPlace) => {
    const move = dragged ? droppedAt(departments, dragged, { target, place }) : null;
    return move && reach.takes(move.parentId) ? move : null;
  };
  const toggle = (id: string) =>
    setClosed((before) => (before.has(id) ? without(before, id) : new Set([...before, id])));
  return (
    <div className="scroll">
      <table className="list-table departments-table" role="treegrid" aria-label={t('departments.title')}>
        <thead>
          <tr>
            <th>{t('departments.name')}</th>
            <th>{t('departments.leaders')}</th>
            <th className="number">{t('departments.members')}</th>
            <th>
              <span className="visually-hidden">{t('members.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {visibleRows(departments, closed).map((row) => {
            const { department } = row;
            const place = over?.id === department.id ? over.place : null;
            return (
              <DepartmentRow
                key={department.id}
                {...props}
                row={row}
                open={!closed.has(department.id)}
                onToggle={() => toggle(department.id)}
                look={lookOf({ department, dragged, place, planned, busyId })}
                drag={{
                  onDragStart: (event: DragEvent) => {
                    event.dataTransfer.effectAllowed = 'move';
                    event.dataTransfer.setData('text/plain', department.name);
                    setDragged(department.id);
                  },
                  onDragEnd: end,
                  onDragOver: (event: DragEvent) => {
                    const next = placeOf(event);
                    if (!moveAt(department, next)) return setOver(null);
                    event.preventDefault();
                    if (over?.id !== department.id || over.place !== next) setOver({ id: department.id, place: next });
                  },
                  onDrop: (event: DragEvent) => {
                    event.preventDefault();
                    const move = moveAt(department, placeOf(event));
                    end();
                    if (move) onMove(move);
                  },
                }}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** On the upper or lower edge of a row: between rows; on its middle: into it. */
function placeOf(event: DragEvent): DropPlace {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  const at = height === 0 ? 0.5 : (event.clientY - top) / height;
  return at < 0.25 ? 'before' : at > 0.75 ? 'after' : 'into';
}

interface LookFacts {
  readonly department: DepartmentView;
  readonly dragged: string | null;
  readonly place: DropPlace | null;
  readonly planned: PlannedMove | null;
  readonly busyId: string | null;
}

function lookOf({ department: { id }, dragged, place, planned, busyId }: LookFacts): string | undefined {
  if (place) return `drop-${place}`;
  if (id === dragged || id === planned?.departmentId || id === busyId) return 'moving';
  return planned && id === planned.parentId ? 'drop-into' : undefined;
}

const without = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  new Set([...ids].filter((other) => other !== id));
