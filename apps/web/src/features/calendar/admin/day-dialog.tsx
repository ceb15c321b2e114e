import {
  clearCompanyDay,
  type CompanyDayView,
  DayKind,
  listCompanyDays,
  setCompanyDay,
} from '@atrium/contracts/calendar';
import { Button, Field } from '@atrium/ui';
import Modal from 'antd/es/modal';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { holidayName } from '../../../shared/holiday-name.js';
import { useToday, writeDay } from '../../../shared/days.js';
import { ProblemNote } from '../../../shared/parts/problem-note.js';
import { useProblemTexts } from '../../../shared/problem-text.js';
import { useCall } from '../../../shared/use-call.js';

export interface DayDialogProps {
  readonly day: string;
  /** What it is now, if it differs from the week. */
  readonly known: CompanyDayView | null;
  readonly onClose: () => void;
}

/** Makes one day special, or takes the company's own word about it back. */
export function DayDialog({ day, known, onClose }: DayDialogProps) {
  const { t, i18n } = useTranslation('rules');
  const today = useToday();
  const [kind, setKind] = useState<DayKind>(known?.kind ?? 'rest');
  const called = known ? holidayName(t, known) : '';
  const [name, setName] = useState(called);
  const set = useCall(setCompanyDay, { refreshes: [listCompanyDays] });
  const clear = useCall(clearCompanyDay, { refreshes: [listCompanyDays] });
  const problem = useProblemTexts(set.error ?? clear.error, ['name']);
  const isOwn = known?.source === 'company';
  const busy = set.isPending || clear.isPending;
  return (
    <Modal
      open
      width={480}
      title={writeDay(day, i18n.language, { dateStyle: 'full' })}
      onCancel={onClose}
      footer={
        <div className="year-end">
          {isOwn ? (
            <Button
              tone="danger"
              busy={clear.isPending ? t('save.saving') : undefined}
              onClick={busy ? undefined : () => clear.mutate({ day }, { onSuccess: onClose })}
            >
              {t('calendar.clear')}
            </Button>
          ) : null}
          <span className="grow" />
          <Button tone="text" onClick={onClose}>
            {t('rename.cancel')}
          </Button>
          <Button
            tone="primary"
            busy={set.isPending ? t('save.saving') : undefined}
            onClick={
              busy
                ? undefined
                : () =>
                    set.mutate(
                      { day, kind, name: known && name === called ? known.name : name },
                      { onSuccess: onClose },
                    )
            }
          >
            {t('calendar.save')}
          </Button>
        </div>
      }
    >
      <ProblemNote text={problem.page} />
      <p className="quiet">
        {known
          ? t(isOwn ? 'calendar.is_own' : 'calendar.is_notice', {
              name: called,
              source: t(`calendar.sources.${known.source}`, { defaultValue: known.source }),
              version: known.version,
            })
          : t('calendar.is_plain')}
      </p>
      <fieldset className="year-kinds">
        <legend>{t('calendar.kind')}</legend>
        {DayKind.options.map((option) => (
          <label key={option} className="check">
            <input type="radio" name="kind" checked={kind === option} onChange={() => setKind(option)} />
            <span>
              {t(`calendar.${option}`)} <span className="quiet">{t(`calendar.${option}_help`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Field
        label={t('calendar.name')}
        value={name}
        maxLength={60}
        error={problem.of('name')}
        onChange={({ target }) => setName(target.value)}
      />
      {day <= today ? <p className="quiet year-past">{t('calendar.past')}</p> : null}
    </Modal>
  );
}
