import { Icon } from '@atrium/ui';
import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type AuditRecord, changeWords, type Said } from './change-words.js';

/** What became different, old and new, in words. */
export function Changes({ record }: { readonly record: AuditRecord }) {
  const { t, i18n } = useTranslation('audit');
  const say = useSaid();
  return (
    <>
      {changeWords(record).map(({ field, old, next }) => (
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
  return (said) => {
    if ('text' in said) return said.text;
    if ('key' in said) return t(said.key);
    const { names, more } = said;
    if (names.length === 0) return t('unnamed', { count: more });
    return [names.join(t('list_comma')), ...(more > 0 ? [t('and_more', { count: more })] : [])].join(' ');
  };
}
