import { type DepartmentView, listDepartments, moveDepartment } from '@atrium/contracts/directory';
import { Button, Empty, Icon } from '@atrium/ui';
import { Network, Plus, Upload } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCompany } from '../../../../shared/company.js';
import { useMay } from '../../../../shared/me.js';
import { Loaded } from '../../../../shared/parts/loaded.js';
import { ProblemNote } from '../../../../shared/parts/problem-note.js';
import { useProblemTexts } from '../../../../shared/problem-text.js';
import { useCall, useRead } from '../../../../shared/use-call.js';
import { AddDepartment } from './add-department.js';
import { DepartmentsTable } from './departments-table.js';
import { MovePanel } from './move-panel.js';
import type { PlannedMove } from './planned-move.js';
import { reachIn } from './tree-reach.js';
import { useMovePlan } from './use-planned-move.js';
import './departments.css';

/** The org tree, to be drawn: add, rename, lead, move and archive. A move shows what it changes before it is made. */
export function DepartmentsPage() {
  const { t } = useTranslation('people');
  const [adding, setAdding] = useState<{ readonly parent: DepartmentView | null } | null>(null);
  const company = useCompany();
  const mayImport = useMay('directory.import');
  const tree = useRead(listDepartments, {}, { topics: ['directory.departments', 'directory.members'] });
  const departments = tree.data?.items ?? [];
  const reach = reachIn(tree.data ?? { items: [], topManageable: false });
  const { planned, plan, drop } = useMovePlan(departments, reach);
  const reorder = useCall(moveDepartment, { refreshes: [listDepartments] });
  const problem = useProblemTexts(reorder.error, []);
  const tops = departments.filter(({ parentId }) => parentId === null);
  const mine = departments.filter(reach.touches);
  /** Where one is added when nothing is said: under the only one at the top, or else under the first that may be touched. */
  const under = reach.takes(null) && tops.length !== 1 ? null : (mine[0] ?? null);
  /** Among its siblings a department goes at once, since that changes nothing for anybody. */
  const move = (next: PlannedMove) => {
    const moved = departments.find(({ id }) => id === next.departmentId);
    if (moved?.parentId === next.parentId) reorder.mutate(next);
    else plan(next);
  };
  const add = (parent: DepartmentView | null) => setAdding({ parent });
  return (
    <div className="pane grow departments">
      <div className="pane-bar">
        <h1>{t('departments.title')}</h1>
        {tree.data ? (
          <span className="quiet num departments-sum">{t('departments.count', { count: departments.length })}</span>
        ) : null}
        <span className="grow" />
        {mayImport ? (
          <Link to={`/c/${company ?? ''}/admin/import`} className="button">
            <Icon of={Upload} small />
            {t('departments.import')}
          </Link>
        ) : null}
        {reach.takes(null) || mine.length > 0 ? (
          <Button onClick={() => add(under)}>
            <Icon of={Plus} small />
            {t('departments.add')}
          </Button>
        ) : null}
      </div>
      <ProblemNote text={problem.page} />
      <Loaded of={tree} rows={10}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon={Network} title={t('departments.none')}>
              {t('departments.none_help')}
            </Empty>
          ) : (
            <DepartmentsTable
              departments={items}
              reach={reach}
              planned={planned}
              busyId={reorder.isPending ? reorder.variables.departmentId : null}
              onMove={move}
              onPlan={plan}
              onAdd={add}
            />
          )
        }
      </Loaded>
      {planned ? (
        <MovePanel
          key={planned.departmentId}
          departments={departments}
          reach={reach}
          planned={planned}
          onPlan={plan}
          onClose={drop}
        />
      ) : null}
      {adding ? <AddDepartment reach={reach} parent={adding.parent} onClose={() => setAdding(null)} /> : null}
    </div>
  );
}
