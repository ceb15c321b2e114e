import { Failure } from '@atrium/ui';
import { useTranslation } from 'react-i18next';

/** A page that could not be shown: usually a new version was installed meanwhile, and loading again is right. */
export function PageError() {
  const { t } = useTranslation();
  return (
    <Failure
      title={t('page_failed.title')}
      detail={t('page_failed.detail')}
      again={t('again')}
      onAgain={() => location.reload()}
    />
  );
}
