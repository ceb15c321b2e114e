import { Icon } from '@atrium/ui';
import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../../../shared/days.js';
import { useNumberText } from '../../../shared/numbers.js';
import { type AuditRecord, changeWords, type Said } from './change-words.js';

export interface ChangesProps {
  readonly record: AuditRecord;
  /** Only the first so many. */
  readonly most?: number;
}

/** What became different, old and new, in words. */
export function Changes({ record, most }: ChangesProps) {
  const { t, i18n } = useTranslation('audit');
  const say = useSaid();
  return (
    <>
      {changeWords(record)
        .slice(0, most)
        .map(({ field, old, next }) => (
          <span key={field} className="audit-change">
            <span className="quiet">{i18n.exists(`audit:fields.${field}`) ? t(`fields.${field}`) : field}</span>
            {isSecret(next) || old === null ? null : (
              <>
                <s>{say(old)}</s>
                <Icon of={ArrowRight} small />
              </>
            )}
            <span>{next === null ? t('nothing') : say(next)}</span>
          </span>
        ))}
    </>
  );
}

const isSecret = (said: Said | null): boolean => said !== null && 'key' in said && said.key === 'secret_changed';

function useSaid(): (said: Said) => string {
  const { t } = useTranslation('audit');
  const dayText = useDayText();
  const write = useNumberText();
  return (said) => {
    if ('text' in said) return said.text;
    if ('day' in said) return dayText(said.day);
    if ('count' in said) return write(said.count);
    if ('key' in said) return t(said.key);
    const { names, more } = said;
    if (names.length === 0) return t('unnamed', { count: more });
    return [names.join(t('list_comma')), ...(more > 0 ? [t('and_more', { count: more })] : [])].join(' ');
  };
}
