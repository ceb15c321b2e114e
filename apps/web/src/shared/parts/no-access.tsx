import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../me.js';
import { InsteadOfPage } from './instead-of-page.js';

/** Instead of a page that the reader may not open: what it is about, who can help, and a way back. */
export function NoAccess() {
  const { t } = useTranslation();
  const { slug } = useMe().company;
  return (
    <InsteadOfPage
      icon={Lock}
      title={t('no_access.title')}
      help={t('no_access.help')}
      back={{ to: `/c/${slug}`, text: t('no_access.back') }}
    />
  );
}
