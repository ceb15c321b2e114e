import { useTranslation } from 'react-i18next';
import { useDayText } from '../../../shared/days.js';
import { type AuditRecord, isDay } from './change-words.js';

/** How a record calls what was done, and who did it. */
export function useAuditNames(): {
  readonly actionOf: (action: string) => string;
  readonly actorOf: (record: AuditRecord) => string;
  /** Whom or what it was about; a day of the calendar as days are written everywhere. Null: nothing that has a name. */
  readonly subjectOf: (record: Pick<AuditRecord, 'subjectName'>) => string | null;
} {
  const { t } = useTranslation('audit');
  const dayText = useDayText();
  return {
    actionOf: (action) => t(`actions.${action}`, { defaultValue: action }),
    subjectOf: ({ subjectName }) => (subjectName && isDay(subjectName) ? dayText(subjectName) : subjectName),
    actorOf: ({ actor, actorName }) => actorName ?? t(`actors.${actor.kind}`),
  };
}
