import type { DepartmentView } from '@atrium/contracts/directory';
import { Avatar, Icon, IconButton } from '@atrium/ui';
import { ChevronRight, GripVertical, TriangleAlert } from 'lucide-react';
import { type CSSProperties, type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TreeRow } from '../../parts/tree-rows.js';
import { DepartmentMenu } from './department-menu.js';
import type { DepartmentsTableProps } from './departments-table.js';
import { RenameField } from './rename-field.js';

export interface DepartmentRowProps extends DepartmentsTableProps {
  readonly row: TreeRow;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly look: string | undefined;
  readonly drag: Readonly<Record<'onDragStart' | 'onDragEnd' | 'onDragOver' | 'onDrop', (event: DragEvent) => void>>;
}

/** One department: its name, who leads it, how many work there with all below. */
export function DepartmentRow({ row, open, onToggle, look, drag, ...table }: DepartmentRowProps) {
  const { t } = useTranslation('people');
  const [renaming, setRenaming] = useState(false);
  const { department, depth, hasChildren } = row;
  const { touches, moves } = table.reach;
  const rename = touches(department) ? () => setRenaming(true) : undefined;
  const { name, leaders, totalCount } = department;
  return (
    <tr
      className={look}
      aria-level={depth + 1}
      {...(hasChildren && { 'aria-expanded': open })}
      style={{ '--depth': depth } as CSSProperties}
      draggable={!renaming && moves(department)}
      {...drag}
    >
      <td>
        <div className="department-name">
          {moves(department) ? (
            <span className="grip" title={t('departments.drag')}>
              <Icon of={GripVertical} small />
            </span>
          ) : (
            <span className="grip-place" />
          )}
          {hasChildren ? (
            <IconButton
              icon={ChevronRight}
              label={t(open ? 'departments.close' : 'departments.open', { name })}
              small
              className="fold"
              onClick={onToggle}
            />
          ) : (
            <span className="fold" />
          )}
          {renaming ? (
            <RenameField department={department} onDone={() => setRenaming(false)} />
          ) : (
            <span className={depth === 0 ? 'ellipsis top' : 'ellipsis'} onDoubleClick={rename}>
              {name}
            </span>
          )}
        </div>
      </td>
      <td>
        <Leaders leaders={leaders} />
      </td>
      <td className="number num">{totalCount}</td>
      <td className="actions-cell">
        <DepartmentMenu {...table} department={department} onRename={() => setRenaming(true)} />
      </td>
    </tr>
  );
}

function Leaders({ leaders }: Pick<DepartmentView, 'leaders'>) {
  const { t } = useTranslation('people');
  const [first, ...others] = leaders;
  if (!first)
    return (
      <span className="tag amber">
        <Icon of={TriangleAlert} small />
        {t('departments.no_leader')}
      </span>
    );
  return (
    <span className="row" title={leaders.map(({ name }) => name).join(t('and'))}>
      <Avatar id={first.id} name={first.name} size={20} />
      <span className="ellipsis">{first.name}</span>
      {others.length > 0 ? <span className="quiet">{t('members.and_more', { count: others.length })}</span> : null}
    </span>
  );
}
