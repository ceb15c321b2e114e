import type { DepartmentView } from '@atrium/contracts/directory';
import { Icon } from '@atrium/ui';
import { ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moveFocus } from './arrow-focus.js';
import { visibleRows } from './tree-rows.js';

export interface DepartmentTreeProps {
  /** Parents before children, siblings in order. */
  readonly departments: readonly DepartmentView[];
  /** Null is everybody; undefined while nothing is chosen. */
  readonly selected: string | null | undefined;
  /** How many people there are; a person in two departments is one. */
  readonly total: number | undefined;
  readonly onSelect: (departmentId: string | null) => void;
}

/** The org tree with leaders and head counts. Arrow keys go through it; left and right close and open. */
export function DepartmentTree({ departments, selected, total, onSelect }: DepartmentTreeProps) {
  const { t } = useTranslation('directory');
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string, open: boolean) =>
    setClosed((before) => new Set(open ? [...before].filter((other) => other !== id) : [...before, id]));
  const rows = visibleRows(departments, closed);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (moveFocus(event, 'button')) return;
    const id = (document.activeElement as HTMLElement).dataset.id;
    if (!id || (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft')) return;
    toggle(id, event.key === 'ArrowRight');
    event.preventDefault();
  };

  return (
    <div className="tree" role="tree" aria-label={t('contacts.departments')} tabIndex={-1} onKeyDown={onKeyDown}>
      <button
        type="button"
        role="treeitem"
        aria-selected={selected === null}
        onClick={() => onSelect(null)}
        style={{ paddingInlineStart: 24 }}
      >
        <span className="grow ellipsis">{t('contacts.everybody')}</span>
        {total === undefined ? null : <span className="count num">{total}</span>}
      </button>
      {rows.map(({ department, depth, hasChildren }) => (
        <button
          key={department.id}
          type="button"
          role="treeitem"
          data-id={department.id}
          aria-selected={department.id === selected}
          aria-level={depth + 1}
          {...(hasChildren && { 'aria-expanded': !closed.has(department.id) })}
          style={{ paddingInlineStart: 4 + depth * 18 + (hasChildren ? 0 : 20) }}
          onClick={() => onSelect(department.id)}
          onDoubleClick={() => toggle(department.id, closed.has(department.id))}
        >
          {hasChildren ? <Icon of={ChevronRight} small /> : null}
          <span className="grow ellipsis">{department.name}</span>
          <Leaders of={department} />
          <span className="count num">{department.totalCount}</span>
        </button>
      ))}
    </div>
  );
}

/** Who leads it: the first one by name, of the others how many there are; all of them on hover and for those who hear it. */
function Leaders({ of: { leaders } }: { readonly of: DepartmentView }) {
  const { t } = useTranslation('directory');
  const [first, ...others] = leaders;
  if (!first) return null;
  const led = t('contacts.led_by', { names: leaders.map(({ name }) => name).join(t('contacts.between')) });
  return (
    <span className="leaders ellipsis" title={led}>
      <span aria-hidden="true">
        {first.name}
        {others.length > 0 ? ` +${others.length}` : null}
      </span>
      <span className="visually-hidden">{led}</span>
    </span>
  );
}
