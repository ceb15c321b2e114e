import type { DepartmentView } from '@atrium/contracts/directory';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ActionsMenu } from '../../parts/actions-menu.js';
import { childrenOf } from '../../parts/tree-rows.js';
import { ArchiveDialog } from './archive-dialog.js';
import type { DepartmentsTableProps } from './departments-table.js';
import { LeadersDialog } from './leaders-dialog.js';
import { lastUnder, stepped } from './planned-move.js';

export interface DepartmentMenuProps extends Pick<
  DepartmentsTableProps,
  'departments' | 'reach' | 'onMove' | 'onPlan' | 'onAdd'
> {
  readonly department: DepartmentView;
  readonly onRename: () => void;
}

/** Everything that the reader may do with a department, by keyboard and on a phone too. */
export function DepartmentMenu(props: DepartmentMenuProps) {
  const { departments, reach, department, onMove, onPlan, onAdd, onRename } = props;
  const { t } = useTranslation('people');
  const navigate = useNavigate();
  const [open, setOpen] = useState<'leaders' | 'archive' | null>(null);
  const [up, down] = [stepped(departments, department, -1), stepped(departments, department, 1)];
  const empty = department.memberCount === 0 && !childrenOf(departments).has(department.id);
  const close = () => setOpen(null);
  const ownActs = [
    { key: 'leaders', label: t('departments.set_leaders'), onClick: () => setOpen('leaders') },
    { key: 'rename', label: t('departments.rename'), onClick: onRename },
    { key: 'add', label: t('departments.add_below'), onClick: () => onAdd(department) },
  ];
  const placeActs = [
    { type: 'divider' as const, key: 'line' },
    {
      key: 'move',
      label: t('departments.move_to'),
      onClick: () => onPlan(lastUnder(departments, department.id, department.parentId)),
    },
    {
      key: 'up',
      label: t('departments.move_up'),
      disabled: !up,
      onClick: () => {
        if (up) onMove(up);
      },
    },
    {
      key: 'down',
      label: t('departments.move_down'),
      disabled: !down,
      onClick: () => {
        if (down) onMove(down);
      },
    },
    { type: 'divider' as const, key: 'line-2' },
    {
      key: 'archive',
      label: t(empty ? 'departments.archive' : 'departments.archive_not_empty'),
      disabled: !empty,
      onClick: () => setOpen('archive'),
    },
  ];
  return (
    <>
      <ActionsMenu
        name={department.name}
        items={[
          {
            key: 'members',
            label: t('departments.show_members'),
            onClick: () => void navigate(`../members?department=${department.id}`, { relative: 'path' }),
          },
          ...(reach.touches(department) ? ownActs : []),
          ...(reach.moves(department) ? placeActs : []),
        ]}
      />
      {open === 'leaders' ? <LeadersDialog department={department} onClose={close} /> : null}
      {open === 'archive' ? <ArchiveDialog department={department} onClose={close} /> : null}
    </>
  );
}
