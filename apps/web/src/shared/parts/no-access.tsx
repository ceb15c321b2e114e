import { Empty } from '@atrium/ui';
import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe } from '../shared/me.js';

/** Instead of a page that the reader may not open: what it is about, who can help, and a way back. */
export function NoAccess() {
  const { t } = useTranslation();
  const { slug } = useMe().company;
  return (
    <section className="pane grow" aria-labelledby="no-access">
      <h1 id="no-access" className="visually-hidden">
        {t('no_access.title')}
      </h1>
      <Empty
        icon={Lock}
        title={t('no_access.title')}
        action={
          <Link to={`/c/${slug}`} className="button primary">
            {t('no_access.back')}
          </Link>
        }
      >
        {t('no_access.help')}
      </Empty>
    </section>
  );
}
