import { Failure } from '@atrium/ui';
import { useTranslation } from 'react-i18next';

const loadAgain = (): void => location.reload();

/** A page that could not be shown: usually a new version was installed meanwhile, and loading again is right. */
export function PageError({ reload = loadAgain }: { readonly reload?: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="pane grow">
      <h1 className="visually-hidden">Atrium</h1>
      <Failure title={t('page_failed.title')} detail={t('page_failed.detail')} again={t('again')} onAgain={reload} />
    </div>
  );
}
