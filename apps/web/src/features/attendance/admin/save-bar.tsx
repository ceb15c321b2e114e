import type { ChangePreview } from '@atrium/contracts/attendance';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ProblemError } from '@atrium/client';
import { Button, Icon } from '@atrium/ui';
import { CircleAlert, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../../shared/parts/day-field.js';
import type { ProblemTexts } from '../../../shared/problem-text.js';

export interface SaveBarProps {
  readonly from: string;
  readonly onFrom: (day: string) => void;
  /** What differs from before, in words; empty: nothing to save. Null for something new. */
  readonly changed: readonly string[] | null;
  /** Who is touched; null for something new, which nobody has yet. */
  readonly preview: UseQueryResult<ChangePreview, ProblemError> | null;
  /** A later version that takes over again, as a day in words. */
  readonly until: string | null;
  readonly problem: ProblemTexts;
  readonly busy: boolean;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

/** The end of an editor of rules: from which day they hold, what that changes for whom, and the button. */
export function SaveBar({ from, onFrom, changed, preview, until, problem, busy, onSave, onDiscard }: SaveBarProps) {
  const { t } = useTranslation('rules');
  const isNew = changed === null;
  const isSame = changed?.length === 0;
  const waits = isSame || (preview !== null && !preview.data);
  return (
    <section className="save-bar" aria-label={t('save.label')}>
      <div className="save-from">
        <DayField
          label={t('save.from')}
          value={from}
          onChange={(day) => (day ? onFrom(day) : undefined)}
          error={problem.of('effectiveFrom')}
        />
      </div>
      <div className="save-impact" role="status">
        {problem.page ? (
          <p className="save-problem">
            <Icon of={CircleAlert} small />
            {problem.page}
          </p>
        ) : null}
        {isSame ? <p className="quiet">{t('save.nothing')}</p> : null}
        {changed && changed.length > 0 ? <p>{t('save.changed', { what: changed.join(t('list_comma')) })}</p> : null}
        {!isSame && preview ? <Impact of={preview} /> : null}
        {!isSame && until ? <p className="save-until">{t('save.until', { day: until })}</p> : null}
      </div>
      <div className="save-actions">
        {isSame ? null : (
          <Button tone="text" onClick={onDiscard}>
            {t(isNew ? 'save.clear' : 'save.discard')}
          </Button>
        )}
        <Button tone="primary" disabled={waits && !busy} busy={busy ? t('save.saving') : undefined} onClick={onSave}>
          {t(isNew ? 'save.create' : 'save.save')}
        </Button>
      </div>
    </section>
  );
}

function Impact({ of: preview }: { readonly of: NonNullable<SaveBarProps['preview']> }) {
  const { t } = useTranslation('rules');
  if (preview.error) return <p className="quiet">{t(`errors:${preview.error.code}`)}</p>;
  if (!preview.data) return <p className="quiet">{t('save.counting')}</p>;
  const { members, judgedDays, examples, groupNames } = preview.data;
  if (members === 0) return <p className="quiet">{t('save.nobody')}</p>;
  return (
    <p>
      <Icon of={UsersRound} small />{' '}
      <b>{t('save.members', { count: members, groups: groupNames.join(t('list_comma')) })}</b>{' '}
      {judgedDays > 0 ? t('save.judged', { count: judgedDays }) : t('save.judged_none')}{' '}
      <span className="quiet" title={examples.join(t('list_comma'))}>
        {members > 3
          ? t('save.examples', { names: examples.slice(0, 3).join(t('list_comma')), count: members - 3 })
          : examples.join(t('list_comma'))}
      </span>
    </p>
  );
}
