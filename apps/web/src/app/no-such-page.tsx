import { Mark } from '@atrium/ui';
import { Signpost } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe } from '../shared/me.js';
import { GateSheet } from '../shared/parts/gate-sheet.js';
import { InsteadOfPage } from '../shared/parts/instead-of-page.js';
import { useDocumentTitle } from './page-title.js';

/** An address in the company that leads to no page. The shell around it stays. */
export function NoSuchPage() {
  const { t } = useTranslation();
  const { slug } = useMe().company;
  return (
    <InsteadOfPage
      icon={Signpost}
      title={t('no_such_page.title')}
      help={t('no_such_page.help')}
      back={{ to: `/c/${slug}`, text: t('no_access.back') }}
    />
  );
}

/** An address that leads to no page, and into no company. */
export function NoSuchAddress() {
  const { t } = useTranslation();
  useDocumentTitle(t('no_such_page.title'));
  return (
    <GateSheet>
      <div className="gate">
        <Mark size={28} />
        <h1>{t('no_such_page.title')}</h1>
        <p className="lead">{t('no_such_page.help')}</p>
        <Link className="button primary large block" to="/">
          {t('no_such_page.home')}
        </Link>
      </div>
    </GateSheet>
  );
}
