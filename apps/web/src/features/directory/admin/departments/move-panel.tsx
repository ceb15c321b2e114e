import {
  type DepartmentView,
  getMember,
  listDepartments,
  moveDepartment,
  previewDepartmentMove,
} from '@atrium/contracts/directory';
import { Button } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import { DepartmentPicker } from '../../../../shared/parts/department-picker.js';
import { Loaded } from '../../../../shared/parts/loaded.js';
import { ProblemNote } from '../../../../shared/parts/problem-note.js';
import { useProblemTexts } from '../../../../shared/problem-text.js';
import { useCall, useRead } from '../../../../shared/use-call.js';
import { useEscape } from '../../../../shared/use-escape.js';
import { WhatChanges } from '../../parts/what-changes.js';
import type { TreeReach } from './tree-reach.js';
import { lastUnder, type PlannedMove } from './planned-move.js';

export interface MovePanelProps {
  readonly departments: readonly DepartmentView[];
  readonly reach: TreeReach;
  readonly planned: PlannedMove;
  readonly onPlan: (move: PlannedMove) => void;
  readonly onClose: () => void;
}

/** A move that is thought about: where to, what it changes, and only then the button that makes it. */
export function MovePanel({ departments, reach, planned, onPlan, onClose }: MovePanelProps) {
  const { t } = useTranslation('people');
  const { departmentId, parentId } = planned;
  const named = (id: string | null) => departments.find((one) => one.id === id);
  const moved = named(departmentId);
  const elsewhere = moved?.parentId !== parentId;
  const preview = useRead(
    previewDepartmentMove,
    { departmentId, ...(parentId && { parentId }) },
    { enabled: elsewhere },
  );
  const move = useCall(moveDepartment, { refreshes: [listDepartments, getMember] });
  const problem = useProblemTexts(move.error, ['parentId']);
  useEscape(onClose);
  const name = moved?.name ?? '';
  const save = () => {
    if (!move.isPending) move.mutate(planned, { onSuccess: onClose });
  };
  return (
    <section className="move-panel" aria-label={t('departments.plan', { name })}>
      <div className="move-panel-head">
        <h2 className="grow">
          {elsewhere
            ? t('departments.what_changes', { name, parent: named(parentId)?.name ?? t('departments.top') })
            : t('departments.plan', { name })}
        </h2>
        <span className="quiet">{t('move.unsaved')}</span>
      </div>
      <ProblemNote text={problem.page} />
      <div className="move-panel-to">
        <DepartmentPicker
          label={t('departments.under')}
          placeholder={reach.takes(null) ? t('departments.top') : undefined}
          clearable={reach.takes(null)}
          offered={reach.touches}
          value={parentId}
          exclude={[departmentId]}
          onChange={(id) => {
            move.reset();
            onPlan(lastUnder(departments, departmentId, id));
          }}
          error={problem.of('parentId')}
        />
      </div>
      {elsewhere ? (
        <Loaded of={preview} rows={3}>
          {(found) => <WhatChanges preview={found} />}
        </Loaded>
      ) : (
        <p className="quiet">{t('departments.choose_where')}</p>
      )}
      <div className="move-panel-end">
        <Button tone="text" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button
          tone="primary"
          disabled={!elsewhere || !preview.data}
          busy={move.isPending ? t('move.busy') : undefined}
          onClick={save}
        >
          {t('move.save', { count: preview.data?.people ?? moved?.totalCount ?? 0 })}
        </Button>
      </div>
    </section>
  );
}
