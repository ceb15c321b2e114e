import { useTranslation } from 'react-i18next';
import type { AuditRecord } from './change-words.js';

/** How a record calls what was done, and who did it. */
export function useAuditNames(): {
  readonly actionOf: (action: string) => string;
  readonly actorOf: (record: AuditRecord) => string;
} {
  const { t } = useTranslation('audit');
  return {
    actionOf: (action) => t(`actions.${action}`, { defaultValue: action }),
    actorOf: ({ actor, actorName }) => actorName ?? t(`actors.${actor.kind}`),
  };
}
